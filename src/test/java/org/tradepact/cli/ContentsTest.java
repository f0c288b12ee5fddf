package org.tradepact.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentsTest {
    @TempDir
    private Path folder;

    /** What another process is to print. */
    public static void main(String[] args) {
        System.out.print(Contents.shipped() + " | " + Contents.of(List.of(Path.of(args[0]))));
    }

    private Path packs(String name, String terms) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(name).resolve("a_pack"));
        Files.writeString(pack.resolve("agreement.yaml"), "title: A\n");
        Files.writeString(pack.resolve("terms.yaml"), terms);
        Files.writeString(pack.resolve("a.drl"), "package rules.a_pack;\n");
        return folder.resolve(name);
    }

    private static String of(Path packs) {
        return Contents.of(List.of(packs));
    }

    @Test
    void the_same_files_are_known_again_by_another_process() throws Exception {
        Path packs = packs("one", "a: 1\n");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ContentsTest.class.getName(),
                        packs.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(said).isEqualTo(Contents.shipped() + " | " + of(packs));
        assertThat(said).matches("[1-9][0-9]+ files, [0-9a-f]{16} [|] 3 files, [0-9a-f]{16}");
    }

    @Test
    void another_byte_name_or_file_makes_others_of_them() throws Exception {
        String one = of(packs("one", "a: 1\n"));
        assertThat(of(packs("elsewhere", "a: 1\n"))).isEqualTo(one);
        assertThat(of(packs("other", "a: 2\n"))).isNotEqualTo(one);

        Path moved = packs("moved", "a: 1\n");
        Files.move(moved.resolve("a_pack/a.drl"), moved.resolve("a_pack/b.drl"));
        assertThat(of(moved)).isNotEqualTo(one);

        Path more = packs("more", "a: 1\n");
        Files.writeString(more.resolve("sources.yaml"), "");
        assertThat(of(more)).isNotEqualTo(one);

        Path noted = packs("noted", "a: 1\n");
        Files.writeString(noted.resolve("README.md"), "not read");
        assertThat(of(noted)).isEqualTo(one);
        assertThat(Contents.of(List.of())).startsWith("0 files, ");
    }
}
