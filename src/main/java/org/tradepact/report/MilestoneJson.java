package org.tradepact.report;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;
import org.tradepact.fact.Party;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** What comes in the life of an agreement, as JSON. The names are a contract with those who read them. */
public final class MilestoneJson {
    private final JsonGenerator out;

    MilestoneJson(JsonGenerator out) {
        this.out = out;
    }

    public static String write(Milestones all) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            out.writeStartObject();
            out.writeStringProperty("pack", all.pack().name());
            out.writeStringProperty("title", all.pack().title());
            out.writeStringProperty("until", all.until().toString());
            out.writeStringProperty("knownUntil", all.pack().knownUntil().toString());
            MilestoneJson json = new MilestoneJson(out);
            json.array("milestones", all.dated());
            json.array("unknown", all.open());
            json.array("beyond", all.beyond());
            json.texts("notes", MilestoneNotes.of(all));
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    void array(String name, List<Milestone> milestones) {
        out.writeArrayPropertyStart(name);
        milestones.forEach(this::milestone);
        out.writeEndArray();
    }

    void texts(String name, List<String> all) {
        out.writeArrayPropertyStart(name);
        all.forEach(out::writeString);
        out.writeEndArray();
    }

    /** One with a day has {@code on}, another an {@code expression}. */
    private void milestone(Milestone milestone) {
        out.writeStartObject();
        out.writeStringProperty(MilestoneNotes.dated(milestone) ? "on" : "expression", DatingSaid.of(milestone.when()));
        out.writeStringProperty("what", MilestoneSaid.kind(milestone));
        out.writeStringProperty("text", milestone.text().id());
        MilestoneSaid.clause(milestone).ifPresent(this::clause);
        if (milestone instanceof Milestone.Happens happens) {
            out.writeStringProperty("how", ExamWords.kebab(happens.how()));
        }
        if (milestone instanceof Milestone.Due due) {
            out.writeNumberProperty("number", due.number());
            if (!due.missedFrom().equals(LocalDate.MAX)) {
                out.writeStringProperty("missedFrom", due.missedFrom().toString());
            }
            out.writeStringProperty("force", MilestoneSaid.force(due));
        }
        milestone.reading().ifPresent(read -> {
            out.writeName("reading");
            reading(read.pivot(), read.option());
        });
        out.writeStringProperty("said", MilestoneSaid.of(milestone));
        texts("sources", MilestoneSaid.sources(milestone));
        out.writeStringProperty("confidence", MilestoneSaid.confidence(milestone));
        out.writeEndObject();
    }

    void clause(Commitment clause) {
        out.writeStringProperty("commitment", clause.id());
        out.writeStringProperty("clause", clause.clause());
        texts("holders", clause.holders().stream().map(Party::code).toList());
        texts("beneficiaries", clause.beneficiaries().stream().map(Party::code).toList());
    }

    void reading(Pivot pivot, Pivot.Option option) {
        out.writeStartObject();
        out.writeStringProperty("turnsOn", pivot.turnsOn());
        out.writeStringProperty("option", option.id());
        out.writeStringProperty("means", option.means());
        out.writeStringProperty("standing", ExamWords.kebab(option.standing()));
        out.writeStringProperty("heldBy", option.heldBy());
        out.writeStringProperty("alsoHeldBy", option.alsoHeldBy());
        texts("sources", option.sources());
        out.writeEndObject();
    }
}
