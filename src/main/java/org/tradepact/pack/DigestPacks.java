package org.tradepact.pack;

import java.io.IOException;
import java.nio.file.Path;

/** The build step that digests the packs. */
public final class DigestPacks {
    private DigestPacks() {}

    /**
     * Writes the digest of the packs into the folder for class files.
     *
     * @param args the folder that holds the packs, and the folder for class files
     */
    public static void main(String[] args) throws Unreadable, IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: DigestPacks <rules folder> <classes folder>");
        }
        DigestedFiles.write(Path.of(args[0]), Path.of(args[1]));
    }
}
