package org.tradepact.explore;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Question;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Spelling;
import org.tradepact.pack.Values;

/** Reads what is to be swept: {@code d1.rate=0..40:5}, {@code asOf=2026-01-01..2027-01-01:P1M}, {@code q1.form=ban|quota}. */
public final class AxisReader {
    private static final Set<Class<?>> ORDERED =
            Set.of(LocalDate.class, When.class, Percent.class, Money.class, Kilograms.class, Units.class);
    private static final BigDecimal STEPS = BigDecimal.valueOf(20);

    private final Question question;
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, Pivot> pivots = new LinkedHashMap<>();
    private final Values values;
    private final Position at;
    private final Problems problems;

    /** @param at what messages name as the place of the texts */
    public AxisReader(Question question, Collection<Pack> packs, GoodsRegister goods, Position at, Problems problems) {
        this.question = question;
        for (Pack pack : packs) {
            pack.instruments().forEach(text -> instruments.put(text.id(), text));
            pack.commitments().forEach(c -> c.pivots().forEach(pivot -> pivots.put(pivot.id(), pivot)));
        }
        this.values = new Values(goods);
        this.at = at;
        this.problems = problems;
    }

    /** One axis for each text; none if anything is wrong, which is reported. */
    public List<Axis> read(List<String> texts) {
        List<Axis> axes = new ArrayList<>();
        for (String text : texts) {
            try {
                axes.add(axis(text));
            } catch (IllegalArgumentException e) {
                problems.add(at, String.valueOf(e.getMessage()));
            }
        }
        if (texts.isEmpty() || texts.size() > 2) {
            problems.add(at, "one or two things can be swept at once, got %d".formatted(texts.size()));
        }
        Set<Object> varied = new HashSet<>();
        for (Axis axis : axes) {
            if (!varied.add(axis.varied())) {
                problems.add(at, "`%s` is given twice".formatted(axis.path()));
            }
        }
        long points = axes.stream().mapToLong(axis -> axis.points().size()).reduce(1, (a, b) -> a * b);
        if (points > Sweep.MOST && axes.stream().allMatch(axis -> axis.points().size() <= Sweep.MOST)) {
            problems.add(
                    at,
                    "%s come to %,d points, and at most %,d are asked; take a longer step"
                            .formatted(
                                    String.join(
                                            " and ",
                                            axes.stream()
                                                    .map(axis -> "`" + axis.path() + "`")
                                                    .toList()),
                                    points,
                                    Sweep.MOST));
        }
        return problems.none() ? List.copyOf(axes) : List.of();
    }

    private Axis axis(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new IllegalArgumentException(
                    "expected what varies and its values, such as `d1.rate=0..40:5`, `asOf=2026-01-01..2026-12-31` or"
                            + " `q1.form=ban|quota`, got `%s`".formatted(text));
        }
        String path = text.substring(0, equals).strip();
        String said = text.substring(equals + 1).strip();
        try {
            return axis(path, said);
        } catch (WrongValue e) {
            throw new IllegalArgumentException("`%s`: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** A mistake in the values rather than in the path. */
    private static final class WrongValue extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        WrongValue(String sentence) {
            super(sentence);
        }
    }

    // Paths

    private Axis axis(String path, String said) {
        if (path.equals("asOf")) {
            return axis(path, "the day of the question", new Axis.Varied.AskedOn(), LocalDate.class, said);
        }
        if (path.startsWith("readings.")) {
            return reading(path, path.substring("readings.".length()), said);
        }
        String rest = path.startsWith("assume.") ? path.substring("assume.".length()) : path;
        int dot = rest.lastIndexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        String part = dot < 0 ? "" : rest.substring(dot + 1);
        Optional<Stated> fact = rest.equals(path)
                ? question.facts().stream().filter(f -> f.id().equals(name)).findFirst()
                : Optional.empty();
        if (fact.isPresent()) {
            return component(path, fact.get(), part, said);
        }
        Instrument text = instruments.get(name);
        if (text == null) {
            List<String> known = new ArrayList<>();
            question.facts().forEach(f -> known.add(f.id()));
            List<String> facts = List.copyOf(known);
            known.addAll(instruments.keySet());
            known.add("asOf");
            String hint = Nearest.to(name, known)
                    .map("; did you mean `%s`?"::formatted)
                    .orElse(facts.isEmpty() ? "" : "; the file states " + Nearest.anyOf(facts));
            throw new IllegalArgumentException("`%s`: there is no fact or text `%s`%s".formatted(path, name, hint));
        }
        List<String> keys = Arrays.stream(StatusEvent.Kind.values())
                .map(StatusEvent.Kind::key)
                .toList();
        StatusEvent.Kind event = Arrays.stream(StatusEvent.Kind.values())
                .filter(kind -> kind.key().equals(part))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("`%s`: %s".formatted(path, Nearest.mistaken(part, keys))));
        return axis(
                path,
                "the day of `%s` of %s".formatted(event.key(), text.called()),
                new Axis.Varied.Status(text.id(), event),
                LocalDate.class,
                said);
    }

