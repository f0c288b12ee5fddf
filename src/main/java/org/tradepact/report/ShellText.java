package org.tradepact.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as a person types it into a shell. */
public final class ShellText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,@%+-]+");

    private ShellText() {}

    /** A word as it is, or in single quotes. */
    public static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Words apart by blanks. */
    public static String line(List<String> words) {
        return words.stream().map(ShellText::word).collect(Collectors.joining(" "));
    }
}
