package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.learn.course.Shipped;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CourseCommandTest {
    private static final Path SMALL = Path.of("src/test/resources/courses/small");

    @TempDir
    private Path folder;

    private Path copy() throws IOException {
        Path copy = folder.resolve("small");
        try (Stream<Path> all = Files.walk(SMALL)) {
            for (Path path : all.toList()) {
                Path to = copy.resolve(SMALL.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return copy;
    }

    /** The problems of the course after a change to one of its files, without the path before the course. */
    private List<String> broken(String file, String what, String by) throws IOException {
        Path copy = copy();
        Path path = copy.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replace(what, by));
        Ran ran = Ran.of("course", "check", copy.toString());
        assertThat(ran.code()).isEqualTo(Exit.WRONG_INPUT);
        assertThat(ran.out()).isEmpty();
        return ran.err().lines().map(line -> line.replace(copy + "/", "")).toList();
    }

    @Test
    void a_sound_course_is_told_with_what_was_checked() {
        Ran ran = Ran.of("course", "check", SMALL.toString());

        assertThat(ran.all())
                .isEqualTo(
                        """
                        exit 0
                        --- out
                        small: 3 lessons, 13 tasks and 7 hints; every task can be solved, and nothing is wrong
                        --- err
                        """);
    }

    @Test
    void every_shipped_course_is_sound() {
        Ran ran = Ran.of(Stream.concat(Stream.of("course", "check"), Shipped.courses().stream())
                .toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(8);
    }

    @Test
    void a_clause_that_is_not_there_is_told_with_its_place_and_the_one_that_was_meant() throws IOException {
        assertThat(broken("lessons/what-binds.yaml", "cards: [MY-ART-CM.2,", "cards: [MY-ART-CM.22,"))
                .containsExactly(
                        "lessons/what-binds.yaml:7:9: there is no commitment or measure `MY-ART-CM.22`; did you mean `MY-ART-CM.2`?");
    }

    @Test
    void an_answer_that_does_not_come_out_is_told() throws IOException {
        assertThat(broken("lessons/what-binds.yaml", "verdict: contested", "verdict: breach"))
                .containsExactly(
                        "lessons/what-binds.yaml:15:23: `verdict`: expected `breach`, the checker says `contested`");
        assertThat(broken2("side: on", "side: after"))
                .containsExactly("lessons/what-binds.yaml:18:20: `side`: expected `after`, the checker says `on`");
    }

    private List<String> broken2(String what, String by) throws IOException {
        Path copy = folder.resolve("small");
        Path path = copy.resolve("lessons/what-binds.yaml");
        Files.writeString(
                path,
                Files.readString(path)
                        .replace("verdict: breach", "verdict: contested")
                        .replace(what, by));
        return Ran.of("course", "check", copy.toString())
                .err()
                .lines()
                .map(line -> line.replace(copy + "/", ""))
                .toList();
    }

    @Test
    void a_gap_where_nothing_is_missing_cannot_be_solved() throws IOException {
        assertThat(broken(
                        "lessons/what-decides.yaml",
                        "gap: {case: cases/ban_of_no_stage.yaml",
                        "gap: {case: cases/ban_of_carbonate.yaml"))
                .contains(
                        "lessons/what-decides.yaml:7:5: nothing is missing in this case: the answer does not stay open; take a fact out of it");
    }

    @Test
    void a_gap_where_whatever_is_named_is_missing_is_no_task() throws IOException {
        assertThat(broken("cases/ban_of_no_stage.yaml", "takenBy: MY, form: ban, goods: rare-earths, to: all, ", ""))
                .containsExactly(
                        "lessons/what-decides.yaml:7:5: whatever fact is named is missing, so that no answer is wrong; state more in the case");
    }

    @Test
    void a_pair_that_differs_in_two_things_is_none() throws IOException {
        assertThat(broken("cases/quota_for_japan.yaml", "form: quota", "form: ban"))
                .contains(
                        "lessons/what-decides.yaml:10:5: no two of the cases differ in one thing alone so that one goes against `MY-ART-CM.2` and the other does not: they differ, A and B in 2, A and C in 2, B and C in 3");
    }

    @Test
    void a_repair_that_cannot_be_made_or_is_made_already_is_told() throws IOException {
        assertThat(broken("lessons/what-decides.yaml", "change: [quota.to, quota.goods]", "change: [legalAct]"))
                .containsExactly(
                        "lessons/what-decides.yaml:12:5: no solution of one or two changes was found; name a case that solves it, as in `expect: {solution: cases/mend-solved.yaml}`, or let more be changed"
                                + "; what decides and `change` does not name: `quota.takenBy` (cases/quota_for_all.yaml:7), `quota.form` (cases/quota_for_all.yaml:7), `quota.goods` (cases/quota_for_all.yaml:7), `quota.to` (cases/quota_for_all.yaml:7), `quota.inForceFrom` (cases/quota_for_all.yaml:7)");
    }

    @Test
    void a_fact_that_a_task_lacks_is_named_with_its_place() throws IOException {
        assertThat(broken("cases/law_on_the_last_day.yaml", ", appliedOn: 2029-01-01", ""))
                .anyMatch(
                        line -> line.endsWith(
                                "`day`: the case does not state the day of `law.appliedOn` (cases/law_on_the_last_day.yaml:7)"));
    }

    private List<String> posed(String commitment) throws IOException {
        return broken(
                "lessons/what-binds.yaml",
                "tax_on_magnets.yaml, commitment: MY-ART-CM.2",
                "tax_on_magnets.yaml, commitment: " + commitment);
    }

    @Test
    void a_clause_that_looks_at_other_kinds_of_facts_is_told_with_what_the_case_states() throws IOException {
        assertThat(posed("MY-ART-2.9.1"))
                .anyMatch(line -> line.endsWith(
                        "`MY-ART-2.9.1` judges nothing that the case states under `tax`; it judges `MY`"));
        assertThat(posed("MY-ART-7.5"))
                .anyMatch(line -> line.contains(
                                "`MY-ART-7.5` judges nothing that the case states under `tax`; it looks at `")
                        && line.contains("and the case states `tax` (`exportRestriction`, cases/tax_on_magnets.yaml:"));
    }

    @Test
    void wrong_usage_is_told_with_the_help_of_the_command_itself() {
        assertThat(Ran.of("course", "export", "malaysia", "--format", "pdf").err())
                .isEqualTo(
                        "--format: expected `md` or `html`, got `pdf`\n`tradepact course export --help` shows how it is used\n");
        assertThat(Ran.of("course", "check").err())
                .isEqualTo("missing `DIR`\n`tradepact course check --help` shows how it is used\n");
    }

    @Test
    void a_hand_out_does_not_replace_a_file_unasked() throws IOException {
        Path file = Files.writeString(folder.resolve("own.md"), "mine");

        Ran refused = Ran.of("course", "export", SMALL.toString(), "--out", file.toString());
        assertThat(refused.err()).isEqualTo("--out: `%s` exists; `--overwrite` replaces it\n".formatted(file));
        assertThat(refused.code()).isEqualTo(Exit.WRONG_INPUT);
        assertThat(Files.readString(file)).isEqualTo("mine");

        assertThat(Ran.of("course", "export", SMALL.toString(), "--overwrite", "--out", file.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(file)).startsWith("# ");
    }

    @Test
    void a_solution_that_solves_nothing_or_strays_is_told() throws IOException {
        assertThat(broken(
                        "lessons/what-decides.yaml",
                        "solution: cases/ban_of_carbonate.yaml",
                        "solution: cases/ban_of_no_stage.yaml"))
                .containsExactly("lessons/what-decides.yaml:16:24: `solution`: this case does not solve the task");
    }

    @Test
    void a_case_must_not_tell_its_answer_and_a_file_nobody_names_is_told() throws IOException {
        Path copy = copy();
        Files.writeString(
                copy.resolve("cases/gloves.yaml"),
                "why: because\n" + Files.readString(copy.resolve("cases/gloves.yaml")));
        Files.writeString(copy.resolve("cases/forgotten.yaml"), "asOf: 2027-01-01\n");

        assertThat(Ran.of("course", "check", copy.toString()).err().replace(copy + "/", ""))
                .isEqualTo(
                        """
                        cases/forgotten.yaml: no task uses this file; name it in a lesson, or delete it
                        cases/gloves.yaml:1:1: a case does not explain itself; the task may, under `why`
                        """);
    }

    @Test
    void files_stay_inside_the_course_and_all_mistakes_are_told_at_once() throws IOException {
        Path copy = copy();
        Files.writeString(
                copy.resolve("lessons/at-the-border.yaml"),
                """
                lesson: border
                title: At the border
                text: x
                doctrine: [deadline]
                tasks:
                  - {predict: {case: ../../secret.yaml, measure: US-S122}}
                  - {predict: {case: cases/gloves.yaml, commitment: US-S122}, hints: ["", a, a]}
                  - {guess: {case: x}}
                  - {mend: {case: cases/quota_for_all.yaml, change: [quota.too]}, rubric: [x]}
                  - {argue: {case: cases/gloves.yaml, pivot: MY-ART-CM.1/stages}}
                """);
        assertThat(Ran.of("course", "check", copy.toString()).err().replace(copy + "/", ""))
                .isEqualTo(
                        """
                        cases/held_gloves.yaml: no task uses this file; name it in a lesson, or delete it
                        lessons/at-the-border.yaml:1:9: `lesson` must be the name of its file, `at-the-border`, got `border`
                        lessons/at-the-border.yaml:4:12: there is no doctrine card `deadline`; did you mean `deadlines`?
                        lessons/at-the-border.yaml:6:22: `../../secret.yaml`: files of a course must lie inside its folder
                        lessons/at-the-border.yaml:7:41: `US-S122` is a measure at the border; write `measure: US-S122`
                        lessons/at-the-border.yaml:7:71: this hint is empty; write it, or take it out
                        lessons/at-the-border.yaml:7:78: this hint comes twice
                        lessons/at-the-border.yaml:8:5: a task is one of `predict`, `decides`, `deadline`, `gap`, `pair`, `mend`, `build` or `argue`
                        lessons/at-the-border.yaml:8:6: unknown key `guess`
                        lessons/at-the-border.yaml:9:54: `too` is not known of `exportRestriction`; did you mean `to`?
                        lessons/at-the-border.yaml:9:67: `rubric` goes with `argue`: other tasks are marked by evaluating
                        lessons/at-the-border.yaml:10:5: `argue` needs a `rubric`: what the lecturer looks for, a list of sentences
                        lessons/at-the-border.yaml:10:46: there is no reading `MY-ART-CM.1/stages`; did you mean `MY-ART-CM.1/stage`?
                        """);
    }

    @Test
    void a_hand_out_asks_without_answering_unless_the_key_is_wanted() {
        String sheet = Ran.of("course", "export", SMALL.toString()).out();
        assertThat(sheet)
                .startsWith("# A course of one task of each kind\n")
                .contains(
                        "### Task 2.3: find the pair",
                        "**Case C.**",
                        "- ☐ goes against it",
                        "```yaml\ntitle: Malaysian gloves\n")
                .doesNotContain("## Key");
        assertThat(sheet.substring(sheet.indexOf("### Task 1.1"))).doesNotContain("turns on", "because");

        assertThat(Ran.of("course", "export", SMALL.toString(), "--key").out())
                .startsWith(sheet)
                .contains(
                        "## Key\n\n### 1.1: contested: it depends on how the clause is read; political",
                        "### 3.4: cannot be told");
    }

    @Test
    void a_hand_out_as_a_page_holds_the_same() {
        String page = Ran.of("course", "export", SMALL.toString(), "--format", "html", "--key")
                .out();

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<pre>title: Malaysian gloves", "☐ goes against it", "Key");
    }

    @Test
    void results_of_a_class_are_a_line_for_each_learner_and_task() throws IOException {
        Path anna = folder.resolve("anna.jsonl");
        Files.writeString(
                anna,
                """
                {"v":1,"on":"2026-03-01","event":"wrong","course":"small","task":"l/one","kind":"predict","clause":"MY-ART-CM.2","hints":0,"text":"breach"}
                {"v":1,"on":"2026-03-03","event":"right","course":"small","task":"l/one","kind":"predict","clause":"MY-ART-CM.2","hints":2,"text":"contested"}
                {"v":1,"on":"2026-03-03","event":"unmarked","course":"small","task":"l/two","kind":"argue","clause":"","hints":0,"text":"=1+1, she says"}
                """);
        Path ben = folder.resolve("ben.jsonl");
        Files.writeString(
                ben,
                "{\"v\":1,\"on\":\"2026-03-02\",\"event\":\"skipped\",\"course\":\"other\",\"task\":\"l/one\",\"kind\":\"gap\"}\n{\"v\":1,\"on");

        Ran ran = Ran.of("course", "results", anna.toString(), ben.toString());
        assertThat(ran.out().replace("\r\n", "\n"))
                .isEqualTo(
                        """
                        learner,course,task,kind,clause,first,last,answers,right,hints,on,text
                        anna,small,l/one,predict,MY-ART-CM.2,wrong,right,2,1,2,2026-03-03,contested
                        anna,small,l/two,argue,,unmarked,unmarked,1,0,0,2026-03-03,"'=1+1, she says"
                        ben,other,l/one,gap,,skipped,skipped,0,0,0,2026-03-02,
                        """);
        assertThat(ran.err()).isEqualTo(ben + ": the last line is cut short and was left out\n");
        assertThat(Ran.of("course", "results", "--course", "small", ben.toString())
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(Ran.of("course", "results", "--course", "smal", anna.toString())
                        .err())
                .isEqualTo("--course: nobody answered a task of a course `smal`; did you mean `small`?\n");
        assertThat(Ran.of("course", "results", "none.jsonl").err()).isEqualTo("none.jsonl: there is no such file\n");
    }
}
