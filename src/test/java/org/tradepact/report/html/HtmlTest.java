package org.tradepact.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlTest {
    private static final String EVIL = "<script>x</script>\" onclick='y' &amp; \u202Ereversed\u0007\uFFFE";

    @Test
    void every_part_of_a_page_takes_words_of_others_for_words() {
        Text text = Text.of(EVIL);
        Mark mark = new Mark(EVIL, EVIL, Mark.Tone.BAD);
        Block.Grid grid = new Block.Grid(
                "g",
                text,
                List.of(EVIL),
                List.of(new Block.Grid.Group(text, List.of(List.of(new Block.Grid.Cell(text, text))))));
        Drawing drawing = new Drawing(
                "d",
                EVIL,
                EVIL,
                10,
                List.of(new Drawing.Label(0, 0, Drawing.Anchor.END, "tick", EVIL), new Drawing.Letter(0, 0, EVIL)));
        List<Block> blocks = List.of(
                new Block.Paragraph(text, true),
                new Block.Verdict(mark, text),
                new Block.Glance(List.of(new Block.Glance.Line(mark, EVIL, "s", text))),
                new Block.Terms(List.of(new Block.Terms.Term(EVIL, List.of(text)))),
                new Block.Bullets(List.of(text)),
                new Block.Sources(List.of(new Block.Sources.Source(EVIL, text))),
                new Block.Fold(EVIL, text, List.of()),
                grid,
                new Block.Picture(drawing),
                new Block.Legend(List.of(mark)));

        String page = Html.write(new Sheet(EVIL, EVIL, EVIL, List.of(new Block.Section("s", EVIL, text, blocks))));

        assertThat(page).contains("&lt;script&gt;x&lt;/script&gt;\" onclick='y' &amp;amp; reversed");
        assertThat(page).doesNotContain("<script", "\u202E", "\u0007", "\uFFFE");
        assertThat(page).doesNotContainPattern("<[^>]*\\sonclick\\s*=");
    }

    @Test
    void the_policy_names_the_style_of_the_page_and_nothing_else() throws Exception {
        String page = Html.write(new Sheet("t", "", "", List.of()));
        Matcher style = Pattern.compile("(?s)<style>(.*)</style>").matcher(page);
        assertThat(style.find()).isTrue();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));

        assertThat(page.replace("&#39;", "'"))
                .contains("content=\"default-src 'none'; style-src 'sha256-" + hash
                        + "'; base-uri 'none'; form-action 'none'\"");
    }

    @Test
    void anchors_are_taken_once_and_are_plain() {
        Anchors anchors = new Anchors();

        assertThat(List.of(
                        anchors.of("MY-ART-CM.1 · q1"),
                        anchors.of("my art cm 1 q1"),
                        anchors.of("\"><x"),
                        anchors.of("·")))
                .containsExactly("p-my-art-cm-1-q1", "p-my-art-cm-1-q1-2", "p-x", "part");
    }
}
