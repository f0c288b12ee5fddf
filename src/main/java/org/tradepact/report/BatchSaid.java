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

    /**
     * The summary as lines.
     *
     * @param whole whether all rows were read
     * @param files that were written
     */
    public static String pretty(Counts counts, boolean whole, List<Path> files) {
        long rows = counts.of(Counts.ROWS);
        long rejected = counts.of(Counts.REJECTED);
        StringBuilder text = new StringBuilder();
        text.append("%s read = %,d checked + %,d rejected%s%n"
                .formatted(
                        counted(rows, "row", "rows"),
                        rows - rejected,
                        rejected,
                        whole ? "" : ", and more to come: ended early"));
        for (Answer answer : Answer.values()) {
            text.append("  %,15d  %s%n".formatted(counts.of(answer.counted), answer.said));
        }
        text.append("  %,15d  findings%s%n".formatted(counts.of(Counts.FINDINGS), each(counts)));
        long priced = counts.of(Counts.PRICED);
        if (priced > 0) {
            text.append("duty known in US dollars for %s: USD %,.2f%n"
                    .formatted(counted(priced, "shipment", "shipments"), counts.duty()));
        }
        if (!files.isEmpty()) {
            List<String> names = new ArrayList<>();
            files.forEach(file -> names.add(file.toString()));
            text.append("written: %s%n".formatted(String.join(", ", names)));
        }
        return text.toString();
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
    public static String json(Counts counts, boolean whole, List<Path> files) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            out.writeStartObject();
            out.writeBooleanProperty("whole", whole);
            out.writeNumberProperty("rows", counts.of(Counts.ROWS));
            out.writeNumberProperty("checked", counts.of(Counts.ROWS) - counts.of(Counts.REJECTED));
            out.writeNumberProperty("rejected", counts.of(Counts.REJECTED));
            out.writeObjectPropertyStart("answers");
            for (Answer answer : Answer.values()) {
                out.writeNumberProperty(answer.counted, counts.of(answer.counted));
            }
            out.writeEndObject();
            out.writeNumberProperty("findings", counts.of(Counts.FINDINGS));
            out.writeNumberProperty("shipmentsWithKnownDuty", counts.of(Counts.PRICED));
            out.writeNumberProperty("knownDuty", counts.duty());
            out.writeStringProperty("currency", "USD");
            files(out, files);
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
