package org.tradepact.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tradepact.fact.Position;

/** Writes trees in a compact form and reads them back, places included: reading YAML is the slowest part of a cold start. */
final class TreeCodec {
    private static final int SCALAR = 0;
    private static final int QUOTED = 1;
    private static final int SEQUENCE = 2;
    private static final int MAPPING = 3;

    private TreeCodec() {}

    static void write(Tree tree, DataOutputStream out) throws IOException {
        if (tree instanceof Tree.Scalar scalar) {
            out.writeByte(scalar.quoted() ? QUOTED : SCALAR);
            place(tree.at(), out);
            text(scalar.text(), out);
        } else if (tree instanceof Tree.Sequence sequence) {
            out.writeByte(SEQUENCE);
            place(tree.at(), out);
            out.writeInt(sequence.items().size());
            for (Tree item : sequence.items()) {
                write(item, out);
            }
        } else if (tree instanceof Tree.Mapping mapping) {
            out.writeByte(MAPPING);
            place(tree.at(), out);
            out.writeInt(mapping.entries().size());
            for (Tree.Entry entry : mapping.entries()) {
                place(entry.at(), out);
                text(entry.key(), out);
                write(entry.value(), out);
            }
        }
    }

    static Tree read(String file, DataInputStream in) throws IOException {
        int shape = in.readByte();
        Position at = new Position(file, in.readInt(), in.readUnsignedShort());
        if (shape == SCALAR || shape == QUOTED) {
            return new Tree.Scalar(text(in), shape == QUOTED, at);
        }
        int size = in.readInt();
        if (shape == SEQUENCE) {
            List<Tree> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(read(file, in));
            }
            return new Tree.Sequence(items, at);
        }
        List<Tree.Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Position key = new Position(file, in.readInt(), in.readUnsignedShort());
            entries.add(new Tree.Entry(text(in), key, read(file, in)));
        }
        return new Tree.Mapping(entries, at);
    }

    private static void place(Position at, DataOutputStream out) throws IOException {
        out.writeInt(at.line());
        out.writeShort(Math.min(at.column(), 0xFFFF));
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}
