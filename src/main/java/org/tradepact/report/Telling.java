package org.tradepact.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.explore.Gist;
import org.tradepact.explore.Roles;
import org.tradepact.explore.Told;
import org.tradepact.fact.Party;

/** Answers as they are told, to be held against others. */
public final class Telling {
    private Telling() {}

    /** All answers to a scenario. */
    public static List<Told> of(Checked checked) {
        return checked.answer().rows().stream()
                .map(row -> told(row, Roles.SAME, reason -> !Reasons.meant(reason, checked)))
                .toList();
    }

    /** One answer to a case; {@code roles} lead from the other side of the comparison to this one. */
    static Told of(Row row, Roles roles) {
        return told(row, roles, reason -> true);
    }

    private static Told told(Row row, Roles roles, Predicate<Reason> counts) {
        List<Told.Reason> reasons = new ArrayList<>();
        for (Reason reason : row.because().reasons()) {
            if (!Reasons.idle(reason) && counts.test(reason)) {
                reasons.add(reason(reason, roles));
            }
        }
        Set<String> pivots = new LinkedHashSet<>();
        for (ReadingLine line : row.readings()) {
            if (pivots.add(line.pivot().id())) {
                String text = "turns on " + line.pivot().turnsOn();
                reasons.add(new Told.Reason("reading " + last(line.pivot().id()), text, text));
            }
        }
        String due = Gist.of(row).due();
        if (row.duty() && !due.isEmpty()) {
            String rule = Words.deadline(row.commitment().deadline());
            String text = "the duty is due %s%s"
                    .formatted(rule, rule.endsWith(due) || !Character.isDigit(due.charAt(0)) ? "" : ", by " + due);
            reasons.add(new Told.Reason("due", text, text));
        }
        return new Told(
                row.commitment().id(),
                row.commitment().pack(),
                row.commitment().clause(),
                row.subject(),
                row.touched(),
                Gist.of(row),
                Said.of(row),
                reasons);
    }

    private static Told.Reason reason(Reason reason, Roles roles) {
        Reason home = new Reason(
                reason.kind(), reason.slot(), reason.asks(), roles.home(reason.value()), reason.at(), reason.source());
        String slot =
                switch (reason.kind()) {
                    case FACT, ABSENCE -> party(reason.slot().toString(), roles);
                    case TERM -> "term " + last(reason.slot().toString());
                    case EXCEPTION -> "exception " + reason.value();
                };
        return new Told.Reason(slot, Reasons.sentence(reason), Reasons.sentence(home));
    }

    /** A slot of a party's duty begins with the party. */
    private static String party(String slot, Roles roles) {
        int dot = slot.indexOf('.');
        String head = dot < 0 ? slot : slot.substring(0, dot);
        return Party.known(head) ? roles.home(new Party(head)).code() + slot.substring(head.length()) : slot;
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
