package org.tradepact.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.Clause;
import org.tradepact.explore.Contrasted;
import org.tradepact.explore.Edit;
import org.tradepact.explore.Gist;
import org.tradepact.explore.PackContrast;
import org.tradepact.explore.Roles;
import org.tradepact.explore.RowContrast;
import org.tradepact.explore.Witness;
import org.tradepact.fact.Party;

/** Two versions of a pack, or two agreements on one topic, for people. */
public final class ContrastPage {
    private static final int IN = 4;

    private final Page page;
    private final PackContrast contrast;
    private final String first;
    private final String second;

    private ContrastPage(Page page, PackContrast contrast, String first, String second) {
        this.page = page;
        this.contrast = contrast;
        this.first = first;
        this.second = second;
    }

    /**
     * @param first what to call the first side, such as the path of a pack
     * @param second what to call the second side
     * @param topic title of the topic; empty for two versions
     * @param most the most cases of a clause and a kind of fact
     */
    public static String write(
            PackContrast contrast, String first, String second, String topic, int most, Style style) {
        Page page = style.page();
        new ContrastPage(page, contrast, first, second).print(topic, most);
        return page.toString();
    }

    private void print(String topic, int most) {
        page.text(0, Paint.BOLD, "%s and %s%s".formatted(first, second, topic.isEmpty() ? "" : " on " + topic));
        page.text(0, Paint.DIM, setting(contrast));
        edits();
        contrast.clauses().stream()
                .filter(clause ->
                        !contrast.topic().isEmpty() || !clause.witnesses().isEmpty())
                .forEach(this::clause);
        alone(contrast.alone(), first);
        alone(contrast.otherAlone(), second);
        page.line();
        page.labelled(2, "answers", Paint.PLAIN, answers(contrast));
        page.labelled(2, "tried", Paint.DIM, tried(contrast, most));
        page.line();
    }

    /** How cases are asked. */
    static String setting(PackContrast contrast) {
        if (contrast.topic().isEmpty()) {
            return "cases are asked with the status that is known, and with the texts taken to have effect from %s"
                    .formatted(contrast.setting().entry());
        }
        Map<Party, Party> parties = new LinkedHashMap<>();
        contrast.clauses()
                .forEach(clause -> parties.putAll(clause.other().roles().parties()));
        String roles = ContrastSaid.roles(parties);
        return "the texts of both are taken to have effect from %s, so that deadlines compare%s"
                .formatted(contrast.setting().entry(), roles.isEmpty() ? "" : "; " + roles);
    }

    private void edits() {
        List<Edit> told = contrast.edits().stream()
                .filter(edit -> edit.part() != Edit.Part.TEXT && !toldBelow(edit, contrast))
                .toList();
        long texts = contrast.edits().stream()
                .filter(edit -> edit.part() == Edit.Part.TEXT)
                .count();
        if (!told.isEmpty() || texts > 0) {
            page.line();
        }
        Table table = new Table();
        told.forEach(edit -> table.add(ContrastSaid.about(edit), ContrastSaid.change(edit)));
        if (!table.isEmpty()) {
            page.labelled(2, "register", table);
        }
        if (texts > 0) {
            page.labelled(2, "texts", Paint.DIM, Words.count((int) texts, "text", "texts") + " edited");
        }
    }

    /** Whether it is shown with the clause on whose cases the answers differ. */
    static boolean toldBelow(Edit edit, PackContrast contrast) {
        return contrast.clauses().stream()
                .filter(clause -> !clause.witnesses().isEmpty())
                .anyMatch(clause -> contrast.concerns(edit, clause.one().commitment()));
    }

    private void clause(Contrasted pair) {
        Commitment one = pair.one().commitment();
        Commitment other = pair.other().commitment();
        boolean versions = contrast.topic().isEmpty();
        page.line();
        if (versions) {
            page.head(2, one.id(), Paint.DIM, one.title());
        } else {
            page.text(2, Paint.BOLD, one.id() + " · " + other.id());
        }
        if (versions && one.clause().equals(other.clause())) {
            page.labelled(IN, "clause", Paint.PLAIN, one.clause());
        } else {
            Table table = new Table();
            table.add(name(one, true), "%s: %s%s".formatted(one.clause(), one.title(), due(one)));
            table.add(name(other, false), "%s: %s%s".formatted(other.clause(), other.title(), due(other)));
            page.labelled(IN, "clauses", table);
        }
        if (versions) {
            Table table = new Table();
            contrast.edits().stream()
                    .filter(edit -> contrast.concerns(edit, one))
                    .forEach(edit -> table.add(ContrastSaid.about(edit), ContrastSaid.change(edit)));
            if (!table.isEmpty()) {
                page.labelled(IN, "register", table);
            }
        }
        String without = without(pair);
        if (!without.isEmpty()) {
            page.labelled(IN, tried(pair) ? "same" : "not tried", Paint.PLAIN, without);
        }
        String works = works(pair);
        if (!works.isEmpty()) {
            page.labelled(IN, "differ", Paint.PLAIN, works);
        }
        List<Witness> witnesses = inOrder(pair);
        for (int i = 0; i < witnesses.size(); i++) {
            witness(witnesses.get(i), pair, i + 1);
        }
    }

    /** What differs most first. */
    static List<Witness> inOrder(Contrasted pair) {
        return pair.witnesses().stream()
                .sorted(Comparator.comparing((Witness witness) -> !outright(witness))
                        .thenComparingInt(witness -> witness.special().size()))
                .toList();
    }

    /** Whether more differs than days. */
    private static boolean outright(Witness witness) {
        return witness.differs().contains(Gist.Aspect.VERDICT)
                || witness.differs().contains(Gist.Aspect.FORCE);
    }

