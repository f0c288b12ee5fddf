package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tradepact.check.Question;

/**
 * Finds the case nearest to a question in which something else holds: one change if one will do, else several
 * that belong together, else any two. What is found was asked again as it stands.
 */
public final class NearestCase {
    /** The part of the cases that is spent on two changes neither of which brings what is lacking: few come to anything. */
    private static final int LONG_SHOTS = 5;

    private final Changing changing;
    private final int bound;
    private long tried;
    private Optional<Near> nearly = Optional.empty();

    /** @param bound how many cases are asked, at most */
    public NearestCase(Changing changing, int bound) {
        this.changing = changing;
        this.bound = bound;
    }

    /** A case, and what it says otherwise. */
    public record Near(List<Change> changes, Question question) {
        public Near {
            changes = List.copyOf(changes);
        }
    }

    private record Single(int rank, Change change, List<Boolean> met) {}

    /**
     * The nearest case that meets all that is wanted; nothing if there is none among those asked.
     *
     * @param changes those that may be made, the nearest first
     * @param together several changes that belong together: tried after all single ones
     * @param most how many may be made at once: one or two
     * @param met for each thing that is wanted whether a case meets it; always as many
     */
    public Optional<Near> find(
            Question question,
            List<Change> changes,
            List<List<Change>> together,
            int most,
            Function<Question, List<Boolean>> met) {
        List<Single> singles = new ArrayList<>();
        for (Change change : changes) {
            Optional<Question> changed = applied(question, List.of(change));
            if (tried >= bound) {
                return Optional.empty();
            }
            if (changed.isPresent()) {
                tried++;
                List<Boolean> now = met.apply(changed.get());
                if (!now.contains(false)) {
                    return Optional.of(nearer(question, change, changed.get(), met));
                }
                singles.add(new Single(singles.size(), change, now));
            }
        }
        for (List<Change> several : together) {
            Optional<Question> changed = applied(question, several);
            if (changed.isPresent() && tried < bound) {
                tried++;
                if (!met.apply(changed.get()).contains(false)) {
                    return Optional.of(new Near(several, changed.get()));
                }
            }
        }
        return most < 2 ? Optional.empty() : two(question, singles, met);
    }

    /** Of an ordered value, the one nearest to what is stated that halving the way comes to. */
    private Near nearer(Question question, Change found, Question there, Function<Question, List<Boolean>> met) {
        Near near = new Near(List.of(found), there);
        Optional<Object> from = Halfway.stated(question, found);
        Object far = Halfway.value(found);
        while (from.isPresent() && tried < bound) {
            Optional<Object> middle = Halfway.between(from.get(), far);
            if (middle.isEmpty()) {
                return near;
            }
            Change change = Halfway.with(found, middle.get());
            Optional<Question> changed = applied(question, List.of(change));
            tried++;
            if (changed.isPresent() && !met.apply(changed.get()).contains(false)) {
                far = middle.get();
                near = new Near(List.of(change), changed.get());
            } else {
                from = middle;
            }
        }
        return near;
    }

    /** Two that together meet all by themselves come first, then those that meet something, each the nearest first. */
    private Optional<Near> two(Question question, List<Single> singles, Function<Question, List<Boolean>> met) {
        List<List<Single>> pairs = new ArrayList<>();
        for (int i = 0; i < singles.size(); i++) {
            for (int j = i + 1; j < singles.size(); j++) {
                if (!same(singles.get(i).change(), singles.get(j).change())) {
                    pairs.add(List.of(singles.get(i), singles.get(j)));
                }
            }
        }
        long last = tried + Math.max(1, (bound - tried) / LONG_SHOTS);
        pairs.sort(Comparator.<List<Single>>comparingInt(NearestCase::lacking)
                .thenComparingInt(pair -> pair.get(0).rank() + pair.get(1).rank()));
        for (List<Single> pair : pairs) {
            if (tried >= bound || tried >= last && lacking(pair) > 0) {
                return Optional.empty();
            }
            List<Change> changes = pair.stream().map(Single::change).toList();
            Optional<Question> changed = applied(question, changes);
            if (changed.isPresent()) {
                tried++;
                List<Boolean> now = met.apply(changed.get());
                if (!now.contains(false)) {
                    return Optional.of(new Near(changes, changed.get()));
                }
                if (nearly.isEmpty() && now.lastIndexOf(false) == 0) {
                    nearly = Optional.of(new Near(changes, changed.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** How much of what is wanted neither meets. */
    private static int lacking(List<Single> pair) {
        int lacking = 0;
        for (int i = 0; i < pair.get(0).met().size(); i++) {
            lacking += pair.get(0).met().get(i) || pair.get(1).met().get(i) ? 0 : 1;
        }
        return lacking;
    }

    /** Whether both speak of the same thing, so that the second would undo the first. */
    private static boolean same(Change one, Change other) {
        if (one instanceof Change.Withdraws || other instanceof Change.Withdraws) {
            return fact(one).equals(fact(other));
        }
        return about(one).equals(about(other));
    }

    private static String fact(Change change) {
        String about = about(change);
        return about.contains(".") ? about.substring(0, about.indexOf('.')) : about;
    }

    private static String about(Change change) {
        if (change instanceof Change.Says says) {
            return says.slot().toString();
        }
        if (change instanceof Change.Opens opens) {
            return opens.slot().toString();
        }
        if (change instanceof Change.Turns turns) {
            return turns.slot().toString();
        }
        if (change instanceof Change.Withdraws withdraws) {
            return withdraws.fact();
        }
        if (change instanceof Change.Adds adds) {
            return "act " + adds.fact().kind();
        }
        if (change instanceof Change.Denies denies) {
            return "act " + denies.act().kind();
        }
        if (change instanceof Change.Assumes assumes) {
            return "text " + assumes.instrument();
        }
        return change instanceof Change.Reads reads ? "pivot " + reads.pivot() : "day";
    }

    private Optional<Question> applied(Question question, List<Change> changes) {
        return changing.apply(question, changes);
    }

    /** The nearest case of two changes in which all holds but the first thing that is wanted. */
    public Optional<Near> nearly() {
        return nearly;
    }

    /** How many cases were asked. */
    public long tried() {
        return tried;
    }
}
