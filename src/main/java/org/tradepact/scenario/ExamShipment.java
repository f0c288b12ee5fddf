package org.tradepact.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradepact.border.DutyLine;
import org.tradepact.border.FloorAmount;
import org.tradepact.border.OriginAnswer;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;

/** Holds what happens to a shipment against what a scenario says happens. */
final class ExamShipment {
    private ExamShipment() {}

    static List<String> compare(Expectation expected, List<ShipmentAnswer> shipments) {
        List<ShipmentAnswer> meant = shipments.stream()
                .filter(s -> expected.subject().isEmpty() || s.shipment().id().equals(expected.subject()))
                .toList();
        if (meant.size() != 1) {
            return List.of(
                    meant.isEmpty()
                            ? "no shipment `%s` was checked".formatted(expected.subject())
                            : "several shipments were checked; name one with `subject`");
        }
        return expected.measure().isEmpty() ? whole(expected, meant.get(0)) : measure(expected, meant.get(0));
    }

    private static List<String> whole(Expectation expected, ShipmentAnswer answer) {
        List<String> sentences = new ArrayList<>();
        expected.wanted().forEach((key, wanted) -> {
            String got =
                    switch (key) {
                        case "answer" -> ExamWords.kebab(answer.may());
                        case "origin" -> origin(answer, o -> Stream.of(ExamWords.kebab(o.result())));
                        case "content" ->
                            origin(answer, o -> o.content().stream().map(ExamShipment::plain));
                        case "total" -> percent(answer.duty().total());
                        case "known" -> percent(Optional.of(answer.duty().known()));
                        default -> percent(answer.duty().owed());
                    };
            differ(sentences, "shipment `%s`".formatted(answer.shipment().id()), key, wanted, got);
        });
        List<String> missing =
                answer.missing().stream().map(m -> m.slot().toString()).toList();
        missing(sentences, expected, "shipment `%s`".formatted(answer.shipment().id()), missing);
        return sentences;
    }

    private static List<String> measure(Expectation expected, ShipmentAnswer answer) {
        Optional<Measured> found = answer.measured().stream()
                .filter(m -> m.measure().id().equals(expected.measure()))
                .findFirst();
        String name =
                "%s of `%s`".formatted(expected.measure(), answer.shipment().id());
        if (found.isEmpty()) {
            return List.of("%s was not asked; no rule decides it, or it judges facts of another kind".formatted(name));
        }
        List<DutyLine> lines = answer.duty().lines().stream()
                .filter(l -> l.measure().filter(found.get()::equals).isPresent())
                .toList();
        List<String> sentences = new ArrayList<>();
        for (Map.Entry<String, String> one : expected.wanted().entrySet()) {
            String got =
                    switch (one.getKey()) {
                        case "outcome" -> ExamWords.outcome(found.get());
                        case "heading" -> each(lines, l -> Stream.of(l.heading()));
                        case "rate" ->
                            each(lines, l -> l.rate().map(r -> r.value().toPlainString()).stream());
                        case "amount" ->
                            floors(answer, found.get(), f -> f.total().amount())
                                    .orElseGet(
                                            () -> each(lines, l -> l.amount().map(BigDecimal::toPlainString).stream()));
                        case "perKilogram" ->
                            floors(answer, found.get(), f -> f.perKilogram().amount())
                                    .orElse("none");
                        default -> each(lines, l -> Stream.of(ExamWords.kebab(l.status())));
                    };
            String wanted = one.getKey().equals("outcome")
                    ? Stream.of(one.getValue().split(", ")).sorted().collect(Collectors.joining(", "))
                    : one.getValue();
            differ(sentences, name, one.getKey(), wanted.equals("clear") ? clear(got) : wanted, got);
        }
        missing(
                sentences,
                expected,
                name,
                found.get().missing().stream().map(m -> m.slot().toString()).toList());
        return sentences;
    }

    /** Nothing follows, whichever way that comes about. */
    private static String clear(String got) {
        return List.of("not-reached", "suspended").contains(got) ? got : "clear";
    }

    private static String origin(ShipmentAnswer answer, Function<OriginAnswer, Stream<String>> part) {
        String all = answer.origin().stream().flatMap(part).collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    private static Optional<String> floors(
            ShipmentAnswer answer, Measured measured, Function<FloorAmount, BigDecimal> part) {
        String all = answer.floors().stream()
                .filter(f -> f.measure().equals(measured.measure().id()))
                .map(f -> plain(part.apply(f.amount())))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private interface Part {
        Stream<String> of(DutyLine line);
    }

    private static String each(List<DutyLine> lines, Part part) {
        String all = lines.stream().flatMap(part::of).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(p -> p.stripTrailingZeros().toPlainString()).orElse("open");
    }

    private static void differ(List<String> sentences, String name, String key, String wanted, String got) {
        boolean met = key.equals("heading")
                ? List.of(got.split(", ")).contains(wanted)
                : number(wanted).equals(number(got));
        if (!met) {
            sentences.add("%s: expected %s `%s`, got `%s`".formatted(name, key, wanted, got));
        }
    }

    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static void missing(List<String> sentences, Expectation expected, String name, List<String> got) {
        for (String wanted : expected.missing()) {
            if (!got.contains(wanted) && got.stream().noneMatch(slot -> slot.startsWith(wanted + "."))) {
                sentences.add("%s: expected `%s` to be missing, got %s"
                        .formatted(
                                name,
                                wanted,
                                got.isEmpty() ? "nothing missing" : "`" + String.join("`, `", got) + "`"));
            }
        }
    }
}