    static String due(Commitment commitment) {
        String due = ContrastSaid.due(commitment);
        return due.isEmpty() ? "" : "; due " + due;
    }

    /** Why no case of two clauses is shown; empty if one is. */
    static String without(Contrasted pair) {
        if (!pair.decided()) {
            return "no rule decides "
                    + undecided(pair.one().commitment(), pair.other().commitment());
        }
        if (pair.kinds().isEmpty()) {
            return "the two judge no conduct of the same kind";
        }
        if (!tried(pair)) {
            return "they say how the texts work and ask for no conduct";
        }
        return pair.witnesses().isEmpty() ? "no case found on which they differ" : "";
    }

    /** How each text enters into force or ends by these clauses, where that differs: no case shows it, as both are taken to be in force. */
    static String works(Contrasted pair) {
        String one = works(pair.one());
        String other = works(pair.other());
        return one.isEmpty() || other.isEmpty() || one.equals(other)
                ? ""
                : "by %s %s; by %s %s"
                        .formatted(
                                pair.one().commitment().id(),
                                one,
                                pair.other().commitment().id(),
                                other);
    }

    private static String works(Clause clause) {
        String stands = clause.commitment().clause();
        return clause.pack().instruments().stream()
                .filter(text -> text.id().equals(clause.commitment().instrument()))
                .flatMap(text -> Stream.of(
                        text.entry().clause().equals(stands)
                                ? "the text enters into force " + bare(DatingSaid.entry(text), stands)
                                : "",
                        text.ending().clause().equals(stands)
                                ? "the text ends " + bare(DatingSaid.ending(text), stands)
                                : ""))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String bare(String rule, String clause) {
        return rule.replace(" (%s)".formatted(clause), "");
    }

    /** Whether cases were tried of which the answers mean something: clauses that only record have none. */
    static boolean tried(Contrasted pair) {
        boolean record = pair.one().commitment().owed() == Commitment.Owed.RECORD
                && pair.other().commitment().owed() == Commitment.Owed.RECORD;
        return pair.decided()
                && !pair.kinds().isEmpty()
                && !(record && pair.witnesses().isEmpty());
    }

    private static String undecided(Commitment one, Commitment other) {
        String ids = List.of(one, other).stream()
                .filter(clause -> clause.encoding() == Commitment.Encoding.NONE || clause.measure())
                .map(Commitment::id)
                .distinct()
                .reduce((a, b) -> a + " or " + b)
                .orElse(one.id());
        return ids;
    }

    private void witness(Witness witness, Contrasted pair, int number) {
        Commitment one = pair.one().commitment();
        Commitment other = pair.other().commitment();
        page.line();
        Table conduct = new Table();
        conduct.add(ContrastSaid.when(witness, contrast.setting()));
        ContrastSaid.facts(witness, pair.other().roles()).forEach(conduct::add);
        page.labelled(IN, "case " + number, conduct);
        Table answers = new Table();
        answers.add(name(one, true), ContrastSaid.answer(witness.one()));
        answers.add(name(other, false), ContrastSaid.answer(witness.other()));
        page.labelled(IN, "answers", answers);
        RowContrast.Reasons reasons = reasons(witness, pair);
        Table why = new Table();
        ContrastSaid.reasons(reasons, name(one, true), name(other, false)).forEach(why::add);
        if (!why.isEmpty()) {
            page.labelled(IN, "reasons", why);
        }
    }

    /** How the reasons of the two answers to a case differ. */
    static RowContrast.Reasons reasons(Witness witness, Contrasted pair) {
        Roles roles = pair.other().roles();
        return RowContrast.Reasons.of(Telling.of(witness.one(), Roles.SAME), Telling.of(witness.other(), roles));
    }

    /** Clauses of two agreements by their ids, of two versions by which of them it is. */
    private String name(Commitment commitment, boolean isFirst) {
        return contrast.topic().isEmpty() ? (isFirst ? "first" : "second") : commitment.id();
    }

    /** A clause without a counterpart. */
    static String alone(Commitment commitment) {
        return commitment.clause() + ": " + commitment.title()
                + Optional.of(commitment)
                        .filter(c -> c.encoding() == Commitment.Encoding.NONE)
                        .map(c -> " (no rule decides it)")
                        .orElse("");
    }

    private void alone(List<Commitment> alone, String where) {
        if (alone.isEmpty()) {
            return;
        }
        page.line();
        Table table = new Table();
        alone.forEach(commitment -> table.add(commitment.id(), alone(commitment)));
        page.labelled(2, "only in", Paint.PLAIN, where);
        page.labelled(2, "", table);
    }

    /** How many classes of cases differ. */
    static String answers(PackContrast contrast) {
        long classes = contrast.clauses().stream()
                .mapToInt(clause -> clause.witnesses().size())
                .sum();
        String cases = Words.count(contrast.tried(), "case", "cases") + " tried";
        return classes == 0
                ? "no case found on which they differ, " + cases
                : "%s on which they differ, %s"
                        .formatted(Words.count((int) classes, "class of cases", "classes of cases"), cases);
    }

    /** How much was tried. */
    static String tried(PackContrast contrast, int most) {
        long bounded =
                contrast.clauses().stream().filter(clause -> !clause.whole()).count();
        String bound = bounded == 0
                ? "all cases of each clause"
                : "of %s only some cases (`--cases`, now %,d, sets how many), so a difference may remain unfound"
                        .formatted(Words.count((int) bounded, "pair of clauses", "pairs of clauses"), most);
        return bound + (contrast.interrupted() ? "; interrupted, so that later clauses were not tried" : "");
    }
}
