package org.tradepact.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Span;

/**
 * The answer for one commitment and one subject. What is found is worked out when it is first asked for: the many
 * duties that a case does not touch are mostly only counted.
 */
public final class Row {
    private final Commitment commitment;
    private final String subject;
    private final boolean duty;
    private final boolean touched;
    private final ForceAnswer force;
    private final Supplier<Found> finding;
    private @Nullable Found found;
    private @Nullable List<Reason> reasons;

    /**
     * @param subject label of the subject; {@code -} where no fact of the case is of a kind the clause speaks of
     * @param duty whether the subject is the standing duty of a party
     * @param touched whether a stated fact has a part in it; a standing duty nobody spoke of is untouched
     */
    Row(
            Commitment commitment,
            String subject,
            boolean duty,
            boolean touched,
            ForceAnswer force,
            Supplier<Found> finding) {
        this.commitment = commitment;
        this.subject = subject;
        this.duty = duty;
        this.touched = touched;
        this.force = force;
        this.finding = finding;
    }

    private Found found() {
        Found known = found;
        if (known == null) {
            known = finding.get();
            found = known;
        }
        return known;
    }

    public Commitment commitment() {
        return commitment;
    }

    public String subject() {
        return subject;
    }

    public boolean duty() {
        return duty;
    }

    public boolean touched() {
        return touched;
    }

    public ForceAnswer force() {
        return force;
    }

    public Verdict verdict() {
        return found().verdict();
    }

    public Judged judged() {
        return found().judged();
    }

    public List<Span> breached() {
        return found().breached();
    }

    public boolean bindingBreach() {
        return found().bindingBreach();
    }

    public List<Missing> missing() {
        return found().missing();
    }

    public boolean unevaluated() {
        return found().unevaluated();
    }

    public List<ReadingLine> readings() {
        return found().readings();
    }

    public Found.Because because() {
        return this::reasons;
    }

    private List<Reason> reasons() {
        List<Reason> known = reasons;
        if (known == null) {
            known = found().because().reasons();
            reasons = known;
        }
        return known;
    }

    public LocalDate due() {
        return judged().due();
    }

    /** Whether the clause gives a party a right, so that the answer is available or not. */
    public boolean right() {
        return commitment.owed() == Commitment.Owed.RIGHT;
    }
}
