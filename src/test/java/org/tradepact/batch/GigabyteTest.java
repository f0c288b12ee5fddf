package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell of a gigabyte, read by a process with a heap far smaller. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GigabyteTest {
    @TempDir
    Path folder;

    @Test
    void a_cell_of_a_gigabyte_costs_its_row_and_no_memory() throws Exception {
        for (String quote : List.of("", "\"")) {
            assertThat(read("t.csv.gz", "id,to\na,US\n" + quote, quote + ",US\nb,MY\n"))
                    .isEqualTo(
                            """
                            1@2 [a, US]
                            2@3 `id` `%s…`: the cell has more than 65,536 characters; shorten it
                            3@4 [b, MY]
                            """
                                    .formatted("x".repeat(40)));
        }
        assertThat(read("t.jsonl.gz", "{\"id\": \"a\"}\n{\"id\": \"", "\"}\n{\"id\": \"b\"}\n"))
                .isEqualTo(
                        """
                        1@1 [a]
                        2@2 `` `{"id": "%s…`: the row has more than 1,048,576 characters; shorten it
                        3@3 [b]
                        """
                                .formatted("x".repeat(192)));
    }

    private String read(String name, String before, String after) throws Exception {
        Path file = folder.resolve(name);
        byte[] block = "x".repeat(1 << 20).getBytes(UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(before.getBytes(UTF_8));
            for (int i = 0; i < 1 << 10; i++) {
                out.write(block);
            }
            out.write(after.getBytes(UTF_8));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GigabyteTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** Prints the rows of a file. */
    public static void main(String[] args) throws Exception {
        StringBuilder said = new StringBuilder();
        try (Rows rows = InputFile.of(args[0]).open(0, Path.of("scratch"))) {
            for (Read read = rows.next(); read != null; read = rows.next()) {
                said.append(CsvRowsTest.said(read)).append('\n');
            }
        }
        System.out.write(said.toString().getBytes(UTF_8));
        System.out.flush();
    }
}
