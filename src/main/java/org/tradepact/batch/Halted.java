package org.tradepact.batch;

/** A run that cannot begin or go on for a reason outside the tables it reads. The message is the one sentence to print. */
public final class Halted extends Exception {
    private static final long serialVersionUID = 1L;

    Halted(String sentence) {
        super(sentence);
    }

    /** The sentence, without full stop. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
