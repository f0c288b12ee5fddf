package org.tradepact.report;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tradepact.batch.Counts;
import tools.jackson.core.JsonGenerator;

/** What came of a run over many shipments, for people and for machines. */
public final class BatchSaid {
    private BatchSaid() {}

    /** {@code may}, as the answer is counted. */
    private enum Answer {
        MAY("may", "may ship"),
        MAY_NOT("may-not", "may not ship"),
        OPEN("open", "cannot be said yet");

        private final String counted;
        private final String said;

        Answer(String counted, String said) {
            this.counted = counted;
            this.said = said;
        }
    }

    /** The summary as lines. */
    public static String pretty(BatchEnd end) {
        Counts counts = end.counts();
        long rows = counts.of(Counts.ROWS);
        long rejected = counts.of(Counts.REJECTED);
        StringBuilder text = new StringBuilder();
        text.append("%s read = %,d checked + %,d rejected%s%n"
                .formatted(
                        counted(rows, "row", "rows"),
                        rows - rejected,
                        rejected,
                        end.whole() ? "" : ", and more to come: ended early"));
        if (rows == rejected) {
            text.append("nothing was checked%s%n".formatted(rows == 0 ? ": there are no rows" : ""));
            written(end, text);
            return text.toString();
        }
        for (Answer answer : Answer.values()) {
            text.append("  %,15d  %s%n".formatted(counts.of(answer.counted), answer.said));
            if (answer == Answer.MAY && counts.of(Counts.UNSEEN) > 0) {
                text.append(
                        "  %,15d  of them leave or enter a territory of which no measure is in the packs: that was not looked at%n"
                                .formatted(counts.of(Counts.UNSEEN)));
            }
        }
        text.append("  %,15d  findings%s%n".formatted(counts.of(Counts.FINDINGS), each(counts)));
        long priced = counts.of(Counts.PRICED);
        if (priced > 0) {
            text.append("duty known in US dollars for %s: USD %,.2f%n"
                    .formatted(counted(priced, "shipment", "shipments"), counts.duty()));
            text.append("  %,15.2f  owed, and no ruling against it is in the packs%n".formatted(counts.undisputed()));
            text.append("  %,15.2f  owed, though a court has held it unlawful, which is not final%n"
                    .formatted(counts.disputed()));
            text.append("  %,15.2f  collected without authority, potentially refundable%n"
                    .formatted(counts.withoutAuthority()));
        }
        long undated = counts.of(Counts.UNDATED);
        if (undated > 0) {
            text.append("%s no day of entry; %s, the day asked about, was taken%n"
                    .formatted(
                            counted(undated, "row states", "rows state"),
                            end.asOf().map(Object::toString).orElse("its day in `as of`, or else today")));
        }
        written(end, text);
        return text.toString();
    }

    private static void written(BatchEnd end, StringBuilder text) {
        if (!end.files().isEmpty()) {
            List<String> names = new ArrayList<>();
            end.files().forEach(file -> names.add(file.toString()));
            text.append("written: %s%n".formatted(String.join(", ", names)));
        }
        BatchNext.lines(end).forEach(line -> text.append("next: %s%n".formatted(line)));
    }

    private static String each(Counts counts) {
        long checked = counts.of(Counts.ROWS) - counts.of(Counts.REJECTED);
        return checked == 0
                ? ""
                : String.format(Locale.ROOT, ", %.2f a shipment", (double) counts.of(Counts.FINDINGS) / checked);
    }

    private static String counted(long count, String one, String many) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }

    /** The same as JSON. */
    public static String json(BatchEnd end) {
        Counts counts = end.counts();
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            out.writeStartObject();
            out.writeBooleanProperty("whole", end.whole());
            out.writeNumberProperty("rows", counts.of(Counts.ROWS));
            out.writeNumberProperty("checked", counts.of(Counts.ROWS) - counts.of(Counts.REJECTED));
            out.writeNumberProperty("rejected", counts.of(Counts.REJECTED));
            out.writeObjectPropertyStart("answers");
            for (Answer answer : Answer.values()) {
                out.writeNumberProperty(answer.counted, counts.of(answer.counted));
            }
            out.writeEndObject();
            out.writeNumberProperty("findings", counts.of(Counts.FINDINGS));
            out.writeNumberProperty("mayThoughNotLookedAt", counts.of(Counts.UNSEEN));
            out.writeNumberProperty("shipmentsWithoutDay", counts.of(Counts.UNDATED));
            out.writeNumberProperty("shipmentsWithKnownDuty", counts.of(Counts.PRICED));
            out.writeNumberProperty("knownDuty", counts.duty());
            out.writeNumberProperty("knownDutyUndisputed", counts.undisputed());
            out.writeNumberProperty("knownDutyDisputed", counts.disputed());
            out.writeNumberProperty("knownDutyCollectedWithoutAuthority", counts.withoutAuthority());
            out.writeStringProperty("currency", "USD");
            files(out, end.files());
            out.writeArrayPropertyStart("next");
            BatchNext.lines(end).forEach(out::writeString);
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void files(JsonGenerator out, List<Path> files) {
        out.writeArrayPropertyStart("files");
        files.forEach(file -> out.writeString(file.toString()));
        out.writeEndArray();
    }
}
