package org.tradepact.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Whatever a card says, each form gives it back as text. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperTest {
    private static final String NASTY = "a {b} = ~c # d: e\\f <i>g</i> & \"h\"\tj ]]> //k 100 %";
    private static final String SHOWN = "a {b} = ~c # d: e\\f &lt;i&gt;g&lt;/i&gt; &amp; \"h\" j ]]&gt; //k 100 %";
    private static final CardSaid CARD = new CardSaid(
            "X-1.verdict.0123456789.abcdef0123",
            "verdict",
            "easy",
            "topic",
            NASTY,
            NASTY,
            List.of(NASTY, NASTY + "2"),
            NASTY,
            List.of(NASTY + " one", NASTY + " two", "three"),
            1,
            List.of(NASTY),
            List.of(NASTY),
            NASTY,
            List.of("S1"));

    @Test
    void gift_escapes_all_that_has_a_meaning() {
        String text = PaperGift.write(List.of(CARD));
        List<String> lines = text.lines().toList();

        assertThat(lines.get(0)).isEqualTo("$CATEGORY: tradepact/topic");
        assertThat(lines.get(2)).isEqualTo("// [id:X-1.verdict.0123456789.abcdef0123] [tag:verdict] [tag:easy]");
        assertThat(lines.get(3))
                .startsWith("::X-1.verdict.0123456789.abcdef0123::[html]")
                .endsWith("{");
        assertThat(lines.subList(4, 7).stream().map(line -> line.charAt(0))).containsExactly('~', '=', '~');
        assertThat(lines.get(7)).startsWith("####");
        assertThat(lines.get(8)).isEqualTo("}");
        String stem = lines.get(3)
                .substring(lines.get(3).indexOf("[html]") + 6, lines.get(3).length() - 1);
        for (String said : List.of(stem, lines.get(4).substring(1), lines.get(7).substring(4))) {
            assertThat(said).doesNotContainPattern("(?<!\\\\)(\\\\\\\\)*[~=#{}:]");
        }
        assertThat(plain(lines.get(5).substring(1))).isEqualTo(SHOWN + " two");
        assertThat(plain(stem)).startsWith("<p>" + SHOWN + "</p>");
    }

    private static String plain(String gift) {
        return gift.replaceAll("\\\\([\\\\~=#{}:])", "$1");
    }

    @Test
    void moodle_holds_html_as_text() throws Exception {
        String xml = PaperMoodle.write(List.of(CARD));
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getElementsByTagName("p").getLength()).isZero();
        assertThat(document.getElementsByTagName("questiontext").item(0).getTextContent())
                .startsWith("<p>" + SHOWN + "</p>");
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(document.getElementsByTagName("answer").item(i).getTextContent());
        }
        assertThat(answers).containsExactly(SHOWN + " one", SHOWN + " two", "three");
    }

    @Test
    void an_anki_note_stays_on_one_line_of_four_fields() {
        List<String> lines = PaperAnki.write(List.of(CARD)).lines().toList();

        assertThat(lines).hasSize(8);
        String[] fields = lines.get(7).split("\t", -1);
        assertThat(fields).hasSize(4);
        assertThat(fields[1]).startsWith("\"").endsWith("\"");
        assertThat(fields[1].substring(1, fields[1].length() - 1).replace("\"\"", ""))
                .doesNotContain("\"")
                .contains("<li>" + SHOWN.replace("\"", "") + " two</li>");
    }

    @Test
    void nothing_in_a_card_is_markup_of_a_sheet() {
        String text = PaperMarkdown.write(List.of(new Paper(0, List.of(CARD))), Paper.Key.END);

        assertThat(text).contains("\\<i\\>g\\</i\\>").doesNotContain("<i>");
        assertThat(text.lines().filter(line -> line.startsWith("- ")))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("- B) a {b}");
        String page = PaperHtml.write(List.of(new Paper(0, List.of(CARD))), Paper.Key.END);
        assertThat(page).contains("&lt;i&gt;g&lt;/i&gt;").doesNotContain("<i>");
    }
}
