package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern ANSWER =
            Pattern.compile("The answer of `\\./tradepact ([^`]*)`:\n\n```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COURSE = Pattern.compile("```yaml\n# (my-course/\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TAKEN = Pattern.compile(
            "\\$ printf '([^']*)' \\| \\./tradepact learn --course my-course --task (\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BEGUN =
            Pattern.compile("```console\n\\$ \\./tradepact learn malaysia\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FIRST = Pattern.compile("(?m)^\\| [^|]* \\| `\\./tradepact ([^`…]*)` \\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\S+");

    @Test
    void the_example_on_the_first_page_prints_what_the_page_shows(@TempDir Path folder) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
        assertThat(blocks.find()).isTrue();
        assertThat(blocks.group(1)).isEqualTo("yaml");
        Path file = folder.resolve("magnets.yaml");
        Files.writeString(file, blocks.group(2));
        assertThat(blocks.find()).isTrue();
        assertThat(blocks.group(1)).isEqualTo("console");

        Ran ran = Ran.of("run", file.toString());

        assertThat(ran.out().replace(file.toString(), "magnets.yaml").strip())
                .isEqualTo(blocks.group(2).strip());
        assertThat(ran.code()).isZero();
    }

    @Test
    void the_answers_of_commands_are_those_the_page_shows() throws IOException {
        Matcher answers = ANSWER.matcher(Files.readString(Path.of("README.md")));
        int found = 0;
        while (answers.find()) {
            if (answers.group(1).endsWith(" magnets.yaml")) {
                continue; // the first example, whose file the page itself holds
            }
            shows(
                    answers.group(2).strip(),
                    Ran.of(words(answers.group(1))).out().strip(),
                    answers.group(1));
            found++;
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void the_course_on_the_page_is_taken_as_the_page_shows(@TempDir Path folder) throws IOException {
        String page = Files.readString(Path.of("README.md"));
        Matcher files = COURSE.matcher(page);
        while (files.find()) {
            Path file = folder.resolve(files.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, files.group(2));
        }
        String course = folder.resolve("my-course").toString();
        Matcher taken = TAKEN.matcher(page);
        assertThat(taken.find()).isTrue();

        Ran ran = Ran.answering(
                taken.group(1).replace("\\n", "\n"),
                LocalDate.of(2026, 3, 1),
                Map.of(),
                "learn",
                "--course",
                course,
                "--task",
                taken.group(2),
                "--progress",
                folder.resolve("progress.jsonl").toString());

        assertThat(ran.out().strip()).isEqualTo(taken.group(3).strip());
        Ran checked = Ran.of("course", "check", course);
        assertThat(page).contains("$ ./tradepact course check my-course\n" + checked.out());
        assertThat(checked.code()).isZero();
    }

    @Test
    void the_first_task_of_the_first_course_goes_as_the_page_shows(@TempDir Path folder) throws IOException {
        Matcher begun = BEGUN.matcher(Files.readString(Path.of("README.md")));
        assertThat(begun.find()).isTrue();

        Ran ran = Ran.answering(
                "2\nbinding\n",
                LocalDate.of(2026, 3, 1),
                Map.of(),
                "learn",
                "malaysia",
                "--progress",
                folder.resolve("progress.jsonl").toString());

        assertThat(begun.group(1)).contains("> binding\n\nright: ");
        shows(begun.group(1).strip(), ran.out().strip(), "learn malaysia");
    }

    @Test
    void the_three_jobs_begin_within_the_first_screen_with_commands_that_answer(@TempDir Path folder)
            throws IOException {
        String page = Files.readString(Path.of("README.md"));
        String top = page.substring(0, page.indexOf("\n## "));
        List<String> commands =
                FIRST.matcher(top).results().map(found -> found.group(1)).toList();

        assertThat(commands).extracting(command -> command.split(" ")[0]).containsExactly("run", "check", "learn");
        for (String command : commands) {
            Ran ran = Ran.answering(
                    "",
                    LocalDate.of(2026, 3, 1),
                    Map.of("TRADEPACT_LEARN_PROGRESS", folder.resolve("p.jsonl").toString()),
                    words(command));
            assertThat(ran.out()).as(command).isNotBlank();
            assertThat(ran.code()).as("%s: %s", command, ran.err()).isIn(Exit.FINE, Exit.BREACH, Exit.OPEN);
        }
    }

    @Test
    void every_link_within_the_page_leads_to_a_heading() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        String prose = BLOCK.matcher(page).replaceAll("");
        List<String> links =
                LINK.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(anchors(prose, "#+")).containsAll(links);
        assertThat(links).as("each section stands in the contents").containsAll(anchors(prose, "##"));
    }

    private static List<String> anchors(String prose, String marks) {
        return Pattern.compile("(?m)^%s (.*)$".formatted(marks))
                .matcher(prose)
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String[] words(String command) {
        return QUOTED.matcher(command)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toArray(String[]::new);
    }

    /** A line with … alone stands for lines that the page leaves out. */
    private static void shows(String shown, String printed, String command) {
        String[] parts = shown.split("(?m)^…$\n?");
        int from = 0;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            int at = printed.indexOf(part, from);
            assertThat(at)
                    .as("`%s` prints%n%s%nafter%n%s", command, part, printed.substring(0, from))
                    .isNotNegative();
            from = at + part.length();
        }
        assertThat(printed).as(command).startsWith(parts[0].strip());
        if (!shown.endsWith("…")) {
            assertThat(from).as("what `%s` prints last", command).isEqualTo(printed.length());
        }
    }
}
