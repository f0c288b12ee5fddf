package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages as a real browser shows them, on a desk and on a telephone, by day, by night and on paper. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlPagesTest {
    private static final int DESK = 1280;
    private static final int TELEPHONE = 360;
    private static final String READABLE = Scripts.read("readable.js");

    private static final Map<String, String> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("one", "golden run scenarios/expected/a_quota_on_processed_ore.yaml");
        COMMANDS.put("full", "golden run scenarios --full --readings all");
        COMMANDS.put("overview", "golden run scenarios");
        COMMANDS.put("shipments", "shipment_reports run scenarios --full");
        COMMANDS.put("shipment", "shipment_reports run scenarios/asked/unknown_producer_and_rate.yaml");
        COMMANDS.put("duty", "timeline timeline questions/a_law_is_owed.yaml");
        COMMANDS.put("ban", "timeline timeline questions/a_ban_for_three_weeks.yaml");
        COMMANDS.put("content", "sweep sweep questions/a_pump_with_american_parts.yaml --vary s1.usContent=0..100:10");
        COMMANDS.put(
                "map",
                "sweep sweep questions/a_pump_with_american_parts.yaml --vary s1.usContent=0..40:5"
                        + " --vary s1.entered=2026-02-20..2026-02-27");
        COMMANDS.put("rate", "sweep sweep questions/a_duty_on_malaysian_machinery.yaml --vary d1.rate=0..40:10");
        COMMANDS.put("scenarios", "diff diff questions/quota.yaml questions/export_duty.yaml");
        COMMANDS.put("packs", "diff diff --pack malaysia_art --pack cambodia_art --topic forced-labour --cases 200");
        COMMANDS.put("hostile", "html run scenarios/hostile_words.yaml");
    }

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open(Files.createDirectory(folder.resolve("profile")));
        for (Map.Entry<String, String> command : COMMANDS.entrySet()) {
            Files.writeString(
                    page(command.getKey()), ran(command.getValue(), "html").out());
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void as_usual() {
        browser.width(DESK);
        browser.dark(false);
    }

    static Stream<String> pages() {
        return COMMANDS.keySet().stream();
    }

    private static Path page(String name) {
        return folder.resolve(name + ".html");
    }

    /** @param command after the folder of its rules and files */
    private static Ran ran(String command, String format) {
        String[] words = command.split(" ");
        String home = "src/test/resources/" + words[0] + "/";
        List<String> args = new ArrayList<>();
        Stream.of(words)
                .skip(1)
                .forEach(word -> args.add(word.matches("(scenarios|questions).*") ? home + word : word));
        switch (words[0]) {
            case "html" -> args.addAll(List.of("--rules", "src/test/resources/golden/rules"));
            case "diff" -> args.addAll(List.of("--rules", "src/test/resources/timeline/rules"));
            case "sweep" -> {} // asks the rules that are shipped
            default -> args.addAll(List.of("--rules", home + "rules"));
        }
        args.addAll(List.of("--format", format));
        return Ran.of(args.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_opens_without_network_and_without_complaint(String page) {
        browser.load(page(page));

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsExactly(page(page).toUri().toString());
        assertThat(browser.texts("return [document.documentElement.lang, document.compatMode, document.characterSet]"))
                .containsExactly("en", "CSS1Compat", "UTF-8");
        assertThat(browser.run("return document.querySelectorAll('script, img, link, iframe, object, form').length"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headings_and_links_and_tables_and_pictures_are_whole(String page) {
        browser.load(page(page));

        assertThat(browser.texts(Scripts.read("whole.js"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_wider_than_a_telephone(String page) {
        browser.width(TELEPHONE);
        browser.load(page(page));

        assertThat(browser.texts(Scripts.read("narrow.js"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void words_stand_out_by_day_and_by_night(String page) {
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            browser.load(page(page));
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");

            assertThat(browser.texts(READABLE)).as(dark ? "dark" : "light").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void paper_shows_everything(String page) {
        browser.load(page(page));
        browser.print();

        assertThat(browser.texts(Scripts.read("hidden.js"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "shipment", "duty", "content", "map", "packs", "hostile"})
    void the_tabulator_follows_the_page(String page) {
        browser.load(page(page));

        assertThat(browser.tabbed()).isEqualTo(browser.texts(Scripts.read("focusable.js")));
    }

    /** Whatever JSON says stands on the page, in the same words. */
    @ParameterizedTest
    @MethodSource("pagesInFull")
    void a_page_says_what_json_says(String page) {
        browser.load(page(page));
        String text = browser.text();

        JsonNode json =
                JsonMapper.shared().readTree(ran(COMMANDS.get(page), "json").out());
        Set<String> sentences = new TreeSet<>();
        said(json, sentences);

        assertThat(sentences).isNotEmpty();
        assertThat(sentences.stream()
                        .map(said -> said.replace("->", "→").replace("`", "").replaceAll("\\p{Cntrl}", ""))
                        .filter(said -> !text.contains(said)))
                .isEmpty();
    }

    static Stream<String> pagesInFull() {
        return pages().filter(
                        page -> !Set.of("overview", "hostile", "map").contains(page)); // a map tells what slides once
    }

    /** Answers that the page shows: not of duties that are only counted. */
    private static void said(JsonNode node, Set<String> sentences) {
        boolean counted = node.path("standingDuty").asBoolean(false)
                && !node.path("touched").asBoolean(true);
        if (counted || node.path("subject").asString("").equals("-")) {
            return;
        }
        for (String name : List.of("said", "title", "question", "goods", "means", "turnsOn")) {
            String said = node.path(name).asString("");
            if (!said.isBlank()) {
                sentences.add(said);
            }
        }
        node.forEach(child -> said(child, sentences));
    }

    @Test
    void an_overview_counts_what_is_as_expected_and_tells_the_rest() {
        browser.load(page("overview"));
        String text = browser.text();

        assertThat(text)
                .containsSubsequence(
                        "10 scenarios: 5 as expected, 2 FAILED, 3 without expectation, 1 file with mistakes",
                        "Files with mistakes",
                        "two_mistakes.yaml:4:52: form: expected ban,",
                        "Not as expected",
                        "this case expects what does not come out FAILED line 19: PACT-1 of q1: expected verdict complies",
                        "Answers",
                        "a_duty_above_the_bound_rate.yaml",
                        "Scenarios by folder",
                        "src/test/resources/golden/scenarios/expected 5 2 –")
                .doesNotContain("an export duty is not named");
    }

    @Test
    void words_of_others_are_never_markup() {
        browser.load(page("hostile"));

        String text = browser.text();
        assertThat(text)
                .contains("<script>window.stolen = 1</script>")
                .contains("\"><img src=x onerror=alert(1)>")
                .contains("javascript:alert(1)")
                .contains("</title><b>bold</b>");
        assertThat(browser.run("return window.stolen === undefined")).isEqualTo(true);
        assertThat(browser.texts(
                        "return [...document.querySelectorAll('[onerror], [onclick], [style]')].map(e => e.outerHTML)"))
                .isEmpty();
        assertThat(browser.texts("return [...document.querySelectorAll('a')].map(a => a.getAttribute('href'))"))
                .allSatisfy(address -> assertThat(address).startsWith("#"));
        assertThat(text.codePoints().filter(c -> c < ' ' || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069))
                .isEmpty();
    }

    @Test
    void a_style_from_elsewhere_is_not_taken() throws IOException {
        Path forged = folder.resolve("forged.html");
        Files.writeString(
                forged,
                Files.readString(page("one"))
                        .replace(
                                "</head>",
                                "<style>body { display: none }</style><script>window.stolen = 1</script></head>"));
        browser.load(forged);

        assertThat(browser.run("return getComputedStyle(document.body).display"))
                .isEqualTo("block");
        assertThat(browser.run("return window.stolen === undefined")).isEqualTo(true);
        assertThat(browser.complaints()).hasSize(2);
    }

    /** What tests ask a page, kept beside the other resources. */
    private static final class Scripts {
        static String read(String name) {
            try {
                return Files.readString(Path.of("src/test/resources/html/scripts", name), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
