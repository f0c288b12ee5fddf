package org.tradepact.report;

import java.util.Locale;

/** Remarks as workflow commands, which GitHub shows beside the lines they are about. */
final class Github {
    private Github() {}

    static String write(Run run) {
        StringBuilder text = new StringBuilder();
        for (Notes note : Notes.of(run)) {
            String level = note.level() == Notes.Level.NOTE
                    ? "notice"
                    : note.level().name().toLowerCase(Locale.ROOT);
            text.append("::%s file=%s,line=%d::%s\n"
                    .formatted(
                            level,
                            property(note.at().file()),
                            Math.max(1, note.at().line()),
                            data(note.text())));
        }
        return text.append(data(run.tally().sentence())).append('\n').toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
