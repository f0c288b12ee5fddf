package org.tradepact.explore;

import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.GoodsGroup;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.explore.Edit.Part;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** What the register of a pack says, field by field, under the names its files use. */
final class Register {
    private final Entries entries = new Entries();

    private Register() {}

    static Entries of(Pack pack) {
        Register register = new Register();
        register.pack(pack);
        return register.entries;
    }

    private void pack(Pack pack) {
        field(Part.TEXT, "", "title", pack.title());
        field(Part.PACK, "", "world", pack.world());
        field(Part.PACK, "", "knownUntil", pack.knownUntil());
        pack.instruments().forEach(this::instrument);
        pack.commitments().forEach(this::commitment);
        pack.terms().forEach(this::term);
        pack.schedules().forEach(this::schedule);
        pack.headings().forEach(this::heading);
        pack.goods().forEach(this::goods);
        pack.facts().forEach(this::fact);
        pack.topics().forEach((id, title) -> field(Part.TEXT, "topics", id, title));
    }

    private void instrument(Instrument text) {
        String id = text.id();
        entries.thing(Part.INSTRUMENT, id, text.called(), "");
        field(Part.TEXT, id, "title", text.title());
        field(Part.TEXT, id, "called", text.called());
        field(Part.TEXT, id, "note", text.note());
        field(Part.TEXT, id, "sources", text.sources());
        field(Part.INSTRUMENT, id, "kind", text.kind());
        field(Part.INSTRUMENT, id, "political", text.political());
        field(Part.INSTRUMENT, id, "parties", text.parties());
        field(
                Part.INSTRUMENT,
                id,
                "entersIntoForce",
                text.entry() == Instrument.Entry.NONE
                        ? ""
                        : text.entry().after().key() + " + " + text.entry().period());
        field(
                Part.INSTRUMENT,
                id,
                "endsOnNotice",
                text.ending() == Instrument.Ending.NONE
                        ? ""
                        : text.ending().period().toString());
        for (StatusEvent event : text.events()) {
            field(Part.INSTRUMENT, id, event.kind().key(), event.on());
        }
        field(Part.INSTRUMENT, id, "restsOn", text.restsOn());
        field(Part.INSTRUMENT, id, "challenges", text.challenges());
    }

    private void commitment(Commitment clause) {
        String id = clause.id();
        entries.thing(Part.COMMITMENT, id, clause.title(), "");
        field(Part.TEXT, id, "title", clause.title());
        field(Part.TEXT, id, "summary", clause.summary());
        field(Part.TEXT, id, "clause", clause.clause());
        field(Part.TEXT, id, "silentOn", clause.silentOn());
        field(Part.TEXT, id, "encodingNote", clause.encodingNote());
        field(Part.TEXT, id, "sources", clause.sources());
        field(Part.TEXT, id, "confidence", clause.confidence());
        field(Part.TEXT, id, "disputes", clause.disputes());
        field(Part.TEXT, id, "topics", clause.topics());
        field(Part.COMMITMENT, id, "instrument", clause.instrument());
        field(Part.COMMITMENT, id, "holder", clause.holders());
        field(Part.COMMITMENT, id, "beneficiary", clause.beneficiaries());
        field(Part.COMMITMENT, id, "modality", clause.modality());
        field(Part.COMMITMENT, id, "owed", clause.owed());
        field(
                Part.COMMITMENT,
                id,
                "limits",
                clause.limits().stream().map(Commitment.Limit::words).toList());
        field(Part.COMMITMENT, id, "deadline", clause.deadline() == Deadline.NONE ? "" : clause.deadline());
        field(Part.TEXT, id, "deadlineNote", clause.deadlineNote());
        field(Part.COMMITMENT, id, "subjects", clause.subjects());
        field(Part.COMMITMENT, id, "needs", clause.needs());
        field(Part.COMMITMENT, id, "requires", clause.requires().nothing() ? "" : clause.requires());
        field(Part.COMMITMENT, id, "performedBy", clause.performedBy());
        field(Part.COMMITMENT, id, "schedule", clause.schedule());
        field(Part.COMMITMENT, id, "lists", clause.lists());
        field(Part.COMMITMENT, id, "dateBasis", clause.dateBasis());
        field(Part.COMMITMENT, id, "treatment", clause.treatment().nothing() ? "" : clause.treatment());
        field(Part.COMMITMENT, id, "encoding", clause.encoding());
        clause.pivots().forEach(pivot -> pivot(pivot, id));
    }

