package org.tradepact.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.explore.AnswerContrast;
import org.tradepact.explore.Gist;
import org.tradepact.explore.RowContrast;
import org.tradepact.explore.Told;

/** Two scenarios, or two saved runs, for people: what the questions say differently, and which answers are not the same. */
public final class AnswerContrastPage {
    private static final int IN = 4;

    private final Page page;

    private AnswerContrastPage(Page page) {
        this.page = page;
    }

    /**
     * @param notes what was not compared
     * @param quiet whether pairs without any difference are only counted
     */
    public static String write(List<AnswerContrast> all, List<String> notes, boolean quiet, Style style) {
        Page page = style.page();
        AnswerContrastPage written = new AnswerContrastPage(page);
        all.stream().filter(pair -> !quiet || pair.differs()).forEach(written::pair);
        written.foot(all, notes);
        return page.toString();
    }

    private void pair(AnswerContrast pair) {
        page.text(0, Paint.BOLD, title(pair));
        Table said = new Table();
        pair.edits().forEach(edit -> said.add(ContrastSaid.about(edit), ContrastSaid.change(edit)));
        if (!said.isEmpty()) {
            page.line().labelled(2, "said", said);
        }
        pair.rows().stream().filter(AnswerContrastPage::shown).forEach(this::row);
        String duties = duties(pair);
        if (!duties.isEmpty()) {
            page.line().labelled(2, "duties", Paint.DIM, duties);
        }
        page.line();
        page.labelled(2, "answers", Paint.PLAIN, tally(pair));
        page.line();
    }

    /** What two answered questions are called. */
    static String title(AnswerContrast pair) {
        String name = pair.name().isEmpty() ? "" : ": " + pair.name();
        return (pair.one().equals(pair.other()) ? pair.one() : pair.one() + " and " + pair.other()) + name;
    }

    /** Standing duties that nobody spoke of and that are answered otherwise; empty for none. */
    static String duties(AnswerContrast pair) {
        List<String> duties = pair.rows().stream()
                .filter(row -> !shown(row))
                .map(row -> row.any().commitment())
                .distinct()
                .toList();
        return duties.isEmpty()
                ? ""
                : "%s that the facts do not touch %s answered otherwise too: %s"
                        .formatted(
                                Words.count(duties.size(), "standing duty", "standing duties"),
                                duties.size() == 1 ? "is" : "are",
                                String.join(", ", duties));
    }

    /** A standing duty that nobody spoke of is only named. */
    static boolean shown(RowContrast row) {
        return row.one().map(Told::touched).orElse(false)
                || row.other().map(Told::touched).orElse(false);
    }

    private void row(RowContrast row) {
        Told told = row.any();
        page.line();
        page.head(2, told.commitment() + " · " + subject(row), Paint.DIM, differs(row));
        page.labelled(IN, "clause", Paint.PLAIN, told.clause());
        Table answers = new Table();
        answers.add("first", row.one().map(AnswerContrastPage::answer).orElse("no such answer"));
        answers.add("second", row.other().map(AnswerContrastPage::answer).orElse("no such answer"));
        page.labelled(IN, "answers", answers);
        missing(row);
        Table reasons = new Table();
        ContrastSaid.reasons(row.reasons(), "first", "second").forEach(reasons::add);
        if (!reasons.isEmpty()) {
            page.labelled(IN, "reasons", reasons);
        }
    }

    static String subject(RowContrast row) {
        Set<String> names = new LinkedHashSet<>();
        row.one().ifPresent(told -> names.add(Names.of(told.subject())));
        row.other().ifPresent(told -> names.add(Names.of(told.subject())));
        return String.join(" and ", names);
    }

    static String differs(RowContrast row) {
        if (row.one().isEmpty()) {
            return "only in the second";
        }
        return row.other().isEmpty() ? "only in the first" : "differs in " + ContrastSaid.aspects(row.differs());
    }

    static String answer(Told told) {
        Gist gist = told.gist();
        String due = gist.due().isEmpty() || told.said().contains(gist.due()) ? "" : "; due " + gist.due();
        return "%s; %s%s".formatted(told.said(), ContrastSaid.weight(gist.force()), due);
    }

    private void missing(RowContrast row) {
        if (row.differs().contains(Gist.Aspect.MISSING)) {
            Table missing = new Table();
            missing.add("first", list(row.one()));
            missing.add("second", list(row.other()));
            page.labelled(IN, "missing", missing);
        }
    }

    static String list(Optional<Told> told) {
        List<String> slots = told.map(t -> t.gist().missing()).orElse(List.of());
        return slots.isEmpty() ? "nothing" : String.join(", ", slots);
    }

    static String tally(AnswerContrast pair) {
        String same = Words.count(pair.same(), "answer is", "answers are") + " the same";
        return pair.rows().isEmpty()
                ? "no difference; " + same
                : "%s; %s".formatted(Words.count(pair.rows().size(), "answer differs", "answers differ"), same);
    }

    private void foot(List<AnswerContrast> all, List<String> notes) {
        if (all.size() > 1) {
            page.text(0, Paint.PLAIN, total(all));
        }
        notes.forEach(note -> page.text(0, Paint.DIM, note));
    }

    /** How many of several pairs differ. */
    static String total(List<AnswerContrast> all) {
        long differing = all.stream().filter(AnswerContrast::differs).count();
        String pairs = Words.count(all.size(), "pair", "pairs");
        return differing == 0
                ? "no difference in the answers of " + pairs
                : "%d of %s differ in their answers".formatted(differing, pairs);
    }
}
