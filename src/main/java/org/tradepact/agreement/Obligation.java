package org.tradepact.agreement;

import java.time.LocalDate;
import org.tradepact.fact.Party;
import org.tradepact.fact.Subject;

/**
 * What a party must do because of a commitment, in one period. The check adds it while the commitment counts; the rule
 * concludes a breach while the act is absent; whether the due date has passed is not the rule's business.
 *
 * @param from first day of the period in which the act counts
 * @param due last day on which the act is in time; {@link LocalDate#MIN} where it is owed at once
 */
public record Obligation(String commitment, Party holder, LocalDate from, LocalDate due) implements Subject {
    @Override
    public String label() {
        return holder.code();
    }
}
