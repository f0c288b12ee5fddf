package org.tradepact.learn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Effect;
import org.tradepact.check.Missing;
import org.tradepact.check.Verdict;
import org.tradepact.finding.Consequence;
import org.tradepact.pack.Days;
import org.tradepact.scenario.ExamWords;

/**
 * What a task asks, one thing after another, and what is made of the answers.
 *
 * @param steps at least one
 */
public record Form(Task task, List<Step> steps) {
    /** What becomes of goods that were stopped: of that a remedy speaks, and no measure that stops them. */
    private static final Set<Consequence> RELIEF =
            EnumSet.of(Consequence.RE_EXPORT_ALLOWED, Consequence.RE_EXPORT_REFUSED);

    public Form {
        steps = List.copyOf(steps);
    }

    /** @param marking finds what a learner may take to be missing */
    public static Form of(Task task, Marking marking, Bench bench) {
        return new Form(task, steps(task, marking, bench));
    }

    private static List<Step> steps(Task task, Marking marking, Bench bench) {
        if (task instanceof Task.Predict predict) {
            return predict(predict.point(), bench);
        }
        if (task instanceof Task.Decides decides) {
            List<Object> options = new ArrayList<>(decides.among());
            options.add(Step.NONE);
            return List.of(new Step(Step.Asks.CLAUSE, options));
        }
        if (task instanceof Task.Deadline deadline) {
            return List.of(
                    deadline.which()
                            ? new Step(Step.Asks.DAY, List.of())
                            : new Step(Step.Asks.SIDE, Arrays.asList((Object[]) Attempt.Side.values())));
        }
        if (task instanceof Task.Gap gap) {
            return List.of(new Step(Step.Asks.SLOT, new ArrayList<>(marking.offered(gap))));
        }
        if (task instanceof Task.Pair pair) {
            List<Object> cases = new ArrayList<>(
                    IntStream.range(0, pair.cases().size()).boxed().toList());
            return List.of(new Step(Step.Asks.PAIR, cases), new Step(Step.Asks.AGAINST, cases));
        }
        return List.of(new Step(task instanceof Task.Argue ? Step.Asks.WORDS : Step.Asks.CASE, List.of()));
    }

    private static List<Step> predict(Point point, Bench bench) {
        return switch (point.of()) {
            case CLAUSE ->
                List.of(
                        new Step(
                                Step.Asks.VERDICT,
                                verdicts(bench.library().commitment(point.id()).orElseThrow())),
                        new Step(Step.Asks.FORCE, Arrays.asList((Object[]) Weighs.values())));
            case MEASURE ->
                List.of(new Step(
                        Step.Asks.OUTCOME,
                        outcomes(bench.library().commitment(point.id()).orElseThrow())));
            case PASSAGE -> List.of(new Step(Step.Asks.MAY, Arrays.asList((Object[]) ShipmentAnswer.May.values())));
            case TOTAL -> List.of(new Step(Step.Asks.TOTAL, List.of()));
        };
    }

    /** A right is there or not; of a duty without a day none is not due yet. */
    private static List<Object> verdicts(Commitment clause) {
        if (clause.owed() == Commitment.Owed.RIGHT) {
            return List.of(
                    Verdict.COMPLIES,
                    Verdict.NOT_ENGAGED,
                    Verdict.BREACH,
                    Verdict.PENDING,
                    Verdict.UNDETERMINED,
                    Verdict.CONTESTED);
        }
        return List.of(
                Verdict.BREACH,
                Verdict.COMPLIES,
                Verdict.EXCUSED,
                Verdict.PENDING,
                Verdict.NOT_ENGAGED,
                Verdict.UNDETERMINED,
                Verdict.CONTESTED);
    }

