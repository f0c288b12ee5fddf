package org.tradepact.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Camel;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.ImportOrder;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;
import org.tradepact.fact.PriceFloor;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/** A fact of the world in words: {@code withhold release order against Brightway, since 2021-12-20}. */
final class KnownSaid {
    private static final int FEW = 2;

    private KnownSaid() {}

    /** @param answer whose own firms are named where a fact names several */
    static String of(Stated fact, ShipmentAnswer answer) {
        Optional<Firm> named = answer.question().facts().stream()
                .flatMap(one -> one.said().values().stream())
                .filter(Firm.class::isInstance)
                .map(Firm.class::cast)
                .filter(firm -> fact.said().get("producers") instanceof Firms firms && firms.include(firm))
                .findFirst();
        return of(fact, named);
    }

    static String of(Stated fact, Firm named) {
        return of(fact, Optional.of(named));
    }

    private static String of(Stated fact, Optional<Firm> named) {
        if (fact.kind() == ImportOrder.class) {
            return order(fact, named) + days(fact, "importedFrom", "importedBefore");
        }
        if (fact.kind() == PriceFloor.class) {
            Object level = fact.said().get("perKilogram");
            return "floor of %s a kilogram".formatted(level == null ? "an unknown amount" : level)
                    + days(fact, "appliesFrom", "appliesUntil");
        }
        return "%s `%s`".formatted(Camel.words(Kind.of(fact.kind()).name()), fact.id());
    }

    private static String order(Stated fact, Optional<Firm> named) {
        String firm = fact.said().get("producers") instanceof Firms firms ? firm(firms, named) : "a producer";
        if (fact.said().get("state") instanceof ImportOrder.State state) {
            return switch (state) {
                case WITHHOLD -> "withhold release order against " + firm;
                case FINDING -> "finding against " + firm;
                case LISTED -> firm + " as a listed entity";
            };
        }
        return "order against " + firm;
    }

    /** Those that the order names, as it spells them, the firm in question first; and whose stated name is read as one. */
    private static String firm(Firms firms, Optional<Firm> named) {
        Optional<Firm> own = named.flatMap(firm -> firms.members().stream()
                .filter(firm::is)
                .min(Comparator.comparing((Firm one) -> !one.name().equals(firm.name()))
                        .thenComparing(Firm::name)));
        if (own.isEmpty()) {
            List<String> all =
                    firms.members().stream().map(Firm::name).sorted().limit(FEW).toList();
            return Names.list(all, "and") + (firms.members().size() > FEW ? " and others" : "");
        }
        String name = own.get().name();
        String stated = named.orElseThrow().name();
        boolean others = firms.members().stream().anyMatch(firm -> !firm.is(own.get()));
        return name
                + (others ? " and others" : "")
                + (stated.equals(name) ? "" : " (`%s` is read as it)".formatted(stated));
    }

    private static String days(Stated fact, String from, String before) {
        LocalDate first = day(fact.said().get(from));
        LocalDate end = day(fact.said().get(before));
        if (first.equals(LocalDate.MAX)) {
            return end.equals(LocalDate.MAX) ? "" : ", until " + end.minusDays(1);
        }
        return ", " + Words.span(first, end);
    }

    /** Ids of the sources that a pack gives for a fact. */
    static List<String> sources(Stated fact) {
        String cited = fact.remarks().getOrDefault("source", "");
        return cited.isBlank() ? List.of() : List.of(cited.strip().split("[,;\\s]+"));
    }

    /** Where to look it up: {@code source S177} for what a pack knows, {@code line 9} for what the file states. */
    static String place(Stated fact, Checked checked) {
        List<String> sources = sources(fact);
        if (!sources.isEmpty()) {
            return "source " + String.join(", ", sources);
        }
        Position at = fact.at().get("");
        return at == null ? "" : Places.of(at, checked);
    }

    private static LocalDate day(@org.jspecify.annotations.Nullable Object said) {
        if (said instanceof When when) {
            return when.date();
        }
        return said instanceof LocalDate date ? date : LocalDate.MAX;
    }
}