    private Axis component(String path, Stated fact, String name, String said) {
        Kind kind = Kind.of(fact.kind());
        List<String> known =
                kind.components().stream().map(Kind.Component::name).toList();
        Kind.Component component = kind.component(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "`%s`: `%s` is a fact of kind %s, which has no component `%s`%s; its components are %s"
                                .formatted(
                                        path,
                                        fact.id(),
                                        kind.name(),
                                        name,
                                        Nearest.to(name, known)
                                                .map("; did you mean `%s`?"::formatted)
                                                .orElse(""),
                                        Nearest.anyOf(known))
                                .replaceFirst("(did you mean `[^`]*`\\?).*", "$1")));
        return axis(
                path,
                component.asks(),
                new Axis.Varied.Of(new Slot(fact.id(), name), fact.kind(), component),
                component.type(),
                said);
    }

    private Axis reading(String path, String id, String said) {
        Pivot pivot = pivots.get(id);
        if (pivot == null) {
            throw new IllegalArgumentException(
                    "`%s`: there is no pivot `%s`%s".formatted(path, id, Nearest.hint(id, pivots.keySet())));
        }
        List<String> known = pivot.options().stream().map(Pivot.Option::id).toList();
        List<Object> points = new ArrayList<>();
        for (String option : said.equals("*") ? known : choices(said)) {
            if (!known.contains(option)) {
                throw new WrongValue(Nearest.mistaken(option, known));
            }
            points.add(option);
        }
        return choice(path, pivot.turnsOn(), new Axis.Varied.Reading(pivot), points);
    }

    // Values

    private Axis axis(String path, String asks, Axis.Varied varied, Class<?> type, String said) {
        int dots = said.indexOf("..");
        boolean ordered = ORDERED.contains(type);
        if (dots >= 0 && ordered) {
            return range(path, asks, varied, type, said.substring(0, dots).strip(), said.substring(dots + 2));
        }
        if (dots >= 0) {
            throw new WrongValue("its values have no order, so `%s` is no range; write a list such as %s"
                    .formatted(said, all(type).isEmpty() ? "`A|B`" : "`*` for all of them or `A|B` for some"));
        }
        if (varied instanceof Axis.Varied.Of && said.equals("*") && !all(type).isEmpty()) {
            return choice(path, asks, varied, all(type));
        }
        if (said.equals("*")) {
            throw new WrongValue(
                    ordered
                            ? "`*` stands for all words of a list, and it has none; write a range such as `FROM..TO`"
                            : "`*` stands for all words of a list, and it has none; write a list such as `A|B`");
        }
        if (ordered && !(varied instanceof Axis.Varied.Of)) {
            throw new WrongValue("expected a range of days such as `2026-01-01..2026-12-31`, got `%s`".formatted(said));
        }
        List<Object> points = new ArrayList<>();
        for (String one : choices(said)) {
            points.add(one.equals("unknown") ? Axis.Open.UNKNOWN : value(type, one));
        }
        return choice(path, asks, varied, points);
    }

    private static List<String> choices(String said) {
        return Stream.of(said.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<Object> all(Class<?> type) {
        if (type == boolean.class) {
            return List.of(true, false);
        }
        return type.isEnum() ? List.of((Object[]) type.getEnumConstants()) : List.of();
    }

    private static Axis choice(String path, String asks, Axis.Varied varied, List<Object> points) {
        if (new HashSet<>(points).size() < points.size()) {
            throw new WrongValue("a value is given twice");
        }
        return new Axis(path, asks, varied, new Scale(Scale.Kind.CHOICE, ""), points, false);
    }

    private Object value(Class<?> type, String text) {
        try {
            return values.ofText(type, text);
        } catch (IllegalArgumentException e) {
            throw new WrongValue(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new WrongValue("it cannot be swept");
        }
    }

    private Axis range(String path, String asks, Axis.Varied varied, Class<?> type, String from, String rest) {
        int colon = rest.lastIndexOf(':');
        String until = (colon < 0 ? rest : rest.substring(0, colon)).strip();
        @Nullable String step = colon < 0 ? null : rest.substring(colon + 1).strip();
        Class<?> own = type == When.class ? LocalDate.class : type;
        Object first = value(own, from);
        boolean bare = first instanceof Money && until.indexOf(' ') < 0;
        Object last = value(own, bare ? ((Money) first).currency() + " " + until : until);
        if (first instanceof Money money && !money.currency().equals(((Money) last).currency())) {
            throw new WrongValue("`%s` and `%s` are of two currencies, and none is converted".formatted(first, last));
        }
        Scale scale = Scale.of(own, first);
        if (scale.place(first).compareTo(scale.place(last)) >= 0) {
            boolean equal = first.equals(last);
            throw new WrongValue("`%s` must be %s `%s`%s"
                    .formatted(
                            from,
                            scale.kind() == Scale.Kind.DAY ? "before" : "below",
                            until,
                            equal ? "" : "; write `%s..%s`".formatted(text(last), text(first))));
        }
        if (scale.kind() == Scale.Kind.DAY) {
            List<Object> points = step == null ? List.of(first, last) : days((LocalDate) first, (LocalDate) last, step);
            return new Axis(path, asks, varied, scale, points, step == null);
        }
        return new Axis(path, asks, varied, scale, numbers(scale, first, last, step), false);
    }

    private static List<Object> days(LocalDate first, LocalDate last, String step) {
        Period period = period(step);
        List<Object> points = new ArrayList<>();
        LocalDate day = first;
        for (int i = 1; day.isBefore(last); i++) {
            points.add(day);
            bounded(points.size());
            day = first.plus(period.multipliedBy(i));
        }
        points.add(last);
        return points;
    }

    private static Period period(String step) {
        try {
            Period period = Period.parse(step.matches("[0-9]{1,6}") ? "P%sD".formatted(step) : step);
            if (period.isNegative() || period.isZero()) {
                throw new WrongValue("the step must be more than nothing, got `%s`".formatted(step));
            }
            return period;
        } catch (DateTimeParseException e) {
            throw new WrongValue("expected a step such as `P1D`, `P1M` or a number of days, got `%s`".formatted(step));
        }
    }

    private List<Object> numbers(Scale scale, Object first, Object last, @Nullable String said) {
        BigDecimal from = scale.place(first);
        BigDecimal until = scale.place(last);
        BigDecimal step = said == null ? usual(scale, until.subtract(from)) : step(scale, said);
        if (step.signum() <= 0) {
            throw new WrongValue("the step must be more than zero, got `%s`".formatted(said));
        }
        bounded(until.subtract(from)
                .divide(step, 0, RoundingMode.CEILING)
                .add(BigDecimal.ONE)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue());
        List<Object> points = new ArrayList<>();
        for (BigDecimal place = from; place.compareTo(until) < 0; place = place.add(step)) {
            points.add(scale.at(place));
        }
        points.add(last);
        return points;
    }

    private static BigDecimal usual(Scale scale, BigDecimal range) {
        BigDecimal step = range.divide(STEPS);
        return scale.steps() ? step.setScale(0, RoundingMode.CEILING) : step;
    }

    private BigDecimal step(Scale scale, String said) {
        if (said.startsWith("-")) {
            return BigDecimal.ONE.negate(); // told as a step rather than as a rate or an amount
        }
        return switch (scale.kind()) {
            case RATE -> scale.place(value(Percent.class, said));
            case NUMBER -> scale.place(value(Units.class, said));
            case MASS -> said.matches("0+(\\.0+)?") ? BigDecimal.ZERO : scale.place(value(Kilograms.class, said));
            case MONEY -> {
                Object step = value(Money.class, said.indexOf(' ') < 0 ? scale.currency() + " " + said : said);
                if (!((Money) step).currency().equals(scale.currency())) {
                    throw new WrongValue("the step `%s` is of another currency, and none is converted".formatted(said));
                }
                yield scale.place(step);
            }
            case DAY, CHOICE -> throw new IllegalStateException("no number");
        };
    }

    private static void bounded(int points) {
        if (points > Sweep.MOST) {
            throw new WrongValue("more than %,d points, and no more are asked; take a longer step or a shorter range"
                    .formatted(Sweep.MOST));
        }
    }

    /** A value as the asker may write it. */
    public static String text(Object value) {
        if (value == Axis.Open.UNKNOWN) {
            return "unknown";
        }
        if (value instanceof Enum<?> constant) {
            return Spelling.CAMEL.of(constant);
        }
        if (value instanceof Percent percent) {
            return percent.value().toPlainString();
        }
        if (value instanceof Money money) {
            return money.currency() + " " + money.amount().toPlainString();
        }
        if (value instanceof Kilograms mass) {
            return mass.amount().toPlainString();
        }
        return value.toString();
    }
}
