package org.tradepact.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.fact.Party;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** The register of commitments. */
public final class Register {
    private final Map<String, Instrument> instruments;

    /** @param instruments by id */
    public Register(Map<String, Instrument> instruments) {
        this.instruments = instruments;
    }

    /** For people: a table for each instrument. */
    public void pretty(Page page, List<Commitment> commitments) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Commitment c : commitments) {
            tables.computeIfAbsent(c.instrument(), i -> headed())
                    .add(c.id(), c.title(), codes(c.holders()), Words.deadline(c.deadline()), decided(c));
        }
        tables.forEach((id, table) -> {
            page.text(0, Paint.BOLD, title(id));
            page.table(2, table);
            page.line();
        });
        page.raw(Paint.PLAIN, summary(commitments));
    }

    private static Table headed() {
        Table table = new Table();
        table.add("ID", "COMMITMENT", "OWED BY", "DUE", "RULES");
        return table;
    }

    private String title(String id) {
        Instrument instrument = instruments.get(id);
        return instrument == null ? id : instrument.title();
    }

    /** How far rules decide it. */
    private static String decided(Commitment c) {
        return switch (c.encoding()) {
            case FULL -> "full";
            case PARTIAL -> "in part";
            case NONE -> "none";
        };
    }

    private static String summary(List<Commitment> commitments) {
        List<String> parts = new ArrayList<>();
        for (Commitment.Encoding encoding : Commitment.Encoding.values()) {
            long count =
                    commitments.stream().filter(c -> c.encoding() == encoding).count();
            if (count > 0) {
                parts.add(
                        switch (encoding) {
                            case FULL -> count + " that rules decide";
                            case PARTIAL -> count + " that rules decide in part";
                            case NONE -> count + " without rules";
                        });
            }
        }
        String head = Words.count(commitments.size(), "commitment", "commitments");
        return parts.isEmpty() ? head : head + ": " + String.join(", ", parts);
    }

    public static String csv(List<Commitment> commitments) {
        StringBuilder text = new StringBuilder();
        CsvText.line(
                text,
                List.of(
                        "id",
                        "pack",
                        "instrument",
                        "clause",
                        "title",
                        "holders",
                        "beneficiaries",
                        "modality",
                        "owed",
                        "deadline",
                        "encoding",
                        "encodingNote",
                        "confidence",
                        "sources",
                        "disputes",
                        "summary"));
        for (Commitment c : commitments) {
            CsvText.line(
                    text,
                    List.of(
                            c.id(),
                            c.pack(),
                            c.instrument(),
                            c.clause(),
                            c.title(),
                            codes(c.holders()),
                            codes(c.beneficiaries()),
                            ExamWords.kebab(c.modality()),
                            ExamWords.kebab(c.owed()),
                            c.deadline().toString(),
                            ExamWords.kebab(c.encoding()),
                            c.encodingNote().strip(),
                            ExamWords.kebab(c.confidence()),
                            String.join(" ", c.sources()),
                            String.join(" ", c.disputes()),
                            c.summary().strip()));
        }
        return text.toString();
    }

    private static String codes(List<Party> parties) {
        return String.join(" ", parties.stream().map(Party::code).toList());
    }

    public static String json(List<Commitment> commitments) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("commitments");
            commitments.forEach(c -> json(out, c));
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void json(JsonGenerator out, Commitment c) {
        out.writeStartObject();
        fields(out, c);
        out.writeEndObject();
    }

    /** What the register holds of a commitment. */
    static void fields(JsonGenerator out, Commitment c) {
        out.writeStringProperty("id", c.id());
        out.writeStringProperty("pack", c.pack());
        out.writeStringProperty("instrument", c.instrument());
        out.writeStringProperty("clause", c.clause());
        out.writeStringProperty("title", c.title());
        out.writeStringProperty("summary", c.summary().strip());
        strings(out, "holders", c.holders().stream().map(Party::code).toList());
        strings(
                out,
                "beneficiaries",
                c.beneficiaries().stream().map(Party::code).toList());
        out.writeStringProperty("modality", ExamWords.kebab(c.modality()));
        out.writeStringProperty("owed", ExamWords.kebab(c.owed()));
        out.writeStringProperty("deadline", c.deadline().toString());
        out.writeStringProperty("encoding", ExamWords.kebab(c.encoding()));
        out.writeStringProperty("encodingNote", c.encodingNote().strip());
        out.writeStringProperty("confidence", ExamWords.kebab(c.confidence()));
        strings(out, "sources", c.sources());
        strings(out, "disputes", c.disputes());
    }

    private static void strings(JsonGenerator out, String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
