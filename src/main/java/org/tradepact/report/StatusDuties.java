package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.border.Bases;
import org.tradepact.fact.Party;
import org.tradepact.pack.Pack;

/** What is charged on a day on goods of the partners, heading by heading, besides the ordinary duty. */
final class StatusDuties {
    private static final List<Party> PARTNERS =
            List.of(new Party("MY"), new Party("KH"), new Party("TH"), new Party("VN"));
    private static final int FEW = 2;

    private final Page page;
    private final LocalDate asOf;
    private final List<List<String>> own = new ArrayList<>();
    private final List<List<String>> shared = new ArrayList<>();

    StatusDuties(Page page, LocalDate asOf) {
        this.page = page;
        this.asOf = asOf;
    }

    void print(List<Pack> packs) {
        for (Pack pack : packs) {
            for (Commitment measure : pack.commitments()) {
                if (measure.measure() && measure.modality() == Commitment.Modality.CHARGE) {
                    measure(pack, measure);
                }
            }
        }
        if (own.isEmpty() && shared.isEmpty()) {
            return;
        }
        page.line()
                .raw(
                        Paint.BOLD,
                        "Duty charged on entry into the United States, besides the ordinary duty" + lastKnown(packs));
        table("by origin, lists of exempt goods aside", own);
        table("the same for Malaysia, Cambodia, Thailand and Vietnam, on what each is about", shared);
    }

    /** When the rates were last known, where the day lies beyond that. */
    private String lastKnown(List<Pack> packs) {
        return packs.stream()
                .filter(pack -> !pack.headings().isEmpty())
                .map(Pack::knownUntil)
                .min(LocalDate::compareTo)
                .filter(asOf::isAfter)
                .map(day -> ", last known on " + day)
                .orElse("");
    }

    private void table(String what, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.text(2, Paint.DIM, what);
        Table table = new Table();
        rows.forEach(row -> table.add(row.toArray(String[]::new)));
        page.table(4, table);
    }

    private void measure(Pack pack, Commitment measure) {
        Map<Party, List<TariffHeading>> charged = new LinkedHashMap<>();
        for (Party origin : PARTNERS) {
            List<TariffHeading> headings = pack.headings().stream()
                    .filter(h -> h.measure().equals(measure.id()) && h.covers(origin) && h.holds(asOf))
                    .toList();
            if (!headings.isEmpty()) {
                charged.put(origin, headings);
            }
        }
        Set<List<TariffHeading>> different = new LinkedHashSet<>(charged.values());
        if (different.size() == 1 && charged.size() == PARTNERS.size()) {
            row("", pack, measure, different.iterator().next(), shared);
            return;
        }
        charged.forEach((origin, headings) -> row(Names.of(origin), pack, measure, headings, own));
    }

    private void row(
            String origin, Pack pack, Commitment measure, List<TariffHeading> headings, List<List<String>> rows) {
        List<String> row = new ArrayList<>();
        if (rows == own) {
            row.add(origin);
        }
        row.add(measure.id());
        row.add(rates(headings));
        row.add(rows == own ? numbers(headings) : measure.title());
        row.add(days(headings));
        row.add(status(pack, measure));
        row.add(String.join(
                ", ",
                new java.util.TreeSet<>(
                        headings.stream().map(TariffHeading::source).toList())));
        rows.add(row);
    }

    private static String rates(List<TariffHeading> headings) {
        List<String> rates = headings.stream()
                .filter(h -> headings.stream().noneMatch(other -> within(h, other)))
                .sorted(java.util.Comparator.comparing(TariffHeading::toTotal).thenComparing(TariffHeading::rate))
                .map(DutyWhy::rate)
                .distinct()
                .toList();
        return Names.list(rates, "or");
    }

    /** Whether a rate is the upper end of another that is known to be no higher. */
    private static boolean within(TariffHeading heading, TariffHeading other) {
        return heading.known() == TariffHeading.Known.EXACTLY
                && !heading.toTotal()
                && other.known() == TariffHeading.Known.AT_MOST
                && !heading.rate().exceeds(other.rate());
    }

    private static String numbers(List<TariffHeading> headings) {
        List<String> numbers =
                headings.stream().map(TariffHeading::heading).distinct().toList();
        return numbers.size() > FEW ? numbers.size() + " headings" : String.join(", ", numbers);
    }

    private static String days(List<TariffHeading> headings) {
        LocalDate from = headings.stream()
                .map(h -> h.span().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate until = headings.stream()
                .map(h -> h.span().until())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return Words.span(from, until);
    }

    private String status(Pack pack, Commitment measure) {
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        pack.instruments().forEach(i -> instruments.put(i.id(), i));
        return Words.constant(new Bases(instruments, Map.of()).status(measure.instrument(), asOf));
    }
}
