package org.tradepact.fact;

/**
 * A legal act as rules see it on one day: adopted and not repealed.
 *
 * @param inOperation whether it is in operation on that day
 * @param applied whether it has been applied in practice by that day
 */
public record ActInForce(LegalAct act, boolean inOperation, boolean applied) implements Subject {
    public LegalAct.Matter subject() {
        return act.subject();
    }

    public Actor takenBy() {
        return act.takenBy();
    }

    public Ref inResponseTo() {
        return act.inResponseTo();
    }

    @Override
    public String label() {
        return act.label();
    }
}
