package org.tradepact.report;

/** Text of others without what a terminal or an editor would obey: control characters and changes of direction. */
public final class Clean {
    private Clean() {}

    public static String of(String text) {
        if (text.chars().noneMatch(Clean::obeyed)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !obeyed(c)).forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    private static boolean obeyed(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && c <= 0x9F;
        return control || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
