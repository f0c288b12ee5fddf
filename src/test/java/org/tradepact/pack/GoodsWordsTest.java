package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoodsWordsTest {
    private static final Library SHIPPED = shipped();

    @TempDir
    Path folder;

    private static Library shipped() {
        Problems problems = new Problems();
        Library library = Library.of(List.of(), Map.of()).plus(Path.of("rules"), problems);
        assertThat(problems.list())
                .filteredOn(p -> p.at().file().contains("goods"))
                .isEmpty();
        return library;
    }

    private static GoodsWords.Meaning read(String text) {
        return SHIPPED.words().read(text);
    }

    @ParameterizedTest
    @CsvSource({
        "NdPr oxide,28469020",
        "mixed rare-earth oxides,28469020",
        "separated Nd oxide,28469080",
        "lanthanum oxide,28469080",
        "sintered NdFeB magnet,8505110070",
        "ferrite magnet,850519",
        "medical gloves,401512",
        "crude palm oil,15111000",
        "laptop,847130",
        "T-shirt,6109",
        "polysilicon,280461",
    })
    void words_that_settle_one_line_are_read_as_it(String text, String line) {
        GoodsWords.Meaning meaning = read(text);
        assertThat(meaning.goods()).isEqualTo(line);
        assertThat(meaning.lines()).containsExactly(line);
        assertThat(meaning.sentence()).startsWith("`%s` is read as %s".formatted(text, GoodsWords.dotted(line)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndpr OXIDES", "oxide, NdPr", "  NdPr-oxide ", "oxide of NdPr"})
    void case_order_plural_and_punctuation_do_not_count_but_other_words_do(String text) {
        assertThat(read(text).goods()).isEqualTo(text.contains("of") ? "" : "28469020");
    }

    @Test
    void what_the_words_say_of_the_stage_is_kept() {
        assertThat(read("NdPr oxide").stage()).isEqualTo("oxide");
        assertThat(read("magnets").stage()).isEqualTo("magnet");
        assertThat(read("palm oil").stage()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "terbium metal,28053000,terbium,metal",
        "Tb oxide,28469080,terbium,oxide",
        "separated Nd oxide,28469080,neodymium-praseodymium,oxide",
        "NdPr metal,28053000,neodymium-praseodymium,metal",
        "Dy-Fe,720299,dysprosium,alloy",
        "rare earth ore,253090,rare-earth-ores,ore",
        "monazite concentrate,rare-earth-ores,rare-earth-ores,concentrate",
        "europium,europium,europium,''",
        "NdPr oxide,28469020,'',oxide",
    })
    void words_may_name_a_group_that_no_line_tells(String text, String goods, String group, String stage) {
        GoodsWords.Meaning meaning = read(text);
        assertThat(List.of(meaning.goods(), meaning.group(), meaning.stage())).containsExactly(goods, group, stage);
    }

    @Test
    void every_rare_earth_element_that_has_a_group_is_known_as_metal_and_as_oxide() {
        assertThat(SHIPPED.goods().groups())
                .filteredOn(group -> group.title().endsWith(", as metal, alloy, oxide or other compound")
                        && !group.id().contains("-"))
                .hasSize(12)
                .allSatisfy(group -> {
                    assertThat(read(group.id() + " metal").group()).isEqualTo(group.id());
                    assertThat(read(group.id() + " oxide").group()).isEqualTo(group.id());
                });
    }

    @Test
    void words_for_several_lines_leave_the_line_open_and_say_what_decides() {
        assertThat(read("rubber gloves"))
                .isEqualTo(new GoodsWords.Meaning(
                        "4015",
                        "",
                        "",
                        "`rubber gloves` may fall under 4015.12 or 4015.19: gloves for medical, surgical, dental or"
                                + " veterinary use stand apart from others; state the line, until then it counts as"
                                + " `4015`",
                        List.of("401512", "401519")));
    }

    @Test
    void several_headings_leave_the_goods_to_the_group_that_is_called_so() {
        assertThat(read("semiconductors"))
                .isEqualTo(new GoodsWords.Meaning(
                        "semiconductors",
                        "",
                        "",
                        "`semiconductors` may fall under 8541 or 8542: diodes, transistors and photovoltaic cells, or "
                                + "integrated circuits; state the line, until then it counts as `semiconductors`",
                        List.of("8541", "8542")));
    }

    @Test
    void words_that_say_more_than_is_known_are_never_read_as_a_line() {
        assertThat(read("sintered NdFeB magnets for motors"))
                .isEqualTo(new GoodsWords.Meaning(
                        "",
                        "",
                        "",
                        "`sintered NdFeB magnets for motors` is not in our list of words; state the line, or say"
                                + " `sintered NdFeB magnet` (8505.11.0070) or `NdFeB magnet` (8505.11.0070, 8505.11) or"
                                + " `permanent magnet` (8505.11.0070, 8505.11, 8505.19) or `rare-earth magnets`"
                                + " (8505.11.0070)",
                        List.of()));
    }

    @Test
    void misspelt_words_are_suggested_and_not_used() {
        assertThat(read("neodynium oxide"))
                .isEqualTo(new GoodsWords.Meaning(
                        "",
                        "",
                        "",
                        "`neodynium oxide` is not in our list of words; state the line, or say `neodymium oxide`"
                                + " (2846.90.80)",
                        List.of()));
    }

    @Test
    void words_nobody_knows_ask_for_the_line() {
        assertThat(read("quantum hats").sentence())
                .isEqualTo("`quantum hats` is not in our list of words; state the line");
    }

    @Test
    void a_line_fits_words_of_which_it_is_a_part_or_the_whole() {
        GoodsWords.Meaning meaning = read("ferrite magnet");
        assertThat(meaning.fits("8505")).isTrue();
        assertThat(meaning.fits("8505191000")).isTrue();
        assertThat(meaning.fits("8505110070")).isFalse();
        assertThat(read("quantum hats").fits("6501")).isTrue();
    }

    @Test
    void lines_are_written_as_the_schedule_writes_them() {
        assertThat(List.of("8505", "850511", "28469020", "8505110070", "garments"))
                .extracting(GoodsWords::dotted)
                .containsExactly("8505", "8505.11", "2846.90.20", "8505.11.0070", "garments");
    }

    @Test
    void mistakes_in_a_file_of_words_are_reported() {
        Problems problems = new Problems();
        Path rules = Rules.in(folder);
        Rules.write(
                rules.resolve("goods/words.yaml"),
                """
                words:
                  - {phrase: magnet, lines: ["8505.1"], sources: [S1]}
                  - {phrase: two things, lines: ["8505", "8506"], sources: [S1]}
                  - {phrase: magnets, lines: ["8505"], stage: molten, sources: [S9]}
                """);
        Library.of(List.of(), Map.of()).plus(rules, problems);
        assertThat(problems.toString().replace(rules.resolve("goods/words.yaml") + ":", ""))
                .isEqualTo(
                        """
                        2:5: a phrase has one line in `lines`, or several and in `decides` what tells them apart
                        2:29: an HS code must have 2, 4, 6, 8 or 10 digits, got `8505.1`; is a leading or final zero missing?
                        3:5: a phrase has one line in `lines`, or several and in `decides` what tells them apart
                        4:5: `magnets` says the same as `magnet` above
                        4:47: `stage`: expected `ore`, `concentrate`, `carbonate`, `oxide`, `metal`, `alloy`, `magnet` or `other`, got `molten`
                        4:64: source `S9` is not in the register; did you mean `S1`?""");
    }

    @Test
    void a_group_that_is_none_or_lies_elsewhere_is_reported() {
        Problems problems = new Problems();
        Path rules = Rules.in(folder);
        Rules.write(
                rules.resolve("goods/words.yaml"),
                """
                words:
                  - {phrase: ore, lines: ["2612"], is: minerals, sources: [S1]}
                  - {phrase: cars, lines: ["8703"], is: car, sources: [S1]}
                  - {phrase: hats, lines: ["6504"], is: rare-earths, sources: [S1]}
                """);
        Library.of(List.of(), Map.of()).plus(rules, problems);
        assertThat(problems.toString().replace(rules.resolve("goods/words.yaml") + ":", ""))
                .isEqualTo(
                        """
                        3:41: unknown goods `car`; give an HS code or the id of a goods group
                        4:41: `rare-earths` falls under 2846 or 2805.30, but the line says `6504`; correct the line, or leave the group out""");
    }

    @Test
    void words_survive_the_digest_of_the_build() throws Exception {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        DigestedFiles.write(new FolderFiles(Path.of("rules")), bytes);
        Problems problems = new Problems();
        Library digested = Library.of(List.of(), Map.of())
                .plus(DigestedFiles.read(new java.io.ByteArrayInputStream(bytes.toByteArray())), problems);
        assertThat(digested.words().read("NdPr oxide")).isEqualTo(read("NdPr oxide"));
    }
}
