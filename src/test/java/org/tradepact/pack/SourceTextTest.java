package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourceTextTest {
    @TempDir
    Path folder;

    @Test
    void a_byte_order_mark_is_no_text() throws Exception {
        Path file = Files.writeString(folder.resolve("x.yaml"), "\uFEFFasOf: 2027-01-01");
        assertThat(SourceText.of(file).text()).isEqualTo("asOf: 2027-01-01");
    }

    @Test
    void a_missing_file_is_named() {
        Path file = folder.resolve("x.yaml");
        refused(file, file + ": there is no such file");
    }

    @Test
    void a_folder_is_no_file() {
        refused(folder, folder + ": expected a file, this is a folder");
    }

    @Test
    void fifty_megabytes_are_refused_unread() throws IOException {
        Path file = folder.resolve("x.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(50L << 20);
        }
        refused(file, file + ": the file must not be larger than 1 MiB, it has 50 MiB");
    }

    @Test
    void one_byte_too_many_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), new byte[5]);
        assertThatThrownBy(() -> SourceText.of(file, "x.yaml", 4))
                .hasMessage("x.yaml: the file must not be larger than 4 bytes, it has 5 bytes");
    }

    @Test
    void another_encoding_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), "a: 1\nb: Völker\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(file, file + ":2:5: the file must be saved as UTF-8; the bytes here are not");
    }

    @Test
    void sixteen_bit_text_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), "asOf: 2027".getBytes(StandardCharsets.UTF_16));
        refused(file, file + ":1:1: the file must be saved as UTF-8; the bytes here are not");
    }

    private static void refused(Path file, String message) {
        assertThatThrownBy(() -> SourceText.of(file))
                .isInstanceOf(Unreadable.class)
                .hasMessage(message);
    }
}
