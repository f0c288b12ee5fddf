package org.tradepact.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.GoodsGroup;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stated;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;

/**
 * What packs name that shipments may be made of.
 *
 * @param lines tariff lines of six digits or more, sorted
 * @param shorter headings and chapters: lines of fewer digits, sorted
 * @param minerals the lines whose stage of processing is for the papers to say
 * @param origins by how often the packs mention them
 * @param destinations whose measures the packs hold, by how many
 * @param days that terms, headings and instruments mention, sorted
 * @param firms that orders, lists and floors name, sorted
 */
record Assortment(
        List<String> lines,
        List<String> shorter,
        Set<String> minerals,
        List<String> origins,
        List<String> destinations,
        List<LocalDate> days,
        LocalDate from,
        LocalDate until,
        List<String> firms) {
    /** Why no shipment can be made of what the packs name, in one sentence; nothing if some can. */
    static Optional<String> lacking(Library library) {
        if (library.packs().isEmpty()) {
            return Optional.of("there are no packs to make shipments of; name a folder of packs by `--rules`");
        }
        if (library.packs().stream().noneMatch(Assortment::measures)) {
            return Optional.of(
                    "the packs hold no measure that a shipment could meet; add a pack that does, by `--rules`");
        }
        Assortment all = of(library);
        return all.lines().isEmpty() || all.origins().isEmpty()
                ? Optional.of("the packs name no %s; add packs that do, by `--rules`"
                        .formatted(all.lines().isEmpty() ? "tariff line" : "country of origin"))
                : Optional.empty();
    }

    private static boolean measures(Pack pack) {
        return pack.commitments().stream().anyMatch(Commitment::measure);
    }

    static Assortment of(Library library) {
        Set<String> lines = new TreeSet<>();
        Set<String> shorter = new TreeSet<>();
        Set<LocalDate> days = new TreeSet<>();
        Set<String> firms = new TreeSet<>();
        Map<String, Integer> origins = new TreeMap<>();
        Map<String, Integer> destinations = new TreeMap<>();
        for (Pack pack : library.packs()) {
            Stream.concat(
                            pack.goods().stream().map(GoodsGroup::lines).flatMap(List::stream),
                            pack.schedules().stream()
                                    .flatMap(schedule -> schedule.entries().stream())
                                    .map(Schedule.Entry::line))
                    .filter(Assortment::code)
                    .forEach(line -> (line.length() < 6 ? shorter : lines).add(line));
            days(pack, days);
            pack.headings().stream()
                    .filter(heading -> !heading.origin().everyone())
                    .forEach(
                            heading -> heading.origin().named().forEach(p -> origins.merge(p.code(), 1, Integer::sum)));
            for (Commitment measure : pack.commitments()) {
                if (measure.measure()) {
                    measure.holders().forEach(p -> destinations.merge(p.code(), 1, Integer::sum));
                }
            }
            pack.parties().forEach(p -> origins.merge(p.code(), 1, Integer::sum));
            pack.facts().forEach(fact -> firms(fact, firms));
        }
        LocalDate until = library.packs().stream()
                .filter(Assortment::measures)
                .map(Pack::knownUntil)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate from = library.packs().stream()
                .flatMap(pack -> pack.headings().stream())
                .map(heading -> heading.span().from())
                .filter(day -> day.isAfter(until.minusYears(2)))
                .min(Comparator.naturalOrder())
                .orElse(until.minusYears(1));
        origins.remove("US");
        return new Assortment(
                List.copyOf(lines),
                List.copyOf(shorter),
                minerals(lines, library.goods()),
                often(origins),
                often(destinations),
                days.stream()
                        .filter(day -> !day.isBefore(from) && day.isBefore(until))
                        .toList(),
                from,
                until,
                List.copyOf(firms));
    }

    private static boolean code(String line) {
        return Character.isDigit(line.charAt(0)) && !line.startsWith("98") && !line.startsWith("99");
    }

    /** Lines within a group of which no group says how far they are processed. */
    private static Set<String> minerals(Collection<String> lines, GoodsRegister register) {
        Set<String> minerals = new TreeSet<>();
        for (String line : lines) {
            Goods goods = register.resolve(line);
            if (goods.in("critical-minerals") && !register.fixes(goods).containsKey("stage")) {
                minerals.add(line);
            }
        }
        return minerals;
    }

    private static void days(Pack pack, Set<LocalDate> days) {
        for (TariffHeading heading : pack.headings()) {
            days(heading.span(), days);
        }
        pack.terms().forEach(term -> {
            if (term.term() instanceof Term.DateTerm date) {
                days.add(date.date());
            }
        });
        for (Instrument instrument : pack.instruments()) {
            instrument.events().forEach(event -> days.add(event.on()));
        }
        pack.schedules().forEach(schedule -> schedule.entries().forEach(entry -> days(entry.span(), days)));
    }

    private static void days(Span span, Set<LocalDate> days) {
        days.add(span.from());
        days.add(span.until());
    }

    private static void firms(Stated fact, Set<String> firms) {
        for (Object said : fact.said().values()) {
            if (said instanceof Firm firm) {
                firms.add(firm.name());
            } else if (said instanceof Firms several) {
                several.members().forEach(firm -> firms.add(firm.name()));
            }
        }
        firms.remove(Firm.ANOTHER.name());
    }

    private static List<String> often(Map<String, Integer> counted) {
        List<String> codes = new ArrayList<>(counted.keySet());
        codes.sort(Comparator.comparing((String code) -> -counted.getOrDefault(code, 0))
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(codes);
    }
}
