package org.tradepact.cli;

/** A request that cannot be carried out as it was made. The message is the one sentence to print. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence, null, false, false);
    }
}
