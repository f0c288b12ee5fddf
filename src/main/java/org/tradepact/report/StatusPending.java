package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradepact.agreement.Challenge;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.check.Course;
import org.tradepact.fact.Span;
import org.tradepact.pack.Pack;

/** What is not decided yet and what was announced, each with its day. */
final class StatusPending {
    private final Page page;
    private final LocalDate asOf;
    private final List<List<String>> courts = new ArrayList<>();
    private final List<List<String>> announced = new ArrayList<>();
    private final Map<List<String>, List<String>> resumed = new LinkedHashMap<>();

    StatusPending(Page page, LocalDate asOf) {
        this.page = page;
        this.asOf = asOf;
    }

    void print(List<Pack> packs) {
        for (Pack pack : packs) {
            for (Instrument instrument : pack.instruments()) {
                courts(instrument);
                resumption(instrument);
            }
            headings(pack);
        }
        resumed.forEach(
                (row, called) -> announced.add(List.of(row.get(0), Names.list(called, "and"), row.get(1), row.get(2))));
        table("Before the courts", courts);
        table("Announced", announced);
    }

    private void table(String head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.line().raw(Paint.BOLD, head);
        Table table = new Table();
        rows.stream()
                .sorted(Comparator.comparing((List<String> row) -> row.get(0)))
                .forEach(row -> table.add(row.toArray(String[]::new)));
        page.table(2, table);
    }

    /** Disputes that have not ended the instrument by the day. */
    private void courts(Instrument instrument) {
        boolean ended = instrument.events().stream()
                .anyMatch(e -> e.kind() == StatusEvent.Kind.STRUCK_DOWN && !e.on().isAfter(asOf));
        for (Challenge challenge : instrument.challenges()) {
            if (!ended && !challenge.on().isAfter(asOf)) {
                courts.add(List.of(
                        challenge.on().toString(),
                        instrument.called(),
                        switch (challenge.kind()) {
                            case HELD_UNLAWFUL ->
                                "held unlawful, not final: " + challenge.note().strip();
                            case PENDING -> "challenged: " + challenge.note().strip();
                        },
                        challenge.source()));
            }
        }
    }

    /** The end of a suspension that lies ahead: nobody knows whether it will come. */
    private void resumption(Instrument instrument) {
        for (Span span : Course.of(instrument, Map.of()).suspended()) {
            if (span.has(asOf) && !span.until().equals(LocalDate.MAX)) {
                List<String> row = List.of(
                        span.until().toString(),
                        "suspended since %s; the suspension was announced to last until %s, last known on %s"
                                .formatted(span.from(), span.until().minusDays(1), instrument.knownUntil()),
                        source(instrument, StatusEvent.Kind.RESUMED));
                resumed.computeIfAbsent(row, r -> new ArrayList<>()).add(instrument.called());
            }
        }
    }

    private static String source(Instrument instrument, StatusEvent.Kind kind) {
        return instrument.events().stream()
                .filter(e -> e.kind() == kind)
                .map(StatusEvent::source)
                .findFirst()
                .orElse("");
    }

    /** Charges that begin or end after the last day that is known. */
    private void headings(Pack pack) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (TariffHeading heading : pack.headings()) {
            LocalDate from = heading.span().from();
            LocalDate until = heading.span().until();
            if (from.isAfter(asOf) && from.isAfter(pack.knownUntil())) {
                row(rows, from, "begins", heading, pack);
            } else if (until.isAfter(asOf)
                    && until.isAfter(pack.knownUntil())
                    && until.isBefore(LocalDate.MAX)
                    && !goesOn(heading, pack)) {
                row(rows, until, "no longer charged", heading, pack);
            }
        }
        announced.addAll(rows.values());
    }

    /** Whether the same heading charges on, though at another rate. */
    private static boolean goesOn(TariffHeading ending, Pack pack) {
        return pack.headings().stream()
                .anyMatch(heading -> heading.measure().equals(ending.measure())
                        && heading.heading().equals(ending.heading())
                        && heading.span().from().equals(ending.span().until()));
    }

    private static void row(
            Map<String, List<String>> rows, LocalDate day, String what, TariffHeading heading, Pack pack) {
        String title = pack.commitments().stream()
                .filter(c -> c.id().equals(heading.measure()))
                .map(Commitment::title)
                .findFirst()
                .orElse("");
        rows.putIfAbsent(
                day + heading.measure() + what + DutyWhy.rate(heading),
                List.of(
                        day.toString(),
                        heading.measure(),
                        "%s %s: %s, last known on %s".formatted(DutyWhy.rate(heading), what, title, pack.knownUntil()),
                        heading.source()));
    }
}