    /** What a measure of its kind can do. */
    private static List<Object> outcomes(Commitment measure) {
        List<Object> options = new ArrayList<>();
        Set<Consequence.Gate> gates =
                switch (measure.modality()) {
                    case CHARGE -> Set.of();
                    case EXPORT_CONTROL -> Set.of(Consequence.Gate.LEAVE);
                    case IMPORT_CONTROL -> Set.of(Consequence.Gate.ENTER);
                    case PRICE_FLOOR -> Set.of(Consequence.Gate.PRICE);
                    case REMEDY -> Set.of(Consequence.Gate.REFUND);
                    default -> Set.of(Consequence.Gate.values());
                };
        for (Consequence consequence : Consequence.values()) {
            boolean relief = RELIEF.contains(consequence);
            if (measure.modality() == Commitment.Modality.REMEDY && relief
                    || gates.contains(consequence.gate()) && !relief) {
                options.add(ExamWords.kebab(consequence));
            }
        }
        if (gates.size() != 1) {
            options.add(ExamWords.kebab(Effect.Outcome.CHARGED));
            options.add(ExamWords.kebab(Effect.Outcome.SPARED));
        }
        options.add(ExamWords.kebab(Effect.Outcome.SUSPENDED));
        options.add(ExamWords.kebab(Effect.Outcome.NOT_REACHED));
        options.add("undetermined");
        return options;
    }

    /**
     * What a line answers, from a step on: that step, or it and those after it at once, as {@code breach, political} does.
     *
     * @return none if the line does not answer
     */
    public List<Object> read(int from, String line) {
        Optional<Object> whole = read(steps.get(from), line);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        for (int i = 0; i < line.length() && from + 1 < steps.size(); i++) {
            if (" ,;/".indexOf(line.charAt(i)) >= 0) {
                Optional<Object> first = read(steps.get(from), line.substring(0, i));
                List<Object> rest = first.isEmpty() ? List.of() : read(from + 1, line.substring(i + 1));
                if (!rest.isEmpty()) {
                    List<Object> all = new ArrayList<>(first.stream().toList());
                    all.addAll(rest);
                    return all;
                }
            }
        }
        return List.of();
    }

    private static Optional<Object> read(Step step, String line) {
        try {
            return switch (step.asks()) {
                case TOTAL -> percent(line);
                case DAY -> Optional.of(Days.read(line.strip()));
                case WORDS -> Optional.of((Object) line.strip()).filter(text -> !text.equals(""));
                case CASE -> Optional.empty();
                default -> step.read(line);
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A figure, or a word for one that cannot be told. */
    private static Optional<Object> percent(String line) {
        String said = line.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*(%|percent|per cent)$", "")
                .replace(',', '.');
        if (Set.of("open", "unknown", "undetermined", "no total", "not known").contains(said)) {
            return Optional.of(Optional.empty());
        }
        return said.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")
                ? Optional.of(Optional.of(new BigDecimal(said)))
                : Optional.empty();
    }

    /** What is wrong with answers that do not go together; nothing if they do. */
    public Optional<String> wrong(List<Object> values) {
        boolean other = steps.get(0).asks() == Step.Asks.PAIR
                && values.size() > 1
                && !((List<?>) values.get(0)).contains(values.get(1));
        return other ? Optional.of("answer with one of the two that you named") : Optional.empty();
    }

    /** The answer, from one value for each step. */
    @SuppressWarnings("unchecked")
    public Attempt attempt(List<Object> values) {
        Object first = values.get(0);
        return switch (steps.get(0).asks()) {
            case VERDICT -> new Attempt.OfClause((Verdict) first, (Weighs) values.get(1));
            case OUTCOME -> new Attempt.OfMeasure((Set<String>) first);
            case MAY -> new Attempt.OfPassage((ShipmentAnswer.May) first);
            case TOTAL -> new Attempt.OfTotal((Optional<BigDecimal>) first);
            case CLAUSE -> new Attempt.OfDecides(first instanceof Point point ? point.id() : "");
            case SIDE -> new Attempt.OfSide((Attempt.Side) first);
            case DAY -> new Attempt.OfDay((LocalDate) first);
            case SLOT -> new Attempt.OfGap(((Missing) first).slot());
            case PAIR -> {
                List<Integer> two = (List<Integer>) first;
                yield new Attempt.OfPair(two.get(0), two.get(1), (Integer) values.get(1));
            }
            case CASE -> new Attempt.OfCase((Posed) first);
            case WORDS -> new Attempt.OfWords((String) first);
            case FORCE, AGAINST -> throw new IllegalStateException("no task begins so");
        };
    }
}
