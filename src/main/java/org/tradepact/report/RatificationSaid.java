package org.tradepact.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Commitment.Encoding;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Beside;
import org.tradepact.explore.Conflict;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;
import org.tradepact.explore.Ratification;
import org.tradepact.fact.Stated;

/** What entry into force would start, in words. */
final class RatificationSaid {
    private static final int FEW = 3;

    private RatificationSaid() {}

    static String title(Ratification all) {
        return "Bringing %s into force on %s"
                .formatted(all.entering().text().called(), all.entering().on());
    }

    /** What would start, in a sentence. */
    static String brief(Ratification all) {
        return "from %s %s; %s, and %s"
                .formatted(
                        all.entering().on(),
                        owed(all),
                        Words.count(lastDays(all), "duty has a last day", "duties have a last day"),
                        Words.count(all.rights().size(), "right is gained or kept", "rights are gained or kept"));
    }

    private static String owed(Ratification all) {
        Map<String, Integer> holders = new LinkedHashMap<>();
        List<Commitment> duties = all.atOnce().stream()
                .filter(clause -> clause.owed() != Commitment.Owed.INTENTION)
                .toList();
        duties.forEach(clause ->
                holders.merge(clause.holders().size() > 1 ? "both" : Names.of(clause.holders()), 1, Integer::sum));
        int aims = all.atOnce().size() - duties.size();
        List<String> parts = new ArrayList<>();
        holders.forEach((who, count) -> parts.add("%d by %s".formatted(count, who)));
        return "%s owed at once%s%s"
                .formatted(
                        Words.count(duties.size(), "duty is", "duties are"),
                        parts.isEmpty() ? "" : " (%s)".formatted(Names.list(parts, "and")),
                        aims == 0 ? "" : " beside " + Words.count(aims, "aim", "aims"));
    }

    private static int lastDays(Ratification all) {
        return (int)
                all.dues().stream().map(due -> due.clause().id()).distinct().count();
    }

    /** What of the world it would or may speak against, in a sentence. */
    static String conflicts(Ratification all) {
        String asked = Words.count(
                all.measures().asked().size(),
                "measure of the world that is known",
                "measures of the world that are known");
        List<Conflict> found = all.measures().conflicts();
        if (found.isEmpty()) {
            return "held against %s, it speaks against none as far as rules decide".formatted(asked);
        }
        Map<Verdict, Integer> tally = new java.util.EnumMap<>(Verdict.class);
        found.forEach(conflict -> tally.merge(worst(conflict), conflict.facts().size(), Integer::sum));
        List<String> parts = new ArrayList<>();
        tally.forEach((verdict, count) -> parts.add("%d %s".formatted(count, answer(verdict))));
        return "held against %s, it leaves %s".formatted(asked, Names.list(parts, "and"));
    }

    /** The gravest answer on any day. */
    private static Verdict worst(Conflict conflict) {
        List<Verdict> found =
                conflict.turns().stream().map(turn -> turn.row().verdict()).toList();
        return Stream.of(Verdict.BREACH, Verdict.CONTESTED, Verdict.UNDETERMINED)
                .filter(found::contains)
                .findFirst()
                .orElseThrow();
    }

    private static String answer(Verdict verdict) {
        return switch (verdict) {
            case BREACH -> "not in line";
            case CONTESTED -> "contested";
            case UNDETERMINED -> "open";
            case COMPLIES, EXCUSED, PENDING, NOT_ENGAGED -> "in line";
        };
    }

    /** Clauses by who owes whom, in the order of the text. */
    static Map<String, List<Commitment>> byHolder(List<Commitment> clauses) {
        Map<String, List<Commitment>> found = new LinkedHashMap<>();
        clauses.forEach(clause ->
                found.computeIfAbsent(owes(clause), k -> new ArrayList<>()).add(clause));
        return found;
    }

    private static String owes(Commitment clause) {
        return java.util.Set.copyOf(clause.holders()).equals(java.util.Set.copyOf(clause.beneficiaries()))
                ? "%s to each other".formatted(Names.of(clause.holders()))
                : "%s to %s".formatted(Names.of(clause.holders()), Names.of(clause.beneficiaries()));
    }

    /** On what the use of a clause turns that nobody can know beforehand; empty for nothing. */
    static List<String> hangsOn(Commitment clause) {
        return clause.limits().stream()
                .filter(Commitment.Limit::judgment)
                .map(limit -> '"' + limit.words() + '"')
                .toList();
    }

    /** What a reader should know of a duty beside its title: {@code an aim; no rule decides it}. */
    static String remark(Commitment clause) {
        List<String> parts = new ArrayList<>();
        if (clause.owed() == Commitment.Owed.INTENTION) {
            parts.add("an aim");
        } else if (clause.owed() == Commitment.Owed.CONDUCT) {
            parts.add("a duty of conduct");
        }
        if (clause.encoding() == Encoding.NONE) {
            parts.add("no rule decides it");
        }
        return String.join("; ", parts);
    }

