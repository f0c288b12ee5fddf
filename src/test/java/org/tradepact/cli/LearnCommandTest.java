package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LearnCommandTest {
    private static final String SMALL = "src/test/resources/courses/small";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path folder;

    private Ran learn(LocalDate on, List<String> lines, String... args) {
        String[] all = new String[args.length + 5];
        System.arraycopy(args, 0, all, 1, args.length);
        all[0] = "learn";
        all[args.length + 1] = "--course";
        all[args.length + 2] = SMALL;
        all[args.length + 3] = "--progress";
        all[args.length + 4] = folder.resolve("p.jsonl").toString();
        return Ran.answering(lines.isEmpty() ? "" : String.join("\n", lines) + "\n", on, Map.of(), all);
    }

    private Ran learn(List<String> lines, String... args) {
        return learn(DAY, lines, args);
    }

    @Test
    void a_whole_course_is_taken_through_pipes_from_first_to_last_task() throws IOException {
        Ran ran = learn(List.of(
                "?",
                "contested political",
                "after",
                "2029-01-01",
                "CM.2",
                "stage",
                "A B",
                "C",
                "A",
                "quota.form = ban",
                "again",
                "quota.to = JP",
                "show",
                "The words leave out the stage.",
                "So each side has its reading.",
                "",
                "charged",
                "nothing",
                "no",
                "open"));

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .containsSubsequence(
                        "Lesson 1 of 3: What binds, and until when",
                        "A worked case",
                        "MY-ART-CM.2 · quota  departs from the joint statement since 2027-05-01",
                        "Task 1 of 3: predict the answer",
                        "> ?",
                        "hint 1/2     Does the sentence name the ways to restrict sales, or any restriction?",
                        "> contested political",
                        "right: contested: it depends on how the clause is read; political: it does not bind in law",
                        "wrong: after it",
                        "Your answer would be right if `law.appliedOn` were `2029-01-02`, not `2029-01-01`:",
                        "right: 2029-01-01",
                        "Lesson 2 of 3: What decides",
                        "right: MY-ART-CM.2",
                        "right: `ban.stage`",
                        "Case C",
                        "answer with one of the two that you named",
                        "right: A and B, of which A goes against it",
                        "the task does not let you change `quota.form`; put it back",
                        "right: nothing goes against it in your case",
                        "the answer: one case of several",
                        "kept: your lecturer reads it",
                        "Lesson 3 of 3: At the border",
                        "right: charged",
                        "wrong: nothing: it does not reach it",
                        "right: they may not",
                        "right: cannot be told",
                        "13 tasks");
        assertThat(ran.out().substring(0, ran.out().lastIndexOf("Your answers are kept in")))
                .endsWith(
                        """

                        A course of one task of each kind: 12 of 13 tasks answered, 10 right. `tradepact learn review
                        --course src/test/resources/courses/small` brings back what you missed, from 2026-03-02 on.
                        """);
        assertThat(Files.readAllLines(folder.resolve("p.jsonl"))).hasSize(14);
        assertThat(learn(List.of()).out()).contains("You have answered every task of this course.");
    }

    @Test
    void an_end_of_the_input_ends_it_and_it_goes_on_where_it_stopped() {
        Ran stopped = learn(List.of("contested", "political"));
        assertThat(stopped.code()).isZero();
        assertThat(stopped.out()).contains("goes on from here.");

        Ran next = learn(List.of("quit"));
        assertThat(next.out())
                .contains("Task 2 of 3: the deadline")
                .doesNotContain("Task 1 of 3")
                .contains("1 of 13 tasks answered, 1 right");
    }

    @Test
    void half_an_answer_is_not_kept() {
        learn(List.of("contested"));

        assertThat(learn(List.of("quit")).out()).contains("Task 1 of 3");
    }

    @Test
    void what_was_missed_comes_back_on_the_day_and_not_before() {
        learn(List.of("departs", "binding"));

        assertThat(learn(DAY, List.of(), "review").out()).isEqualTo("What you missed comes back from 2026-03-02 on.\n");
        Ran review = learn(DAY.plusDays(1), List.of("contested, political"), "review");
        assertThat(review.out())
                .contains("Task 1 of 1: predict the answer")
                .endsWith("What you missed comes back from 2026-03-05 on.\n");
        assertThat(learn(DAY.plusDays(3), List.of(), "review").out())
                .isEqualTo("What you missed comes back from 2026-03-05 on.\n");
        assertThat(learn(DAY.plusDays(4), List.of("quit"), "review").out()).contains("Task 1 of 1");
    }

    @Test
    void a_reset_begins_anew() {
        learn(List.of("contested, political"));
        Ran reset = learn(List.of(), "small", "--reset");

        assertThat(reset.err()).isEqualTo("forgotten: the course `small` begins anew\n");
        assertThat(learn(List.of("quit")).out()).contains("Task 1 of 3");
    }

    @Test
    void the_list_says_what_there_is_and_how_far_one_is() {
        learn(List.of("contested, political", "after"));

        assertThat(learn(List.of(), "small", "--list").out())
                .contains("what-binds     What binds, and until when  1 of 3 right")
                .contains(
                        "what-binds/deadline-law_on_the_last_day                         the deadline          wrong");
    }

    @Test
    void a_card_its_sources_and_the_case_are_shown_when_asked_for() {
        Ran ran =
                learn(List.of("card MY-ART-2.9.1", "sources", "case", "card X", "help", "quit"), "--task", "which-day");

        assertThat(ran.out())
                .containsSubsequence(
                        "silent on    labour practice inside Malaysia",
                        "sources      S",
                        "legalAct: {id: law,",
                        "there is no clause or doctrine `X`",
                        "skip         go on without an answer");
    }

    @Test
    void a_case_can_be_saved_edited_as_a_file_and_answered_with() throws IOException {
        Path file = folder.resolve("own.yaml");
        learn(List.of("save " + file), "--task", "mend-quota_for_all");
        assertThat(Files.readString(file)).isEqualTo(Files.readString(Path.of(SMALL, "cases/quota_for_all.yaml")));

        Files.writeString(file, Files.readString(file).replace("to: all", "to: [CN]"));
        Ran ran = learn(List.of("save " + file, file.toString()), "--task", "mend-quota_for_all");
        assertThat(ran.out())
                .contains("is there already; name another file")
                .contains("right: nothing goes against it in your case");

        Files.writeString(file, "asOf: 2027-01-01\nfact: []\n");
        assertThat(learn(List.of(file.toString(), folder + "/none.yaml"), "--task", "mend-quota_for_all")
                        .out())
                .contains("own.yaml:2:1: unknown key `fact`; did you mean `facts`?")
                .contains("none.yaml: there is no such file");
    }

    @Test
    void wrong_flags_are_told_with_what_to_write() {
        assertThat(learn(List.of(), "smal").err()).startsWith("there is no course `smal`; did you mean `small`?\n");
        assertThat(learn(List.of(), "--lesson", "what-bind").err())
                .startsWith("--lesson: there is no lesson `what-bind`; did you mean `what-binds`?\n");
        assertThat(learn(List.of(), "--task", "nothing").err()).startsWith("--task: there is no task `nothing`");
        assertThat(learn(List.of(), "--watch", "x.yaml").err()).startsWith("--watch: name the task with `--task`\n");
        assertThat(learn(List.of(), "--task", "which-day", "--watch", "x.yaml").err())
                .startsWith("--watch: in `what-binds/which-day` no case is edited; leave it out\n");
        assertThat(Ran.of("learn", "--course", "src").err())
                .startsWith("src: the folder holds no course; a course begins with a file `course.yaml`\n");
        assertThat(learn(List.of(), "smal").code()).isEqualTo(Exit.WRONG_INPUT);
    }

    @Test
    void nothing_is_coloured_or_drawn_for_a_screen_reader() {
        assertThat(learn(List.of("departs", "binding", "quit")).out())
                .doesNotContain("\u001b")
                .doesNotContainPattern("[\u2500-\u257f]");
    }

    private Ran answered(Map<String, String> env) {
        return Ran.answering("contested\npolitical\n", DAY, env, "learn", "--course", SMALL, "--lesson", "what-binds");
    }

    @Test
    void progress_is_kept_in_the_home_folder_that_the_environment_names_and_the_learner_is_told() throws IOException {
        Path home = folder.resolve("home");
        Path kept = home.resolve(Path.of(".local", "share", "tradepact", "progress.jsonl"));

        Ran ran = answered(Map.of("HOME", home.toString(), "XDG_DATA_HOME", "not/absolute", "COLUMNS", "400"));

        assertThat(Files.readString(kept)).contains("\"event\":\"right\"");
        assertThat(ran.out()).contains("Your answers are kept in `%s`; `--progress FILE` names".formatted(kept));
        assertThat(Ran.with(Map.of("HOME", home.toString(), "COLUMNS", "400"), "learn")
                        .out())
                .contains("Your answers are kept in `%s`;".formatted(kept));
    }

    @Test
    void a_folder_for_data_or_a_named_file_goes_before_the_home_folder() {
        String home = folder.resolve("home").toString();
        Path data = folder.resolve("data");
        Path named = folder.resolve("named.jsonl");

        answered(Map.of("HOME", home, "XDG_DATA_HOME", data.toString()));
        answered(Map.of("HOME", home, "XDG_DATA_HOME", data.toString(), "TRADEPACT_LEARN_PROGRESS", named.toString()));

        assertThat(data.resolve(Path.of("tradepact", "progress.jsonl"))).exists();
        assertThat(named).exists();
        assertThat(Path.of(home)).doesNotExist();
    }

    @Test
    void where_answers_cannot_be_kept_that_is_told_once_and_nothing_else_is_claimed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Ran ran = Ran.answering(
                "contested\npolitical\nskip\nskip\n",
                DAY,
                Map.of("TRADEPACT_LEARN_PROGRESS", file.resolve("p.jsonl").toString()),
                "learn",
                "--course",
                SMALL);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).containsOnlyOnce("could not be written");
        assertThat(ran.out()).contains("right: ").doesNotContain("are kept in");
    }

    @Test
    void what_cannot_be_forgotten_is_not_said_to_be() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Ran ran =
                Ran.of("learn", "--reset", "--progress", file.resolve("p.jsonl").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("could not be written").doesNotContain("forgotten");
    }

    @Test
    void a_clause_that_there_is_not_is_answered_with_the_one_that_was_meant() {
        assertThat(learn(List.of("card MY-ART-CM", "sources no-retroactivty", "quit"))
                        .out())
                .contains("there is no clause or doctrine `MY-ART-CM`; did you mean `MY-ART-CM.1`")
                .contains("`no-retroactivty`; did you mean `no-retroactivity`?");
    }

    /** A terminal without a process behind it: keys go in, and what a terminal would show comes out. */
    @Test
    void a_session_on_a_terminal_edits_lines_waits_and_ends_at_the_end_of_the_keys() throws Exception {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PipedInputStream keys = new PipedInputStream(1 << 16);
        try (PipedOutputStream typed = new PipedOutputStream(keys);
                Terminal terminal = new ExternalTerminal("test", "xterm", keys, shown, StandardCharsets.UTF_8)) {
            terminal.setSize(new Size(80, 24));
            // a slip of the key taken back, an answer, two pauses, then Ctrl-D
            typed.write("depx\barts\rpolitical\rcard\r\r\u0004".getBytes(StandardCharsets.UTF_8));
            typed.flush();
            PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            Shell shell = new Shell(nowhere, nowhere, Map.of("NO_COLOR", "1"), true, () -> DAY);
            picocli.CommandLine line = new picocli.CommandLine(new LearnCommand(shell, s -> new TypedPrompt(terminal)));
            int code = line.execute(
                    "--course", SMALL, "--task", "predict-tax_on_magnets", "--progress", folder + "/t.jsonl");
            assertThat(code).isZero();
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .containsSubsequence("goes against it", "And what does the text weigh", "wrong:", "tax.form");
        assertThat(Files.readString(folder.resolve("t.jsonl"))).contains("\"text\":\"departs; political\"");
    }
}
