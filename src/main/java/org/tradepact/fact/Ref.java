package org.tradepact.fact;

/** Points at another fact of the case by its id, or at none. */
public record Ref(String id) {
    public static final Ref NONE = new Ref("none");

    /** Whether it points at the fact. */
    public boolean to(Fact fact) {
        return id.equals(fact.id());
    }

    public boolean none() {
        return id.equals("none");
    }

    @Override
    public String toString() {
        return id;
    }
}
