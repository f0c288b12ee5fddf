package org.tradepact.report;

import java.io.StringWriter;
import java.util.List;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Change;
import org.tradepact.explore.Core;
import org.tradepact.explore.Fixed;
import org.tradepact.explore.Repair;
import org.tradepact.explore.RowKey;
import org.tradepact.explore.Ways;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Span;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** Repairs as JSON. The names are a contract with those who read them. */
public final class RepairsJson {
    private final JsonGenerator out;
    private final RepairsSaid said;

    private RepairsJson(JsonGenerator out, Mended mended) {
        this.out = out;
        this.said = new RepairsSaid(mended);
    }

    public static String write(List<Mended> all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("fixes");
            all.forEach(mended -> new RepairsJson(out, mended).mended(mended));
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private void mended(Mended mended) {
        out.writeStartObject();
        out.writeStringProperty("file", mended.scenario().file());
        out.writeStringProperty("name", mended.scenario().name());
        out.writeStringProperty("title", mended.scenario().title());
        out.writeStringProperty("asOf", mended.scenario().asks().asOf().toString());
        out.writeNumberProperty("evaluated", mended.repairs().asked());
        out.writeArrayPropertyStart("actors");
        mended.repairs().ways().forEach(this::ways);
        out.writeEndArray();
        texts("open", mended.repairs().open().stream().map(RepairsSaid::open).toList());
        texts("over", mended.repairs().over().stream().map(RepairsSaid::open).toList());
        texts("left", mended.repairs().left());
        out.writeEndObject();
    }

    private void ways(Ways ways) {
        out.writeStartObject();
        out.writeStringProperty("actor", actor(ways));
        out.writeStringProperty("subject", ways.aim().subject());
        out.writeStringProperty("said", said.head(ways));
        out.writeArrayPropertyStart("breached");
        ways.aim().rows().forEach(this::row);
        out.writeEndArray();
        repairs("repairs", ways, ways.repairs());
        repairs("excuses", ways, ways.excuses());
        out.writeArrayPropertyStart("fixed");
        ways.fixed().forEach(fixed -> fixed(fixed, ways));
        out.writeEndArray();
        if (ways.core().isPresent()) {
            core(ways.core().get(), ways);
        } else {
            out.writeNullProperty("core");
        }
        out.writeNumberProperty("setsTried", ways.tried());
        out.writeNumberProperty("evaluated", ways.asked());
        out.writeBooleanProperty("bounded", ways.bounded());
        out.writeEndObject();
    }

    /** {@code MY}, {@code importer}. */
    static String actor(Ways ways) {
        return ways.doer().trader()
                ? Words.constant(ways.doer().side())
                : ways.doer().party();
    }

    private void row(Row row) {
        out.writeStartObject();
        out.writeStringProperty("commitment", row.commitment().id());
        out.writeStringProperty("subject", row.subject());
        out.writeStringProperty("verdict", ExamWords.kebab(row.verdict()));
        out.writeStringProperty("force", ExamWords.force(row.force()));
        out.writeStringProperty("said", Said.of(row));
        out.writeEndObject();
    }

    private void repairs(String name, Ways ways, List<Repair> repairs) {
        out.writeArrayPropertyStart(name);
        for (Repair repair : repairs) {
            out.writeStartObject();
            boolean excuse = name.equals("excuses");
            out.writeStringProperty("said", excuse ? said.excuse(ways, repair) : said.sentence(ways.doer(), repair));
            out.writeArrayPropertyStart("changes");
            repair.changes().forEach(change -> change(change, repair));
            out.writeEndArray();
            out.writeArrayPropertyStart("write");
            said.lines(repair).forEach(line -> {
                out.writeStartObject();
                out.writeStringProperty("at", line.place());
                out.writeStringProperty("text", line.text());
                out.writeEndObject();
            });
            out.writeEndArray();
            out.writeNumberProperty("alike", repair.alike());
            out.writeArrayPropertyStart("then");
            for (Row row : ways.aim().rows()) {
                out.writeStartObject();
                out.writeStringProperty("commitment", row.commitment().id());
                out.writeStringProperty(
                        "verdict",
                        ExamWords.kebab(repair.verdicts().getOrDefault(RowKey.of(row), Verdict.NOT_ENGAGED)));
                out.writeEndObject();
            }
            out.writeEndArray();
            spans(repair.past());
            out.writeNumberProperty("days", repair.days());
            out.writeStringProperty("until", repair.until().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void change(Change change, Repair repair) {
        out.writeStartObject();
        if (change instanceof Change.Says says) {
            slot("set", says.slot(), says.value(), repair);
        } else if (change instanceof Change.Turns turns) {
            slot("set", turns.slot(), turns.value(), repair);
            out.writeStringProperty("from", turns.from().toString());
        } else if (change instanceof Change.Withdraws withdraws) {
            out.writeStringProperty("change", "withdraw");
            out.writeStringProperty("fact", withdraws.fact());
        } else {
            out.writeStringProperty("change", "add");
            out.writeStringProperty("fact", Written.fact(((Change.Adds) change).fact()));
        }
        out.writeEndObject();
    }

    private void slot(String name, Slot slot, Object value, Repair repair) {
        out.writeStringProperty("change", name);
        out.writeStringProperty("slot", slot.toString());
        out.writeStringProperty("value", Written.value(value));
        texts(
                "also",
                repair.also().getOrDefault(slot, List.of()).stream()
                        .map(Written::value)
                        .toList());
    }

    private void spans(List<Span> past) {
        out.writeArrayPropertyStart("past");
        for (Span span : past) {
            out.writeStartObject();
            out.writeStringProperty("from", span.from().toString());
            out.writeStringProperty("until", span.until().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void core(Core core, Ways ways) {
        out.writeObjectPropertyStart("core");
        out.writeStringProperty("commitment", core.row().commitment());
        out.writeBooleanProperty("bounded", core.bounded());
        out.writeArrayPropertyStart("facts");
        core.facts().forEach(fixed -> fixed(fixed, ways));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void fixed(Fixed fixed, Ways ways) {
        out.writeStartObject();
        out.writeStringProperty("slot", fixed.slot().toString());
        out.writeStringProperty("said", said.what(fixed));
        out.writeStringProperty("why", RepairsSaid.why(fixed, ways));
        out.writeEndObject();
    }

    private void texts(String name, List<String> all) {
        out.writeArrayPropertyStart(name);
        all.forEach(out::writeString);
        out.writeEndArray();
    }
}
