package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GlossaryCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_term_is_shown_with_a_case_that_is_answered_now() {
        Ran ran = Ran.of("glossary", "departure");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualTo(
                        """
                        departure  What an answer says

                          means        Conduct that goes against the words of a political text: a joint statement, a
                                       framework, a memorandum. Nobody is in breach of law, whatever the words say; others
                                       may still take note of it.
                          example      Malaysia caps exports of rare-earth magnets for all destinations, as of 2027-06-01
                                       Is that a breach?
                                       MY-ART-CM.2 · quota  departs from the joint statement since 2027-05-01
                                       The sentence bars the measure, but it stands in a joint statement, which binds nobody
                                       in law.
                          unlike       breach  a breach needs a text that binds in law
                          also         departs from, departs
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "embargo, ban",
        "tariffs, customs duty",
        "import duty, customs duty",
        "ratify, exchange of notices",
        "withdraw, termination",
    })
    void other_words_for_a_term_lead_to_it(String word, String term) {
        assertThat(Ran.of("glossary", word).out()).startsWith(term + "  ");
    }

    @Test
    void a_clause_is_explained_to_machines_with_its_force_and_readings() {
        JsonNode all = JsonMapper.shared()
                .readTree(Ran.of("explain", "MY-ART-CM.1", "breach", "--format", "json")
                        .out());

        assertThat(all.path("asOf").asString()).isEqualTo("2026-03-01");
        JsonNode clause = all.path("commitments").path(0);
        assertThat(clause.path("id").asString()).isEqualTo("MY-ART-CM.1");
        assertThat(clause.path("force").asString()).isEqualTo("contested");
        assertThat(clause.path("due").isNull()).isTrue();
        assertThat(clause.path("readings").findValuesAsString("option"))
                .startsWith("any-stage", "processed-only", "at-signature");
        assertThat(clause.path("readings").findValuesAsString("standing")).startsWith("text", "party");
        assertThat(all.path("entries").path(0).path("id").asString()).isEqualTo("breach");
    }

    @Test
    void a_topic_is_explained_to_machines_with_counterparts_and_those_that_have_none() {
        JsonNode all = JsonMapper.shared()
                .readTree(Ran.of("explain", "--topic", "forced-labour", "--format", "json")
                        .out());

        assertThat(all.path("counterparts").toString()).startsWith("[[\"KH-ART-2.8.1\",\"MY-ART-2.9.1\"]");
        assertThat(all.path("alone").toString()).isEqualTo("[\"KH-JS-LABOUR\"]");
        assertThat(all.path("commitments").findValuesAsString("id")).contains("KH-ART-2.8.1", "KH-JS-LABOUR");
    }

    @Test
    void clauses_beside_each_other_make_a_table_to_hand_out() {
        Path file = folder.resolve("card.md");
        Ran ran = Ran.of("explain", "MY-ART-2.9.1", "KH-ART-2.8.1", "--format", "md", "--out", file.toString());

        assertThat(ran.all()).isEqualTo("exit 0\n--- out\n--- err\n");
        assertThat(file)
                .content()
                .startsWith(
                        "# MY-ART-2.9.1 beside KH-ART-2.8.1\n\n| clause | MY-ART-2.9.1 | KH-ART-2.8.1 |\n| --- | --- | --- |\n")
                .contains("\n| who | owed by Malaysia to the United States | owed by Cambodia to the United States |\n")
                .contains("\n- S175 White House");
    }

    @Test
    void a_clause_named_by_its_text_does_not_name_it_twice() {
        assertThat(Ran.with(Map.of("COLUMNS", "80"), "explain", "MY-ART-2.3-HALAL", "MY-ART-2.9.1")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("MY-ART-2.3-HALAL the joint statement, paragraphs on industrial and on agricultural barriers")
                .contains("MY-ART-2.9.1 the Malaysia agreement, 2.9(1), first and last sentence");
    }

    @Test
    void a_reading_that_nobody_is_named_for_does_not_have_the_text_on_its_side() {
        assertThat(Ran.of("explain", "MY-ART-CM.1").out())
                .contains("at any stage of processing         the text, S177; also press, S33,")
                .contains("contested    stage: a reading of the text against Malaysia; ")
                .contains("effect: two readings of the text;");
    }

    @Test
    void what_a_case_supposes_is_said() {
        assertThat(Ran.of("glossary", "entry", "into", "force").out())
                .contains("supposed: the Cambodia agreement with its last notification on 2027-03-01")
                .contains("would breach the Cambodia agreement, which is not in force")
                .contains("the day of the last one, as of 2027-03-01:")
                .contains("breaches the Cambodia agreement since 2027-03-01");
    }

    @Test
    void several_terms_are_shown_one_after_the_other() {
        assertThat(Ran.of("glossary", "breach", "no-retroactivity").out())
                .contains("breach  What an answer says", "no-retroactivity  A text does not look back");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glossary brech | unknown term `brech`; did you mean `breach`?",
                "glossary xyzzy | unknown term `xyzzy`; `tradepact glossary` prints them all",
                "glossary sanction | unknown term `sanction`; `tradepact glossary` prints them all",
                "glossary my-art-cm.1 | unknown term `my-art-cm.1`; it is a commitment, and `tradepact explain MY-ART-CM.1` shows it",
                "explain MY-ART-9999 | unknown commitment `MY-ART-9999`; `tradepact list --pack malaysia_art` prints those of its pack",
                "explain MY-ART-CM.7 | unknown commitment `MY-ART-CM.7`; did you mean `MY-ART-CM.1`? `tradepact list --pack malaysia_art` prints those of its pack",
                "explain xyzzyq | unknown commitment `xyzzyq`; `tradepact list` prints them all",
                "quiz --pack malasia | --pack: there is no pack `malasia`; did you mean `malaysia_art`, `malaysia_export_policy` or `malaysia_minerals_mou`?",
                "list --pack malasia | --pack: unknown pack `malasia`; did you mean `malaysia_art`, `malaysia_export_policy` or `malaysia_minerals_mou`?",
                "timeline malasia | there is no pack `malasia`; did you mean `malaysia_art`, `malaysia_export_policy` or `malaysia_minerals_mou`?",
                "course export malasia | malasia: there is no such folder, nor a course of that name that comes with the program; did you mean `malaysia`?",
                "course check malasia | malasia: there is no such folder, nor a course of that name that comes with the program; did you mean `malaysia`?",
                "learn --course malaysia | malaysia: there is no such folder; the course that comes with the program is begun with `tradepact learn malaysia`",
                "learn malaysia --task xyzzyq | --task: there is no task `xyzzyq`; `--list` names those of the course",
                "glossary --case | --case: name one term whose case is to be printed",
                "glossary deadlines --case | --case: `deadlines` has 2 cases; name a term with one",
                "glossary --format html | --format: expected `pretty`, `json` or `md`, got `html`",
                "explain no-retroactiv | unknown commitment `no-retroactiv`; did you mean `no-retroactivity`?",
                "explain --topic forced | --topic: no clause is about `forced`; did you mean `forced-labour`?",
                "explain --topic meetings MY-ART-7.5 | --topic: goes without ids, got `MY-ART-7.5`",
                "explain MY-ART-7.5 --pack malaysia_art | --pack: goes with `--topic`",
                "explain --topic meetings --pack malaysia_arts | --pack: there is no pack `malaysia_arts`; did you mean `malaysia_art`?",
                "explain | name a commitment such as `MY-ART-CM.1`, or a topic with `--topic`",
            })
    void what_is_wrong_is_said_in_a_sentence(String command, String sentence) {
        Ran ran = Ran.of(command.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(sentence + "\n");
    }

    @Test
    void the_case_of_a_term_runs_as_a_scenario_file() throws Exception {
        Path file = folder.resolve("case.yaml");
        assertThat(Ran.of("glossary", "breach", "--case", "--out", file.toString())
                        .code())
                .isZero();

        assertThat(Files.readString(file)).startsWith("title: Cambodia lowers the minimum wage");
        assertThat(Ran.of("run", file.toString(), "--format", "compact").out())
                .endsWith("2 scenarios: 2 as expected\n");
    }

    @Test
    void machines_get_the_verdict_and_the_force_of_each_answer() {
        JsonNode json = new JsonMapper()
                .readTree(Ran.of("glossary", "shortfall", "--format", "json").out());

        JsonNode entry = json.get("entries").get(0);
        assertThat(entry.get("kind").asString()).isEqualTo("term");
        JsonNode answer = entry.get("cases").get(0).get("answers").get(0);
        assertThat(answer.get("verdict").asString()).isEqualTo("breach");
        assertThat(answer.get("force").asString()).isEqualTo("political");
        assertThat(answer.get("said").asString()).startsWith("falls short of the Australia minerals framework");
    }

    @Test
    void a_hand_out_holds_every_term_and_no_departure_is_called_a_breach() {
        String md = Ran.of("glossary", "--format", "md").out();

        assertThat(md).startsWith("# Glossary\n").contains("### substantial transformation", "## Doctrines");
        assertThat(md).doesNotContain("breaches the joint statement", "breaches the Thailand framework");
    }

    @Test
    void two_clauses_stand_beside_each_other_and_share_what_they_share() {
        String wide = Ran.of("explain", "MY-ART-2.9.1", "KH-ART-2.8.1", "--as-of", "2026-06-01")
                .out();
        assertThat(wide)
                .startsWith("MY-ART-2.9.1 beside KH-ART-2.8.1\n")
                .contains("title        both: Import ban on goods made with forced labour")
                .contains(
                        "due          two years after entry into force, which    on entry into force, which is not known")
                .contains("`tradepact diff --pack cambodia_art --pack malaysia_art --topic forced-labour`");

        String narrow = Ran.with(Map.of("COLUMNS", "72"), "explain", "MY-ART-2.9.1", "KH-ART-2.8.1")
                .out();
        assertThat(narrow).contains("due          MY-ART-2.9.1  two years after entry into force");
        assertThat(narrow.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(72);
    }

    @Test
    void a_topic_names_the_agreements_that_are_silent_on_it() {
        String out = Ran.of("explain", "--topic", "forced-labour").out();

        assertThat(out)
                .startsWith(
                        "On goods made with forced labour\n2 groups of clauses answer the same question, 1 clause without a counterpart\n");
        assertThat(out.substring(out.indexOf("Nothing on it is encoded here")))
                .contains("United States-Thailand Agreement on Reciprocal Trade", "Vietnam")
                .doesNotContain("goods\n", "United States-Malaysia Agreement on Reciprocal Trade");
    }

    @Test
    void a_card_says_what_is_contested_and_what_helps_to_understand_it() {
        assertThat(Ran.of("explain", "MY-ART-CM.1").out())
                .contains(
                        "contested    stage: a reading of the text against Malaysia; list: a reading of the text against\n               the United States; effect: two readings of the text; place:")
                .contains("no-retroactivity                 A text does not look back")
                .contains("`tradepact glossary TERM` shows one with a case");
        assertThat(Ran.of("explain", "TH-MOU-FIRST").out())
                .contains("contested    no: on each point text, party or court hold one reading alone");
    }
}
