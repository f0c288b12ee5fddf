package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.check.Row;

/**
 * Tries cases of one {@link Ground} under two clauses and keeps, of each class of cases on which they differ, a smallest
 * one. Cases are tried from the plainest on: all that are one or two steps from it, all there are if they are few, and
 * otherwise some at random, and what lies one or two steps from each combination of answers that was met.
 */
public final class Contrast {
    private static final int CASES_TO_SHRINK = 6;
    private static final long SEED = 20_251_026L;

    /** One of the two clauses with what answers for it. */
    public record Side(Clause clause, Checker checker) {
        private Row row(Question question, String judged) {
            String id = clause.commitment().id();
            Question here = clause.roles().there(question);
            String label = clause.roles().there(judged);
            Question asked = new Question(
                    here.asOf(), here.facts(), here.none(), here.assume(), Set.of(id), here.with(), here.readings());
            List<Row> rows = checker.answer(asked, Set.of(id)).rows();
            return rows.stream()
                    .filter(row -> row.subject().equals(label))
                    .findFirst()
                    .orElseGet(() -> rows.get(0));
        }
    }

    /**
     * What was found.
     *
     * @param tried number of cases tried
     * @param whole whether all cases of the ground were tried; otherwise only up to a bound, or until it was interrupted
     */
    public record Found(List<Witness> witnesses, int tried, boolean whole) {}

    private record Answers(Gist one, Gist other) {
        boolean differ(Set<Gist.Aspect> counted) {
            return !differs(counted).isEmpty();
        }

        Set<Gist.Aspect> differs(Set<Gist.Aspect> counted) {
            Set<Gist.Aspect> differs = one.differs(other);
            differs.retainAll(counted);
            return differs;
        }

        /** Cases with the same key differ in the same way. */
        List<Object> key(Set<Gist.Aspect> counted) {
            Set<Gist.Aspect> differs = differs(counted);
            boolean outright = differs.contains(Gist.Aspect.VERDICT) || differs.contains(Gist.Aspect.FORCE);
            boolean weight = differs.contains(Gist.Aspect.FORCE);
            return outright || differs.isEmpty()
                    ? List.of(one.verdict(), other.verdict(), weight ? one.force() : "", weight ? other.force() : "")
                    : List.copyOf(differs);
        }
    }

    private final Ground ground;
    private final Side one;
    private final Side other;
    private final Set<Gist.Aspect> counted;
    private final int most;
    private final Watcher watcher;
    private final Map<List<Integer>, Optional<Answers>> tried = new LinkedHashMap<>();
    private final Map<List<Object>, List<List<Integer>>> met = new LinkedHashMap<>();
    private boolean interrupted;
    private int asked;
    private int limit = Integer.MAX_VALUE;

    private Contrast(Ground ground, Side one, Side other, Set<Gist.Aspect> counted, int most, Watcher watcher) {
        this.ground = ground;
        this.one = one;
        this.other = other;
        this.counted = counted;
        this.most = most;
        this.watcher = watcher;
    }

    /**
     * Tries the cases of a ground.
     *
     * @param counted in what a difference counts
     * @param most about how many cases to try at each step; all are tried if they are not many more
     */
    public static Found of(Ground ground, Side one, Side other, Set<Gist.Aspect> counted, int most, Watcher watcher) {
        return new Contrast(ground, one, other, counted, most, watcher).find();
    }

    private Found find() {
        boolean whole = ground.size(2L * most + 1) <= 2L * most;
        if (whole) {
            product(ground.plain(), 0);
        } else {
            for (List<Integer> from : List.of(ground.plain(), ground.swapped())) {
                limit = asked + most;
                near(from);
                further(from, most / 8);
            }
            limit = asked + most / 2;
            random(most / 2);
            fromEachMet();
        }
        return new Found(witnesses(), asked, whole && !interrupted);
    }

    /** What lies one step from each combination of answers, until none is new, then what lies two steps away. */
    private void fromEachMet() {
        Map<List<Object>, List<Integer>> done = new LinkedHashMap<>();
        limit = asked + most;
        for (int before = -1; before < done.size() && open(); ) {
            before = done.size();
            for (List<Object> key : List.copyOf(met.keySet())) {
                if (!done.containsKey(key) && open()) {
                    List<Integer> from = smaller(simplest(key).get(0), key);
                    done.put(key, from);
                    near(from);
                }
            }
        }
        limit = asked + most / 2;
        int each = Math.max(1, most / 2 / Math.max(1, done.size()));
        done.values().forEach(from -> further(from, each));
    }

    private boolean open() {
        return !interrupted && asked < limit;
    }

    /** Every case there is. */
    private void product(List<Integer> pick, int axis) {
        if (interrupted) {
            return;
        }
        if (axis == ground.axes().size()) {
            answers(pick);
            return;
        }
        for (int i = 0; i < ground.axes().get(axis).values().size(); i++) {
            product(with(pick, axis, i), axis + 1);
        }
    }

    /** A case and all that are one step from it. */
    private void near(List<Integer> from) {
        tryOpen(from);
        steps(from).forEach(this::tryOpen);
    }

    /** Cases two steps from a case, so many of them. */
    private void further(List<Integer> from, int count) {
        List<List<Integer>> further = new ArrayList<>();
        for (List<Integer> pick : steps(from)) {
            further.addAll(steps(pick));
        }
        Collections.shuffle(further, new Random(SEED));
        int until = asked + count;
        for (List<Integer> pick : further) {
            if (asked >= until) {
                return;
            }
            tryOpen(pick);
        }
    }

