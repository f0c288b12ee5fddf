package org.tradepact.report;

/**
 * How output for people looks.
 *
 * @param width columns of the terminal
 * @param colour whether colours may repeat what the words say
 * @param full whether each answer is printed in full, rather than a line for each scenario
 * @param allReadings whether to show readings on which nothing turns
 */
public record Style(int width, boolean colour, boolean full, boolean allReadings) {
    public Page page() {
        return new Page(width, colour);
    }
}
