package org.tradepact.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.explore.Clause;
import org.tradepact.explore.Contrasted;
import org.tradepact.explore.Edit;
import org.tradepact.explore.PackContrast;
import org.tradepact.explore.Witness;
import org.tradepact.pack.Pack;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.Html;
import org.tradepact.report.html.Sheet;
import org.tradepact.report.html.Text;

/** Two versions of a pack, or two agreements on one topic, as a page for a browser: each class of cases with both answers. */
public final class ContrastHtml {
    private final PackContrast contrast;
    private final String first;
    private final String second;
    private final Footnotes notes;

    private ContrastHtml(PackContrast contrast, String first, String second, Footnotes notes) {
        this.contrast = contrast;
        this.first = first;
        this.second = second;
        this.notes = notes;
    }

    /**
     * @param first what to call the first side, such as the path of a pack
     * @param second what to call the second side
     * @param topic title of the topic; empty for two versions
     * @param most the most cases of a clause and a kind of fact
     */
    public static String write(PackContrast contrast, String first, String second, String topic, int most) {
        Set<String> cited = new TreeSet<>();
        shown(contrast).forEach(pair -> {
            cited.addAll(pair.one().commitment().sources());
            cited.addAll(pair.other().commitment().sources());
        });
        Map<String, String> described = new HashMap<>(contrast.other().pack().sources());
        described.putAll(contrast.one().pack().sources());
        return Html.write(
                new ContrastHtml(contrast, first, second, new Footnotes(cited, described)).sheet(topic, most));
    }

    /** Of two versions only the clauses that answer differently. */
    private static List<Contrasted> shown(PackContrast contrast) {
        return contrast.clauses().stream()
                .filter(clause ->
                        !contrast.topic().isEmpty() || !clause.witnesses().isEmpty())
                .toList();
    }

    private Sheet sheet(String topic, int most) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of(ContrastPage.answers(contrast)), false));
        blocks.add(new Block.Paragraph(Text.of("Tried: " + ContrastPage.tried(contrast, most)), true));
        edits(blocks);
        shown(contrast).forEach(pair -> blocks.add(pair(pair)));
        alone(contrast.alone(), first, contrast.one().pack(), blocks);
        alone(contrast.otherAlone(), second, contrast.other().pack(), blocks);
        blocks.addAll(notes.end());
        return new Sheet(
                "%s and %s%s".formatted(first, second, topic.isEmpty() ? "" : " on " + topic),
                ContrastPage.setting(contrast),
                "",
                blocks);
    }

    private void edits(List<Block> blocks) {
        List<Edit> told = contrast.edits().stream()
                .filter(edit -> edit.part() != Edit.Part.TEXT && !ContrastPage.toldBelow(edit, contrast))
                .toList();
        AnswerContrastHtml.edits("What the registers say otherwise", told, notes, blocks);
        long texts = contrast.edits().stream()
                .filter(edit -> edit.part() == Edit.Part.TEXT)
                .count();
        if (texts > 0) {
            blocks.add(new Block.Paragraph(Text.of(Words.count((int) texts, "text", "texts") + " edited"), true));
        }
    }

    private Block.Section pair(Contrasted pair) {
        Commitment one = pair.one().commitment();
        Commitment other = pair.other().commitment();
        boolean versions = contrast.topic().isEmpty();
        String head = versions ? one.id() : one.id() + " · " + other.id();
        List<Block> blocks = new ArrayList<>();
        if (versions) {
            List<Edit> own = contrast.edits().stream()
                    .filter(edit -> contrast.concerns(edit, one))
                    .toList();
            AnswerContrastHtml.edits("What the register says otherwise", own, notes, blocks);
        } else {
            blocks.add(notes.grid(
                    "Both clauses",
                    List.of("clause", "stands at", "is about", "due"),
                    List.of(clause(one), clause(other))));
        }
        card(pair.one(), blocks);
        if (!versions) {
            card(pair.other(), blocks);
        }
        String without = ContrastPage.without(pair);
        if (!without.isEmpty()) {
            blocks.add(new Block.Paragraph(notes.text(without), false));
        }
        String works = ContrastPage.works(pair);
        if (!works.isEmpty()) {
            blocks.add(new Block.Paragraph(notes.text(works), false));
        }
        List<Witness> witnesses = ContrastPage.inOrder(pair);
        for (int i = 0; i < witnesses.size(); i++) {
            blocks.add(witness(witnesses.get(i), pair, i + 1));
        }
        return new Block.Section(
                notes.anchors().of(head),
                head,
                versions ? notes.text("%s: %s".formatted(one.clause(), one.title())) : Text.NONE,
                blocks);
    }

    private List<Grid.Cell> clause(Commitment clause) {
        String due = ContrastSaid.due(clause);
        return List.of(
                notes.cell(clause.id()),
                notes.cell(clause.clause()),
                notes.cell(clause.title()),
                notes.cell(due.isEmpty() ? "–" : due));
    }

    private void card(Clause clause, List<Block> blocks) {
        for (Instrument text : clause.pack().instruments()) {
            if (text.id().equals(clause.commitment().instrument())) {
                blocks.add(new ClauseHtml(notes).of(clause.commitment(), text));
            }
        }
    }

    private Block.Section witness(Witness witness, Contrasted pair, int number) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Bullets(
                notes.texts(ContrastSaid.facts(witness, pair.other().roles()))));
        List<List<Grid.Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                notes.cell("answer"),
                notes.cell(ContrastSaid.answer(witness.one())),
                notes.cell(ContrastSaid.answer(witness.other()))));
        AnswerContrastHtml.reasons(ContrastPage.reasons(witness, pair), notes, rows);
        boolean versions = contrast.topic().isEmpty();
        blocks.add(notes.grid(
                "Both answers",
                versions
                        ? List.of("what", "first", "second")
                        : List.of(
                                "what",
                                pair.one().commitment().id(),
                                pair.other().commitment().id()),
                rows));
        String title = "Case " + number;
        String about = "%s; differs in %s"
                .formatted(ContrastSaid.when(witness, contrast.setting()), ContrastSaid.aspects(witness.differs()));
        return new Block.Section(
                notes.anchors().of(title + " " + pair.one().commitment().id()), title, notes.text(about), blocks);
    }

    private void alone(List<Commitment> alone, String where, Pack pack, List<Block> blocks) {
        if (!alone.isEmpty()) {
            blocks.add(notes.section(
                    "Only in " + where,
                    List.of(notes.grid(
                            "Clauses of %s without a counterpart".formatted(pack.name()),
                            List.of("clause", "what it is"),
                            alone.stream()
                                    .map(clause ->
                                            List.of(notes.cell(clause.id()), notes.cell(ContrastPage.alone(clause))))
                                    .toList()))));
        }
    }
}
