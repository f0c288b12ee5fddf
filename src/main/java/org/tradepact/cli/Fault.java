package org.tradepact.cli;

/** A failure that is not the user's. */
final class Fault {
    private Fault() {}

    static String sentence(Throwable fault) {
        String message = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return "the program failed here, which is our fault: %s; set `TRADEPACT_DEBUG=1` for details to report"
                .formatted(message.replace('\n', ' '));
    }
}
