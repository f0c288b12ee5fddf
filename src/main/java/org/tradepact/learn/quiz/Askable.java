package org.tradepact.learn.quiz;

import java.time.LocalDate;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.check.Force;
import org.tradepact.check.Missing;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Clause;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Reply;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.learn.Told;

/**
 * Whether an answer can be asked for: it rests on what is said, and nobody with the text before him would argue for another.
 * What is left out here the checker still answers, with its reasons; only a sheet with one right answer is no place for it.
 */
final class Askable {
    /** A time that anybody would take for enough where the words give none. */
    static final int YEAR = 365;

    private Askable() {}

    /** Whether its answers can be asked for at all. */
    static boolean clause(Clause clause) {
        Commitment own = clause.commitment();
        boolean unseen = own.confidence() == Commitment.Confidence.SECONDARY
                && !own.measure()
                && text(clause).kind() != Instrument.Kind.DOMESTIC_LAW;
        boolean entry = own.modality() == Commitment.Modality.PROCEDURAL
                && text(clause).kind() == Instrument.Kind.TREATY; // it works before the treaty does
        return own.encoding() != Commitment.Encoding.NONE && !unseen && !entry;
    }

    /** Whether the words leave open by when it is to be done. */
    static boolean timeless(Commitment clause) {
        boolean silent = clause.silentOn().stream()
                .anyMatch(point -> point.startsWith("a time ") || point.startsWith("the day by which"));
        boolean none = clause.standing()
                && clause.deadline().period().isZero()
                && !clause.deadlineNote().isBlank();
        return silent || none;
    }

    static boolean answer(Told told, Question asks, Clause clause) {
        return !(told instanceof Told.OfClause own) || row(own.row(), asks, clause);
    }

    /** The same for what takes further evaluations to find: whether the case states all that the answer rests on. */
    static boolean grounds(Told told, Question asks) {
        return told instanceof Told.OfClause own
                ? stated(own.row(), asks) && listed(own.row())
                : told instanceof Told.OfMeasure measure
                        && !unread(measure.measured().missing());
    }

    private static boolean row(Row row, Question asks, Clause clause) {
        return undisputed(row)
                && inForce(row, clause)
                && due(row, asks)
                && pleaded(row, asks)
                && considered(row, asks)
                && afterItsMaking(asks, row);
    }

    /** Whether every fact that decides is one that the case states: what is only meant cannot be read. */
    private static boolean stated(Row row, Question asks) {
        return row.because().reasons().stream()
                .filter(reason -> reason.kind() == Reason.Kind.FACT)
                .noneMatch(reason -> silent(reason, asks));
    }

    /** Whether a reason is one that no word of the case tells: a thing that answers nothing, or a number left out. */
    static boolean silent(Reason reason, Question asks) {
        if (reason.value().equals(Ref.NONE)) {
            return true;
        }
        return asks.facts().stream()
                .filter(fact -> fact.id().equals(reason.slot().fact()))
                .anyMatch(fact -> !fact.said().containsKey(reason.slot().component())
                        && Kind.of(fact.kind())
                                .component(reason.slot().component())
                                .filter(component -> !component.period()
                                        && !component.unlessSaid().isEmpty()
                                        && !reason.value().equals(Defences.NONE))
                                .isPresent());
    }

    /** A list that is not loaded here could be looked up by whoever is asked. */
    private static boolean listed(Row row) {
        return row.verdict() != Verdict.UNDETERMINED || !unread(row.missing());
    }

    private static boolean unread(List<Missing> missing) {
        return missing.stream().anyMatch(one -> one.kind() == Missing.Kind.LIST || one.kind() == Missing.Kind.TEXT);
    }

    /** A reading of little weight is still one that somebody may hold. */
    private static boolean undisputed(Row row) {
        return row.verdict() == Verdict.CONTESTED || row.readings().isEmpty();
    }

    /** A right out of a treaty is there once the treaty binds. */
    private static boolean inForce(Row row, Clause clause) {
        return !row.right()
                || text(clause).kind() != Instrument.Kind.TREATY
                || row.force().force() == Force.BINDING && !row.force().contested();
    }

