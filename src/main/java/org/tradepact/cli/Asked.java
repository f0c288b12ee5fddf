package org.tradepact.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.GoodsWords;
import org.tradepact.pack.Spelling;
import org.tradepact.pack.Tree;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ShipmentForm;

/**
 * One missing fact as a question.
 *
 * @param fact the fact that an answer goes to; its kind and its id
 * @param component what an answer states; nothing if no answer of the asker's can settle it
 * @param why what turns on it
 */
record Asked(Missing missing, Stated fact, Optional<Kind.Component> component, String why, boolean flags) {
    private static final Position ANSWER = new Position("your answer", 0, 0);
    private static final List<String> BASES = List.of("goods", "origin", "to", "entered");
    private static final Set<String> RATES = Set.of("baseRate", "specificRate");
    private static final String DIGITS = "the further digits of ";

    static Asked of(Missing missing, ShipmentAnswer answer, Scenario scenario) {
        Slot slot = missing.slot();
        boolean digits = missing.asks().startsWith(DIGITS);
        Stated fact = scenario.asks().facts().stream()
                .filter(one ->
                        one.id().equals(slot.fact()) || digits && goods(one).equals(slot.component()))
                .findFirst()
                .orElse(answer.shipment());
        boolean own = digits || fact.id().equals(slot.fact());
        return new Asked(
                missing,
                fact,
                own ? Kind.of(fact.kind()).component(digits ? "goods" : slot.component()) : Optional.empty(),
                why(List.of(slot), answer),
                scenario.file().equals(ShipmentFlags.HERE.file())
                        && fact.id().equals(answer.shipment().id()));
    }

    private static String goods(Stated fact) {
        return String.valueOf(fact.said().get("goods"));
    }

    /** What an answer goes to: questions that share it are one. */
    Slot target() {
        return component.map(asked -> new Slot(fact.id(), asked.name())).orElse(missing.slot());
    }

    /** The same question, with all that turns on any of the slots. */
    Asked deciding(List<Slot> slots, ShipmentAnswer answer) {
        return new Asked(missing, fact, component, why(slots, answer), flags);
    }

    /** How early it is asked: first what everything hangs on, and rates last. */
    int turn(ShipmentAnswer answer) {
        int base = fact.id().equals(answer.shipment().id()) ? BASES.indexOf(target().component()) : -1;
        return base >= 0 ? base : rate() ? BASES.size() + 1 : BASES.size();
    }

    /** Whether it asks for a rate, which can be known only once the line is. */
    boolean rate() {
        return RATES.contains(missing.slot().component());
    }

    private static String why(List<Slot> slots, ShipmentAnswer answer) {
        List<String> decided = new ArrayList<>();
        for (Measured measured : answer.measured()) {
            if (measured.missing().stream().anyMatch(m -> slots.contains(m.slot()))) {
                String id = measured.measure().id();
                decided.add(
                        decided.isEmpty()
                                ? "%s (%s)".formatted(measured.measure().title(), id)
                                : id);
            }
        }
        answer.duty().lines().stream()
                .filter(line -> line.measure().isEmpty())
                .filter(line -> line.missing().stream().anyMatch(m -> slots.contains(m.slot())))
                .forEach(line -> decided.add(line.basis()));
        return decided.stream().distinct().collect(Collectors.joining(", "));
    }

    boolean goods() {
        return component.filter(c -> c.type().equals(Goods.class)).isPresent();
    }

    /** The question, and below it why it is asked. */
    List<String> lines() {
        String how = component.map(this::how).orElseGet(this::otherwise);
        List<String> lines = new ArrayList<>();
        lines.add(missing.asks() + how);
        if (!why.isEmpty()) {
            lines.add("decides: " + why);
        }
        return lines;
    }

    private String how(Kind.Component asked) {
        Optional<String> flag = flags ? ShipmentFlags.of(asked.name()) : Optional.empty();
        return "%s: %s"
                .formatted(
                        flag.map(" (`%s`)"::formatted).orElse(" (`%s`)".formatted(new Slot(fact.id(), asked.name()))),
                        example(asked.type()));
    }

    /** Why no answer of the asker's settles it. */
    private String otherwise() {
        return switch (missing.kind()) {
            case LIST -> " (`%s`): a list may settle it, see `--lists`".formatted(missing.slot());
            case TEXT -> " (`%s`): the texts we have do not say".formatted(missing.slot());
            case DECISION -> " (`%s`): an authority decides".formatted(missing.slot());
            case FACT, JUDGMENT -> " (`%s`): a scenario file can state it".formatted(missing.slot());
        };
    }

    private static String example(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> Spelling.CAMEL.of((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
        }
        if (type.equals(boolean.class)) {
            return "yes or no";
        }
        if (type.equals(LocalDate.class)) {
            return "a day such as 2026-08-01";
        }
        if (type.equals(When.class)) {
            return "a day such as 2026-08-01, or never";
        }
        if (type.equals(Party.class)) {
            return "a code such as MY";
        }
        if (type.equals(Goods.class)) {
            return "a tariff line of 8 or 10 digits such as 2846.90.20, or words";
        }
        if (type.equals(Percent.class)) {
            return "percent such as 2.1";
        }
        if (type.equals(Money.class)) {
            return "an amount such as USD 100000";
        }
        if (type.equals(Kilograms.class)) {
            return "kilograms such as 1000";
        }
        return type.equals(Firm.class) ? "a name" : "as a scenario file writes it";
    }

    /** What the asker sets, with the answer to this among it. */
    Tree.Mapping over(Tree.Mapping before, String text) {
        return over(before, ShipmentForm.value(component.orElseThrow(), text, ANSWER));
    }

    /** The same, for goods of a line: they stay of the groups by which they were named before. */
    Tree.Mapping over(Tree.Mapping before, GoodsWords.Meaning said, GoodsRegister register) {
        Object was = fact.said().get(component.orElseThrow().name());
        List<String> groups = said.group().isEmpty() && was instanceof Goods goods ? register.names(goods) : List.of();
        return over(before, groups.isEmpty() ? said.tree(ANSWER) : GoodsWords.goods(said.goods(), groups, ANSWER));
    }

    private Tree.Mapping over(Tree.Mapping before, Tree value) {
        Kind.Component asked = component.orElseThrow();
        List<Tree> facts = new ArrayList<>();
        Tree.Mapping body = new Tree.Mapping(
                List.of(new Tree.Entry("id", ANSWER, new Tree.Scalar(fact.id(), true, ANSWER))), ANSWER);
        for (Tree one : before.get("facts").map(Asked::items).orElse(List.of())) {
            Tree.Mapping inner =
                    (Tree.Mapping) ((Tree.Mapping) one).entries().get(0).value();
            if (inner.get("id").equals(body.get("id"))) {
                body = inner;
            } else {
                facts.add(one);
            }
        }
        Tree.Entry entry = new Tree.Entry(
                Kind.of(fact.kind()).name(), ANSWER, body.with(new Tree.Entry(asked.name(), ANSWER, value)));
        facts.add(new Tree.Mapping(List.of(entry), ANSWER));
        return before.with(new Tree.Entry("facts", ANSWER, new Tree.Sequence(facts, ANSWER)));
    }

    private static List<Tree> items(Tree list) {
        return ((Tree.Sequence) list).items();
    }
}
