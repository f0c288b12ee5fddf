package org.tradepact.pack;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The packs in our jar as the build digested them, which spares reading YAML at every start. */
public final class DigestedFiles implements PackFiles {
    /** Resource that holds the digest. */
    public static final String RESOURCE = "META-INF/tradepact/rules.digest";

    private static final String SOURCES = "";

    private final Map<String, Map<String, byte[]>> packs = new TreeMap<>();

    private DigestedFiles() {}

    /** The digest in our jar, if the build made one. */
    public static Optional<DigestedFiles> shipped() {
        try (InputStream stream = DigestedFiles.class.getResourceAsStream("/" + RESOURCE)) {
            return stream == null ? Optional.empty() : Optional.of(read(stream));
        } catch (IOException e) {
            return Optional.empty(); // the YAML is there as well
        }
    }

    /**
     * Writes the digest of a folder of packs where {@link #shipped} finds it.
     *
     * @param rules folder of packs, with {@code sources.yaml}
     * @param classes folder for class files
     * @throws Unreadable if a file is not YAML
     */
    public static void write(Path rules, Path classes) throws Unreadable, IOException {
        Path target = classes.resolve(RESOURCE);
        Files.createDirectories(target.toAbsolutePath().getParent());
        PackFiles files = new FolderFiles(rules);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            write(files, out);
        }
    }

    static void write(PackFiles files, OutputStream stream) throws Unreadable, IOException {
        DataOutputStream out = new DataOutputStream(stream);
        for (String pack : files.packs()) {
            for (String file : files.files(pack)) {
                entry(pack, file, files.read(pack, file), out);
            }
        }
        if (files.hasSources()) {
            entry(SOURCES, "sources", files.sources(), out);
        }
        out.writeUTF("end");
        out.flush();
    }

    private static void entry(String pack, String file, Tree tree, DataOutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TreeCodec.write(tree, new DataOutputStream(bytes));
        out.writeUTF("file");
        out.writeUTF(pack);
        out.writeUTF(file);
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    static DigestedFiles read(InputStream stream) throws IOException {
        DigestedFiles files = new DigestedFiles();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(stream.readAllBytes()));
        while (in.readUTF().equals("file")) {
            String pack = in.readUTF();
            String file = in.readUTF();
            files.packs.computeIfAbsent(pack, p -> new TreeMap<>()).put(file, in.readNBytes(in.readInt()));
        }
        return files;
    }

    @Override
    public Set<String> packs() {
        Set<String> names = new TreeSet<>(packs.keySet());
        names.remove(SOURCES);
        return names;
    }

    @Override
    public Set<String> files(String pack) {
        return packs.getOrDefault(pack, Map.of()).keySet();
    }

    @Override
    public Tree read(String pack, String file) throws Unreadable {
        String name = pack.equals(SOURCES) ? "rules/sources.yaml" : "rules/" + pack + "/" + file + ".yaml";
        byte[] bytes = Optional.ofNullable(packs.getOrDefault(pack, Map.of()).get(file))
                .orElseThrow(() -> new Unreadable(Problem.of(name, "there is no such file in the program")));
        try {
            return TreeCodec.read(name, new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new Unreadable(Problem.of(name, "the file in the program cannot be read"));
        }
    }

    @Override
    public boolean hasSources() {
        return packs.containsKey(SOURCES);
    }

    @Override
    public Tree sources() throws Unreadable {
        return read(SOURCES, "sources");
    }
}
