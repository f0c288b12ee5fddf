package org.tradepact.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes names of files last, where the system can. */
final class Durable {
    private Durable() {}

    /** Tells the disk to keep the names in a folder. Some systems cannot open a folder; they keep them on their own. */
    static void folder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // such a system needs no telling
        }
    }
}