    private void pivot(Pivot pivot, String within) {
        String id = pivot.id();
        entries.thing(Part.PIVOT, id, pivot.turnsOn(), within);
        field(Part.TEXT, id, "turnsOn", pivot.turnsOn());
        for (Pivot.Option option : pivot.options()) {
            String own = id + "=" + option.id();
            entries.thing(Part.PIVOT, own, option.means(), id);
            field(Part.TEXT, own, "means", option.means());
            field(Part.TEXT, own, "sources", option.sources());
            field(Part.TEXT, own, "alsoHeldBy", option.alsoHeldBy());
            field(Part.PIVOT, own, "standing", option.standing());
            field(Part.PIVOT, own, "heldBy", option.heldBy());
            field(Part.PIVOT, own, "standsIn", option.standsIn());
            field(
                    Part.PIVOT,
                    own,
                    "event",
                    option.event().stream()
                            .map(event -> event.kind().key() + " " + event.on())
                            .toList());
        }
    }

    private void term(DatedTerm dated) {
        String id = dated.term().id() + days(dated.span());
        entries.thing(Part.TERM, id, value(dated.term()), "");
        field(Part.TERM, id, "value", value(dated.term()));
        field(Part.TEXT, id, "note", dated.note());
        field(Part.TEXT, id, "source", dated.source());
        field(Part.TEXT, id, "confidence", dated.confidence());
    }

    private static Object value(Term term) {
        if (term instanceof Term.RateTerm rate) {
            return rate.rate();
        }
        if (term instanceof Term.AmountTerm amount) {
            return amount.amount();
        }
        return term instanceof Term.NumberTerm number ? number.number() : ((Term.DateTerm) term).date();
    }

    /** {@code  from 2025-10-26}; days that are open on both ends are not told. */
    private static String days(Span span) {
        String from = dated(span.from().getYear()) ? " from " + span.from() : "";
        return dated(span.until().getYear()) ? from + " until " + span.until() : from;
    }

    private static boolean dated(int year) {
        return year > -9999 && year < 9999;
    }

    private void schedule(Schedule schedule) {
        String id = schedule.id();
        entries.thing(Part.LIST, id, schedule.kind(), "");
        field(Part.TEXT, id, "note", schedule.note());
        field(Part.TEXT, id, "source", schedule.source());
        field(Part.TEXT, id, "asks", schedule.asks());
        field(Part.LIST, id, "kind", schedule.kind());
        field(Part.LIST, id, "complete", schedule.complete());
        field(Part.LIST, id, "assumedOff", schedule.assumedOff());
        field(Part.LIST, id, "heading", schedule.heading());
        field(Part.LIST, id, "version", schedule.version());
        field(Part.LIST, id, "earlierAlike", schedule.earlierAlike());
        field(Part.LIST, id, "fills", schedule.fills());
        field(Part.LIST, id, "files", schedule.files());
        for (Schedule.Entry entry : schedule.entries()) {
            String own = "%s: %s%s".formatted(id, entry.line(), days(entry.span()));
            boolean rates = schedule.kind() == Schedule.Kind.RATES;
            Object value = rates ? entry.rate() : entry.on();
            entries.thing(Part.LIST, own, value, id);
            field(Part.LIST, own, rates ? "rate" : "on", value);
            field(Part.TEXT, own, "source", entry.source());
        }
    }

    private void heading(TariffHeading heading) {
        String id =
                "%s %s of %s%s".formatted(heading.measure(), heading.heading(), heading.origin(), days(heading.span()));
        entries.thing(Part.HEADING, id, heading.rate(), "");
        field(Part.HEADING, id, "rate", heading.rate());
        field(Part.HEADING, id, "reached", heading.reached());
        field(Part.HEADING, id, "known", heading.known());
        field(Part.HEADING, id, "toTotal", heading.toTotal());
        field(Part.TEXT, id, "note", heading.note());
        field(Part.TEXT, id, "source", heading.source());
        field(Part.TEXT, id, "confidence", heading.confidence());
    }

    private void goods(GoodsGroup group) {
        String id = group.id();
        entries.thing(Part.GOODS, id, group.title(), "");
        field(Part.TEXT, id, "title", group.title());
        field(Part.TEXT, id, "synonyms", group.synonyms());
        field(Part.TEXT, id, "sources", group.sources());
        field(Part.TEXT, id, "note", group.note());
        field(Part.GOODS, id, "lines", group.lines());
        field(Part.GOODS, id, "within", group.within());
        field(Part.GOODS, id, "fixes", group.fixes());
        field(Part.GOODS, id, "days", days(group.span()));
    }

    private void fact(Stated fact) {
        entries.thing(
                Part.FACT, fact.id(), org.tradepact.fact.Kind.of(fact.kind()).name(), "");
        fact.said().forEach((component, value) -> field(Part.FACT, fact.id(), component, value));
        fact.remarks().forEach((name, remark) -> field(Part.TEXT, fact.id(), name, remark));
    }

    private void field(Part part, String of, String name, Object value) {
        entries.field(part, of, name, value);
    }

    /** What two versions of a pack say differently. */
    static List<Edit> differs(Pack one, Pack other) {
        return of(one).against(of(other));
    }
}