    private List<List<Integer>> steps(List<Integer> from) {
        Set<List<Integer>> steps = new LinkedHashSet<>();
        for (int axis = 0; axis < ground.axes().size(); axis++) {
            Ground.Axis turned = ground.axes().get(axis);
            for (int i = 0; i < turned.values().size(); i++) {
                List<Integer> pick = with(from, axis, i);
                if (turned.under() >= 0 && i != 0 && pick.get(turned.under()) == 0) {
                    pick = with(pick, turned.under(), 1); // a fact has to be there to be otherwise
                }
                steps.add(ground.settled(pick));
            }
        }
        steps.remove(from);
        return List.copyOf(steps);
    }

    /** Cases at random; what is usual comes more often than not, so that what must come together does. */
    private void random(int count) {
        Random random = new Random(SEED);
        int until = asked + count;
        for (int i = 0; i < count * 3 && asked < until; i++) {
            List<Integer> pick = new ArrayList<>();
            boolean swapped = random.nextBoolean();
            for (Ground.Axis axis : ground.axes()) {
                boolean usual = random.nextInt(4) != 0;
                boolean turned = usual && swapped && axis.swapped() > 0;
                pick.add(
                        turned
                                ? axis.swapped()
                                : random.nextInt(
                                        usual ? axis.usual() : axis.values().size()));
            }
            tryOpen(ground.settled(pick));
        }
    }

    private void tryOpen(List<Integer> pick) {
        if (open()) {
            answers(pick);
        }
    }

    private static List<Integer> with(List<Integer> pick, int axis, int value) {
        List<Integer> other = new ArrayList<>(pick);
        other.set(axis, value);
        return List.copyOf(other);
    }

    private Optional<Answers> answers(List<Integer> given) {
        List<Integer> pick = ground.settled(given);
        Optional<Answers> known = tried.get(pick);
        if (known != null) {
            return known;
        }
        Optional<Answers> found = ground.question(pick)
                .map(question -> new Answers(
                        Gist.of(one.row(question, ground.judged())), Gist.of(other.row(question, ground.judged()))));
        tried.put(pick, found);
        found.ifPresent(answers -> {
            asked++;
            met.computeIfAbsent(answers.key(counted), key -> new ArrayList<>()).add(pick);
            interrupted |= !watcher.goOn(asked, most);
        });
        return found;
    }

    /** Cases of a class, those with the fewest special slots first. */
    private List<List<Integer>> simplest(List<Object> key) {
        return met.getOrDefault(key, List.of()).stream()
                .sorted(Comparator.comparingInt(pick -> ground.special(pick).size()))
                .toList();
    }

    private List<Witness> witnesses() {
        List<Witness> witnesses = new ArrayList<>();
        for (List<Object> key : List.copyOf(met.keySet())) {
            List<List<Integer>> cases = simplest(key);
            Answers answers = tried.getOrDefault(cases.get(0), Optional.empty()).orElseThrow();
            if (answers.differ(counted)) {
                Set<List<Integer>> small = new LinkedHashSet<>();
                cases.stream().limit(CASES_TO_SHRINK).forEach(pick -> small.add(smaller(pick, key)));
                for (List<Integer> pick : leastOf(small)) {
                    witnesses.add(witness(pick, answers.differs(counted), cases.size()));
                }
            }
        }
        return List.copyOf(witnesses);
    }

    /** Those that are not special in all that another one is special in. */
    private List<List<Integer>> leastOf(Set<List<Integer>> picks) {
        Map<Set<Object>, List<Integer>> bySlots = new HashMap<>();
        Map<Set<Object>, List<Integer>> least = new LinkedHashMap<>();
        picks.stream()
                .sorted(Comparator.comparingInt(pick -> ground.special(pick).size()))
                .forEach(pick -> {
                    Set<Object> slots = new LinkedHashSet<>(ground.special(pick));
                    boolean covered = bySlots.keySet().stream().anyMatch(slots::containsAll);
                    bySlots.putIfAbsent(slots, pick);
                    if (!covered) {
                        least.put(slots, pick);
                    }
                });
        return List.copyOf(least.values());
    }

    /** A case of the same class in which nothing can be made plainer by itself. */
    private List<Integer> smaller(List<Integer> from, List<Object> key) {
        List<Integer> pick = from;
        boolean again = true;
        while (again && !interrupted) {
            again = false;
            for (int axis = 0; axis < ground.axes().size(); axis++) {
                for (int i = 0; i < pick.get(axis); i++) {
                    List<Integer> plainer = ground.settled(with(pick, axis, i));
                    if (!plainer.equals(pick)
                            && answers(plainer)
                                    .map(a -> a.key(counted).equals(key))
                                    .orElse(false)) {
                        pick = plainer;
                        again = true;
                        break;
                    }
                }
            }
        }
        return pick;
    }

    private Witness witness(List<Integer> pick, Set<Gist.Aspect> differs, int like) {
        Question question = ground.question(pick).orElseThrow();
        return new Witness(
                ground,
                pick,
                ground.special(pick),
                question,
                one.row(question, ground.judged()),
                other.row(question, ground.judged()),
                differs,
                like);
    }
}
