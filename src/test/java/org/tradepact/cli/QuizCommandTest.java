package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuizCommandTest {
    private static final Path PACT = Path.of("src/test/resources/golden/rules");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One question as a format tells it. @param right text of the right option */
    private record Asked(String id, List<String> options, String right) {}

    private static Ran pact(String more) {
        return pact(PACT, more);
    }

    private static Ran pact(Path rules, String more) {
        List<String> args = new ArrayList<>(List.of("quiz", "--pack", "xa_xb_pact", "--rules", rules.toString()));
        if (!more.isEmpty()) {
            args.addAll(List.of(more.split(" ")));
        }
        return Ran.of(args.toArray(String[]::new));
    }

    private static Map<String, Asked> asked(Ran ran) {
        Map<String, Asked> all = new LinkedHashMap<>();
        for (JsonNode sheet : JSON.readTree(ran.out()).get("sheets")) {
            for (JsonNode card : sheet.get("questions")) {
                List<String> options = new ArrayList<>();
                card.get("options").forEach(option -> options.add(option.asString()));
                String id = card.get("id").asString();
                all.put(id, new Asked(id, options, options.get(card.get("right").asInt())));
            }
        }
        return all;
    }

    @Test
    void a_seed_draws_the_same_again_byte_for_byte() {
        String one = pact("--count 12 --seed 7").all();

        assertThat(pact("--count 12 --seed 7").all()).isEqualTo(one);
        assertThat(one).startsWith("exit 0").contains("12 questions");
    }

    @Test
    void another_seed_draws_others() {
        assertThat(asked(pact("--count 12 --seed 8 --format json")).keySet())
                .doesNotContainSequence(
                        asked(pact("--count 12 --seed 7 --format json")).keySet());
    }

    @Test
    void as_kept() throws IOException {
        Path kept = Path.of("src/test/resources/quiz/pact.txt");
        String got = pact("--count 6 --seed 5").all();
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, got);
        }
        assertThat(got).isEqualTo(Files.readString(kept));
    }

    @Test
    void the_key_is_at_the_end_or_alone_or_nowhere() {
        String whole = pact("--count 4").out();
        String questions = pact("--count 4 --key none").out();
        String key = pact("--count 4 --key only").out();

        assertThat(questions).contains("Questions\n").doesNotContain("\nKey\n");
        assertThat(key).startsWith("Key\n").doesNotContain("Questions\n");
        assertThat(whole).isEqualTo(questions + key);
    }

    @Test
    void a_changed_term_changes_the_cards_that_rest_on_it_and_no_others(@TempDir Path folder) throws IOException {
        Path changed = copy(folder, "terms.yaml", "rate: 10,", "rate: 12,");

        changesOnly("PACT-2", changed);
    }

    @Test
    void a_changed_rule_changes_the_cards_that_rest_on_it_and_no_others(@TempDir Path folder) throws IOException {
        Path changed = copy(
                folder,
                "pact.drl",
                "form in (ExportRestriction.Form.BAN, ExportRestriction.Form.QUOTA)",
                "form in (ExportRestriction.Form.BAN, ExportRestriction.Form.LICENSING)");

        changesOnly("PACT-1", changed);
    }

    @Test
    void a_changed_summary_changes_the_cards_of_its_clause_and_no_others(@TempDir Path folder) throws IOException {
        Path changed =
                copy(folder, "agreement.yaml", "summary: XA is to adopt the ban", "summary: XA has to adopt the ban");

        changesOnly("PACT-3", changed);
    }

    @Test
    void a_comment_changes_no_card(@TempDir Path folder) throws IOException {
        Path changed = copy(
                folder,
                "pact.drl",
                "    $bound : RateTerm(",
                "    // a \"remark\" and a blank line\n\n    $bound : RateTerm(");

        assertThat(asked(pact(changed, "--count 40 --seed 3 --format json")))
                .isEqualTo(asked(pact("--count 40 --seed 3 --format json")));
    }

    /** Cards that are about a clause, or that offer it, are others afterwards; every other card is the same. */
    private static void changesOnly(String clause, Path changed) {
        Map<String, Asked> before = asked(pact("--count 40 --seed 3 --format json"));
        Map<String, Asked> after = asked(pact(changed, "--count 40 --seed 3 --format json"));

        assertThat(untouched(clause, after))
                .isEqualTo(untouched(clause, before))
                .hasSizeGreaterThan(10);
        assertThat(before.keySet()).anyMatch(id -> id.startsWith(clause + "."));
        assertThat(after.keySet()).anyMatch(id -> id.startsWith(clause + "."));
        assertThat(touched(clause, after)).doesNotContainAnyElementsOf(touched(clause, before));
    }

    private static List<Asked> untouched(String clause, Map<String, Asked> all) {
        return all.values().stream().filter(card -> !rests(card, clause)).toList();
    }

    private static List<String> touched(String clause, Map<String, Asked> all) {
        return all.values().stream()
                .filter(card -> rests(card, clause))
                .map(Asked::id)
                .toList();
    }

    private static boolean rests(Asked card, String clause) {
        return card.id().startsWith(clause + ".")
                || card.options().stream().anyMatch(option -> option.startsWith(clause + ","));
    }

    private static Path copy(Path folder, String file, String from, String to) throws IOException {
        try (Stream<Path> paths = Files.walk(PACT)) {
            for (Path path : paths.toList()) {
                Path target = folder.resolve(PACT.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    String text = Files.readString(path);
                    boolean here = path.endsWith(file);
                    assertThat(!here || text.contains(from)).isTrue();
                    Files.writeString(target, here ? text.replace(from, to) : text);
                }
            }
        }
        return folder;
    }

    @Test
    void each_student_gets_the_same_questions_in_another_order_with_a_key() {
        JsonNode sheets = JSON.readTree(
                        pact("--count 8 --variants 3 --format json").out())
                .get("sheets");

        List<List<String>> orders = new ArrayList<>();
        List<List<String>> letters = new ArrayList<>();
        for (JsonNode sheet : sheets) {
            List<String> ids = new ArrayList<>();
            List<String> right = new ArrayList<>();
            for (JsonNode card : sheet.get("questions")) {
                ids.add(card.get("id").asString());
                right.add(card.get("letter").asString());
            }
            orders.add(ids);
            letters.add(right);
        }
        assertThat(orders).hasSize(3).doesNotHaveDuplicates();
        assertThat(letters).doesNotHaveDuplicates();
        assertThat(orders.stream().map(TreeSet::new).distinct()).hasSize(1);

        String text = pact("--count 8 --variants 3 --format md").out();
        assertThat(text)
                .containsSubsequence(
                        "# Questions, sheet 1", "# Questions, sheet 3", "# Key to sheet 1", "# Key to sheet 3");
    }

    @Test
    void a_variant_marks_the_same_option_right() {
        Map<String, Asked> one = asked(pact("--count 8 --format json"));
        Map<String, Asked> variant = asked(pact("--count 8 --variants 1 --format json"));

        variant.forEach((id, card) -> assertThat(card.right())
                .isEqualTo(java.util.Objects.requireNonNull(one.get(id)).right()));
    }

    @Test
    void anki_reads_four_columns_and_an_id_of_its_own_for_each_note() {
        Map<String, Asked> cards = asked(all("json"));
        List<String> lines = all("anki").out().lines().toList();

        assertThat(lines.subList(0, 7))
                .containsExactly(
                        "#separator:tab",
                        "#html:true",
                        "#notetype:Basic",
                        "#deck:Tradepact",
                        "#columns:guid\tFront\tBack\ttags",
                        "#guid column:1",
                        "#tags column:4");
        List<String> ids = new ArrayList<>();
        for (String line : lines.subList(7, lines.size())) {
            List<String> fields = fields(line);
            assertThat(fields).hasSize(4);
            ids.add(fields.get(0));
            Asked card = java.util.Objects.requireNonNull(cards.get(fields.get(0)));
            for (String option : card.options()) {
                assertThat(fields.get(1)).contains("<li>" + html(option) + "</li>");
            }
            assertThat(fields.get(2)).contains(html(card.right()));
            assertThat(fields.get(3)).startsWith("tradepact tradepact::");
        }
        assertThat(ids).containsExactlyElementsOf(cards.keySet());
    }

    /** Fields of a line of a table, those in quotes with what quotes them taken off. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            boolean quoted = field.startsWith("\"");
            fields.add(quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field);
            assertThat(quoted || !field.contains("\"")).isTrue();
        }
        return fields;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("`", "");
    }

    @Test
    void moodle_finds_one_full_mark_in_each_question() throws Exception {
        Map<String, Asked> cards = asked(all("json"));
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(all("moodle").out().getBytes(StandardCharsets.UTF_8)));

        NodeList questions = document.getElementsByTagName("question");
        Map<String, Asked> read = new LinkedHashMap<>();
        for (int i = 0; i < questions.getLength(); i++) {
            Element question = (Element) questions.item(i);
            if (question.getAttribute("type").equals("multichoice")) {
                List<String> options = new ArrayList<>();
                List<String> right = new ArrayList<>();
                NodeList answers = question.getElementsByTagName("answer");
                for (int j = 0; j < answers.getLength(); j++) {
                    Element answer = (Element) answers.item(j);
                    options.add(answer.getTextContent());
                    if (answer.getAttribute("fraction").equals("100")) {
                        right.add(answer.getTextContent());
                    }
                }
                assertThat(right).hasSize(1);
                String id = question.getElementsByTagName("idnumber").item(0).getTextContent();
                assertThat(id.length()).isLessThanOrEqualTo(100);
                read.put(id, new Asked(id, options, right.get(0)));
            }
        }
        assertThat(read).containsExactlyInAnyOrderEntriesOf(inHtml(cards));
    }

    @Test
    void gift_gives_back_what_was_escaped() {
        Map<String, Asked> read = new LinkedHashMap<>();
        for (String block : all("gift").out().split("\n\n")) {
            if (!block.startsWith("// [id:")) {
                assertThat(block).startsWith("$CATEGORY: tradepact/");
                continue;
            }
            String id = block.substring("// [id:".length(), block.indexOf(']'));
            assertThat(unescaped(block, "::" + id.replace(":", "\\:") + "::")).isGreaterThan(0);
            int open = unescaped(block, "{");
            int end = unescaped(block, "####");
            List<String> options = new ArrayList<>();
            String right = "";
            for (String line : block.substring(open + 1, end).strip().split("\n")) {
                String text = line.substring(1).replaceAll("\\\\([\\\\~=#{}:])", "$1");
                options.add(text);
                right = line.startsWith("=") ? text : right;
            }
            assertThat(unescaped(block.substring(open + 1), "{")).isEqualTo(-1);
            assertThat(block).endsWith("}");
            read.put(id, new Asked(id, options, right));
        }
        assertThat(read).containsExactlyInAnyOrderEntriesOf(inHtml(asked(all("json"))));
    }

    /** Where a mark stands that no backslash takes its meaning from; -1 if nowhere. */
    private static int unescaped(String text, String mark) {
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            int slashes = 0;
            while (at - slashes > 0 && text.charAt(at - slashes - 1) == '\\') {
                slashes++;
            }
            if (slashes % 2 == 0) {
                return at;
            }
        }
        return -1;
    }

    private static Map<String, Asked> inHtml(Map<String, Asked> cards) {
        Map<String, Asked> html = new LinkedHashMap<>();
        cards.forEach((id, card) -> html.put(
                id,
                new Asked(id, card.options().stream().map(QuizCommandTest::html).toList(), html(card.right()))));
        return html;
    }

    @Test
    void a_page_begins_the_key_on_a_leaf_of_its_own() {
        String page = all("html").out();

        assertThat(page).contains("<section class=\"leaf\"").contains(".leaf + .leaf { break-before: page; }");
        assertThat(page.indexOf("Right answers")).isGreaterThan(page.lastIndexOf("class=\"choices\""));
    }

    /** Cards of the pact and of an agreement whose phrases hold quotation marks, colons and the like. */
    private static Ran all(String format) {
        return Ran.of(
                "quiz",
                "--pack",
                "xa_xb_pact,thailand_framework",
                "--rules",
                PACT.toString(),
                "--count",
                "24",
                "--format",
                format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "--pack malaysia_at | --pack: there is no pack `malaysia_at`; did you mean `malaysia_art`?",
                "--topic forced-labor | --topic: there is no topic `forced-labor`; did you mean `forced-labour`?",
                "--count 0 | --count: expected a number from 1 to 5,000, got `0`",
                "--variants 0 | --variants: expected a number from 1 to 500, got `0`",
                "--variants 501 | --variants: expected a number from 1 to 500, got `501`",
                "--variants 2 --format anki | --variants: `anki` holds single questions, which a program puts into an"
                        + " order of its own; write `md`, `html` or `json`",
                "--difficulty tough | --difficulty: expected `easy`, `medium` or `hard`, got `tough`",
                "--format pdf | --format: expected `pretty`, `md`, `html`, `json`, `anki`, `gift` or `moodle`, got `pdf`",
                "--key first | --key: expected `end`, `none` or `only`, got `first`",
            })
    void what_cannot_be_drawn_is_refused(String flags, String sentence) {
        Ran ran = Ran.of(("quiz " + flags).split(" "));

        assertThat(ran.err().lines().findFirst()).contains(sentence);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void fewer_than_wanted_are_told_of() {
        Ran ran = Ran.of("quiz", "--pack", "thailand_minerals_mou", "--difficulty", "hard", "--count", "500");

        assertThat(ran.err()).containsPattern("\\d+ questions? drawn, as these clauses give no more that differ");
        assertThat(ran.code()).isZero();
    }

    @Test
    void all_mistakes_are_told_at_once() {
        Ran ran = Ran.of("quiz", "--pack", "nowhere", "--topic", "nothing", "--count", "-1");

        assertThat(ran.err()).contains("--pack: ", "--topic: ", "--count: ");
    }
}