    private static boolean due(Row row, Question asks) {
        Commitment clause = row.commitment();
        boolean acted = asks.facts().stream()
                .anyMatch(fact ->
                        clause.requires().kind().equals(Kind.of(fact.kind()).name()));
        if (row.verdict() == Verdict.PENDING && acted) {
            return false; // the figure may be met before its day
        }
        boolean late = row.readings().stream().anyMatch(line -> line.verdicts().contains(Verdict.BREACH));
        if (row.verdict() == Verdict.CONTESTED && late) {
            return !timeless(clause) || longSince(row, asks); // who reads it to be owed may still grant time for it
        }
        if (row.verdict() != Verdict.BREACH) {
            return true;
        }
        boolean dated = !clause.standing()
                || clause.deadline().every()
                || row.due().getYear() < 9999 && row.due().getYear() > 1900;
        boolean soft = clause.owed() == Commitment.Owed.INTENTION || clause.owed() == Commitment.Owed.RECORD;
        boolean undated = soft
                && clause.standing()
                && clause.deadline().period().isZero()
                && !clause.deadline().every();
        return dated && !undated && (!timeless(clause) || longSince(row, asks));
    }

    private static boolean longSince(Row row, Question asks) {
        LocalDate then = asks.facts().stream()
                .filter(fact -> fact.id().equals(row.subject()))
                .map(Possible::begun)
                .findFirst()
                .orElse(row.due().getYear() < 9999 ? row.due() : LocalDate.MIN);
        LocalDate from = row.force().course().from();
        LocalDate first = from.getYear() < 9999 && from.isAfter(then) ? from : then;
        return first.isBefore(asks.asOf().minusDays(YEAR - 1L));
    }

    /**
     * Grounds that are pleaded in vain may still be reasons similar to those that the clause names; and a safeguard is by its
     * nature what one of these grounds is about.
     */
    private static boolean pleaded(Row row, Question asks) {
        return row.verdict() != Verdict.BREACH || asks.facts().stream().noneMatch(fact -> pleads(fact) || remedy(fact));
    }

    private static boolean pleads(Stated fact) {
        return fact.said().get("pleads") instanceof Defences defences && !defences.equals(Defences.NONE);
    }

    private static boolean remedy(Stated fact) {
        Object basis = fact.said().get("basis");
        return basis == CustomsDuty.Basis.SAFEGUARD
                || basis == CustomsDuty.Basis.ANTIDUMPING
                || basis == CustomsDuty.Basis.COUNTERVAILING;
    }

    /** Whether something was considered in good faith is told neither by a refusal nor by silence. */
    private static boolean considered(Row row, Question asks) {
        boolean faith = row.commitment().limits().stream()
                .anyMatch(limit -> limit.judgment() && limit.words().contains("good faith"));
        boolean looks =
                row.commitment().needs().getOrDefault("reply", List.of()).contains("answer");
        return !(faith && looks)
                || row.verdict() == Verdict.NOT_ENGAGED
                || asks.facts().stream()
                        .anyMatch(fact -> fact.said().get("answer") == Reply.Answer.CONSIDERS_IN_GOOD_FAITH);
    }

    /** Whether nothing but what goes on in time lies before the text was made: nobody performs what was not agreed yet. */
    private static boolean afterItsMaking(Question asks, Row row) {
        LocalDate made = row.force().course().signed();
        if (made.getYear() < 1900 || made.getYear() > 9000) {
            return true;
        }
        return asks.facts().stream()
                .filter(fact -> fact.kind() != org.tradepact.fact.LegalAct.class)
                .flatMap(fact -> fact.said().values().stream())
                .noneMatch(value -> value instanceof LocalDate day && day.isBefore(made)
                        || value instanceof When when
                                && !when.never()
                                && when.date().isBefore(made));
    }

    private static Instrument text(Clause clause) {
        return clause.pack().instruments().stream()
                .filter(text -> text.id().equals(clause.commitment().instrument()))
                .findFirst()
                .orElseThrow();
    }
}
