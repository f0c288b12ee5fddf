package org.tradepact.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Rules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenarioFolderTest {
    @TempDir
    Path folder;

    @Test
    void files_are_found_in_order_each_once() {
        Path b = Rules.write(folder.resolve("b.yml"), "");
        Path a = Rules.write(folder.resolve("sub/a.yaml"), "");
        Rules.write(folder.resolve("notes.md"), "");
        Rules.write(folder.resolve(".hidden/c.yaml"), "");
        ScenarioFolder.Found found = ScenarioFolder.find(List.of(folder, a));
        assertThat(found.files()).containsExactly(b, a);
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void what_is_missing_does_not_stop_the_rest() {
        Path a = Rules.write(folder.resolve("a.yaml"), "");
        Path missing = folder.resolve("aa.yaml");
        ScenarioFolder.Found found = ScenarioFolder.find(List.of(missing, a));
        assertThat(found.files()).containsExactly(a);
        assertThat(found.problems())
                .extracting(Problem::toString)
                .containsExactly(missing + ": there is no such file or folder; did you mean `" + a + "`?");
    }

    @Test
    void an_empty_name_is_not_taken_for_the_working_folder() {
        told(Path.of(""), "PATH: the name is empty; name a file or a folder, `.` for this one");
    }

    @Test
    void an_empty_folder_is_reported() {
        told(folder, folder + ": the folder holds no scenario; scenarios end in `.yaml` or `.yml`");
    }

    @Test
    void another_ending_is_reported() {
        Path file = Rules.write(folder.resolve("a.txt"), "");
        told(file, file + ": a scenario ends in `.yaml` or `.yml`");
    }

    @Test
    void a_folder_that_leads_back_is_reported() throws IOException {
        Path a = Rules.write(folder.resolve("sub/a.yaml"), "");
        Path link = Files.createSymbolicLink(folder.resolve("sub/up"), folder);
        ScenarioFolder.Found found = ScenarioFolder.find(List.of(folder));
        assertThat(found.files()).containsExactly(a);
        assertThat(found.problems())
                .extracting(Problem::toString)
                .containsExactly(link + ": the folder leads back to `"
                        + folder.toRealPath().getFileName() + "`, which contains it");
    }

    @Test
    void a_link_to_itself_is_no_file() throws IOException {
        Path loop = folder.resolve("loop.yaml");
        Files.createSymbolicLink(loop, loop);
        told(loop, loop + ": there is no such file or folder");
    }

    private static void told(Path path, String message) {
        ScenarioFolder.Found found = ScenarioFolder.find(List.of(path));
        assertThat(found.files()).isEmpty();
        assertThat(found.problems()).extracting(Problem::toString).containsExactly(message);
    }
}