    /** {@code last day of …; met on that day, missed from 2029-01-02}. */
    static String due(Milestone.Due due) {
        String said = MilestoneSaid.of(due);
        String missed = "; missed from ";
        return said.contains(missed) ? said.replaceFirst(missed, "; met on that day, missed from ") : said;
    }

    /** A text that stays beside the one that enters into force. */
    static String beside(Beside beside, Ratification all) {
        String text = beside.course().instrument().called();
        String weight =
                switch (beside.on(all.entering().on())) {
                    case BINDING -> "binds since " + beside.course().from();
                    case POLITICAL ->
                        "stays as it is, a political text since "
                                + beside.course().signed();
                    case NOT_IN_FORCE -> "is not in force";
                    case LAPSED -> Weight.ended(beside.course());
                };
        return "%s %s; nothing that is known replaces it (%s)"
                .formatted(text, weight, Words.count(beside.commitments(), "clause", "clauses"));
    }

    static String move(Beside.Move move, Ratification all) {
        return "%s would bind as part of %s on one reading among others: %s"
                .formatted(move.clause().id(), all.entering().text().called(), MilestoneSaid.option(move.read()));
    }

    /** {@code raw-ore-moratorium}; {@code US-S301-FL/9903.05.54 and 17 more}. */
    static String measures(Conflict conflict) {
        List<String> ids = conflict.facts().stream().map(Stated::id).toList();
        return ids.size() <= FEW ? Names.list(ids, "and") : "%s and %d more".formatted(ids.get(0), ids.size() - 1);
    }

    /** {@code from 2027-01-01: contested: it turns on …}. */
    static String turn(Conflict.Turn turn) {
        return "from %s: %s".formatted(turn.from(), answer(turn.row()));
    }

    /** The answer, with its weight where the words do not tell it. */
    private static String answer(Row row) {
        boolean tells = row.verdict() != Verdict.UNDETERMINED
                && (row.verdict() != Verdict.CONTESTED || row.force().contested());
        String weight = row.force().contested()
                ? "force contested"
                : Words.constant(row.force().force());
        return tells ? Said.of(row) : "%s; %s".formatted(Said.of(row), weight);
    }

    /** What the answer is without entry into force, as far as it is another. */
    static String without(Conflict conflict) {
        if (!conflict.changes()) {
            return "the same without entry into force";
        }
        Row row = conflict.without().orElseThrow();
        String then = answer(conflict.first());
        String plain = answer(row);
        if (!plain.equals(then)) {
            return "without entry into force: " + plain;
        }
        List<String> parts = new ArrayList<>();
        lines(row)
                .filter(line -> lines(conflict.first()).noneMatch(line::equals))
                .forEach(line -> parts.add("%s: %s".formatted(line.option().id(), Said.under(row, line))));
        return parts.isEmpty()
                ? "without entry into force the same, with another weight: "
                        + Words.constant(row.force().force())
                : "without entry into force the same, but for the reading " + String.join("; ", parts);
    }

    private static Stream<ReadingLine> lines(Row row) {
        return Stream.concat(row.readings().stream(), row.force().lines().stream());
    }

    /** What speaks for a doubt about the day, though nothing stands against it. */
    static List<String> doubts(Ratification all) {
        List<String> doubts = new ArrayList<>(EnteringSaid.doubts(all.entering(), all.pack()));
        all.ended()
                .forEach(end -> doubts.add("on one reading among others %s %s: %s; the question sets it aside"
                        .formatted(
                                MilestoneSaid.gone(end.text()),
                                DatingSaid.of(end.when()),
                                end.reading().map(MilestoneSaid::option).orElse(""))));
        return doubts;
    }

    /** What every reader should know. */
    static List<String> notes(Ratification all) {
        List<String> notes = new ArrayList<>();
        Milestones milestones = all.milestones();
        milestones.moot().forEach(due -> notes.add(MilestoneNotes.moot(due, milestones)));
        if (!all.measures().fillUp().isEmpty()) {
            notes.add("charges that fill up to a total have no rate of their own and were not asked about: "
                    + String.join(", ", all.measures().fillUp()));
        }
        if (all.measures().charges()) {
            notes.add(
                    "charges were asked about for goods in general, so an answer that depends on the goods stays open");
        }
        int partly = all.partly().size();
        if (partly > 0) {
            notes.add("%s decided in part only; `tradepact explain ID` tells which part"
                    .formatted(Words.count(partly, "clause is", "clauses are")));
        }
        if (milestones.bounded()) {
            notes.add("a duty that comes again and again is counted 1200 times and no further");
        }
        notes.add("entry into force is assumed; what happened is known until %s"
                .formatted(all.pack().knownUntil()));
        return notes;
    }

    static String ids(List<Commitment> clauses) {
        return clauses.stream().map(Commitment::id).collect(Collectors.joining(", "));
    }
}
