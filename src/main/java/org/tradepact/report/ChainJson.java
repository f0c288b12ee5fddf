package org.tradepact.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Link;
import org.tradepact.agreement.Pivot;
import org.tradepact.explore.Arrow;
import org.tradepact.explore.Difference;
import org.tradepact.explore.Footing;
import org.tradepact.explore.Opened;
import org.tradepact.explore.Step;
import org.tradepact.fact.Party;
import org.tradepact.pack.Library;
import org.tradepact.scenario.ExamWords;
import tools.jackson.core.JsonGenerator;

/** Chains as JSON. The names are a contract with those who read them. */
public final class ChainJson {
    private final JsonGenerator out;
    private final Map<String, Instrument> texts = new LinkedHashMap<>();
    private final Set<String> cited = new TreeSet<>();

    private ChainJson(JsonGenerator out, Library library) {
        this.out = out;
        library.packs().forEach(pack -> pack.instruments().forEach(text -> texts.put(text.id(), text)));
    }

    public static String write(List<Chained> all, Library library) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            new ChainJson(out, library).chains(all, library.sources());
        }
        return text.append('\n').toString();
    }

    private void chains(List<Chained> all, Map<String, String> sources) {
        out.writeStartObject();
        out.writeArrayPropertyStart("chains");
        all.forEach(this::chain);
        out.writeEndArray();
        out.writeObjectPropertyStart("sources");
        new TreeMap<>(sources).forEach((id, description) -> {
            if (cited.contains(id)) {
                out.writeStringProperty(id, description);
            }
        });
        out.writeEndObject();
        out.writeEndObject();
    }

    private void chain(Chained chained) {
        out.writeStartObject();
        out.writeStringProperty("file", chained.scenario().file());
        out.writeStringProperty("name", chained.scenario().name());
        out.writeStringProperty("title", chained.scenario().title());
        out.writeStringProperty("asOf", chained.scenario().asks().asOf().toString());
        out.writeStringProperty("said", ChainSaid.brief(chained.chain()));
        out.writeArrayPropertyStart("clauses");
        chained.chain().steps().forEach(step -> step(step, chained));
        out.writeEndArray();
        out.writeArrayPropertyStart("shipments");
        chained.chain().shipments().forEach(shipment -> {
            out.writeStartObject();
            out.writeStringProperty("shipment", shipment.shipment().id());
            number("knownTotalPercent", Optional.of(shipment.duty().known()).filter(known -> shipment.duty()
                    .anyKnown()));
            number("totalPercent", shipment.duty().total());
            number("amount", shipment.duty().amount());
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeEndObject();
    }

    private void step(Step step, Chained chained) {
        cited.addAll(Cited.by(step.row()));
        out.writeStartObject();
        out.writeStringProperty("commitment", step.row().commitment().id());
        out.writeStringProperty("clause", step.row().commitment().clause());
        out.writeStringProperty("subject", step.row().subject());
        out.writeStringProperty("verdict", ExamWords.kebab(step.row().verdict()));
        out.writeStringProperty("force", ExamWords.kebab(step.row().force().force()));
        out.writeStringProperty("said", Said.of(step.row()));
        out.writeStringProperty("follows", ExamWords.kebab(step.state()));
        out.writeStringProperty("why", ChainSaid.nothing(step));
        strings("sources", Cited.by(step.row()));
        out.writeArrayPropertyStart("consequences");
        step.opened().forEach(opened -> opened(opened, step, chained));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void opened(Opened opened, Step step, Chained chained) {
        List<String> sources = ChainSaid.sources(opened);
        cited.addAll(sources);
        out.writeStartObject();
        out.writeStringProperty("right", opened.right().id());
        out.writeStringProperty("clause", opened.right().clause());
        out.writeStringProperty("title", opened.right().title());
        out.writeStringProperty("opensOn", ExamWords.kebab(opened.opening()));
        strings("usedBy", opened.users().stream().map(Party::code).toList());
        out.writeStringProperty("force", ExamWords.kebab(opened.force()));
        out.writeStringProperty("said", ChainSaid.open(opened, step, texts));
        text("onReading", opened.onReading().map(Pivot.Option::id));
        text("first", Optional.of(opened.recourse().first()).filter(first -> !first.isEmpty()));
        text("endsOn", opened.endsOn().map(Object::toString));
        out.writeStringProperty("uncertain", opened.recourse().uncertain().strip());
        strings("sources", sources);
        out.writeArrayPropertyStart("links");
        opened.arrows().forEach(arrow -> arrow(arrow, chained));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void arrow(Arrow arrow, Chained chained) {
        Link link = arrow.link();
        cited.addAll(link.sources());
        arrow.footing().disputes().forEach(dispute -> cited.add(dispute.source()));
        out.writeStartObject();
        out.writeStringProperty("link", link.id());
        out.writeStringProperty("said", ChainSaid.change(link));
        out.writeStringProperty("origin", link.origin().code());
        out.writeStringProperty("entering", link.entering().code());
        change(link);
        out.writeStringProperty("decisionOf", link.decisionOf());
        footing(arrow.footing(), link, chained);
        out.writeStringProperty("uncertain", link.uncertain().strip());
        out.writeStringProperty("confidence", ExamWords.kebab(link.confidence()));
        strings("sources", link.sources());
        out.writeArrayPropertyStart("shipments");
        arrow.differences().forEach(difference -> difference(difference, link));
        out.writeEndArray();
        out.writeEndObject();
    }

    private void change(Link link) {
        if (link.change() instanceof Link.Rate rate) {
            out.writeStringProperty("measure", rate.measure());
            out.writeStringProperty("heading", rate.heading());
            number("fromPercent", Optional.of(rate.now().value()));
            number("toPercent", Optional.of(rate.then().value()));
        } else if (link.change() instanceof Link.Exemptions exempt) {
            out.writeStringProperty("measure", exempt.measure());
            strings("exemptions", exempt.headings());
            number("toPercent", Optional.of(exempt.then().value()));
        }
    }

    private void footing(Footing footing, Link link, Chained chained) {
        out.writeObjectPropertyStart("basis");
        strings("instruments", footing.on().stream().map(Instrument::id).toList());
        out.writeStringProperty("state", ExamWords.kebab(footing.state()));
        out.writeStringProperty(
                "said",
                ChainSaid.footing(footing, link, chained.scenario().asks().asOf()));
        out.writeEndObject();
    }

    private void difference(Difference difference, Link link) {
        out.writeStartObject();
        out.writeStringProperty("shipment", difference.shipment());
        number("nowPercent", difference.now());
        number("thenPercent", difference.then());
        number("differencePercent", difference.percent());
        number("differenceAmount", difference.amount());
        out.writeStringProperty("why", ExamWords.kebab(difference.why()));
        out.writeStringProperty("said", DifferenceSaid.why(difference, link));
        strings(
                "missing",
                difference.missing().stream().map(m -> m.slot().toString()).toList());
        out.writeEndObject();
    }

    private void number(String name, Optional<BigDecimal> number) {
        if (number.isPresent()) {
            out.writeNumberProperty(name, new BigDecimal(DifferenceSaid.plain(number.get())));
        } else {
            out.writeNullProperty(name);
        }
    }

    private void text(String name, Optional<String> text) {
        if (text.isPresent()) {
            out.writeStringProperty(name, text.get());
        } else {
            out.writeNullProperty(name);
        }
    }

    private void strings(String name, Iterable<String> strings) {
        out.writeArrayPropertyStart(name);
        strings.forEach(out::writeString);
        out.writeEndArray();
    }
}
