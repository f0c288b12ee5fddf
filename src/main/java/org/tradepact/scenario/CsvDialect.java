package org.tradepact.scenario;

/** What separates the cells of a CSV text. */
public final class CsvDialect {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** Some programs name the separator in a line of its own. */
    private static final String HINT = "sep=";

    private CsvDialect() {}

    /** The separator that the first line uses most, outside quotes. */
    public static char separator(String text) {
        if (text.startsWith(HINT) && text.length() > HINT.length()) {
            return text.charAt(HINT.length());
        }
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = first.replaceAll("\"[^\"]*\"", "");
        char most = SEPARATORS[0];
        for (char one : SEPARATORS) {
            if (count(bare, one) > count(bare, most)) {
                most = one;
            }
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /** How many characters at the beginning name the separator; an empty line is left of it. */
    public static int hint(String text) {
        return text.startsWith(HINT) ? Math.min(text.length(), HINT.length() + 1) : 0;
    }
}
