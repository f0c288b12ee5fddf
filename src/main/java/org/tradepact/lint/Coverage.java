package org.tradepact.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Deadline;
import org.tradepact.fact.Position;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Expectation;
import org.tradepact.scenario.Scenario;

/** Every encoded clause has rules, needs that count, and a scenario on each side of its line. */
final class Coverage {
    private static final Set<String> KEPT = Set.of("complies", "excused", "pending", "not-engaged");
    private static final Set<String> IDLE = Set.of("clear", "not-reached", "suspended", "spared");
    private static final Pattern STEP = Pattern.compile("\\bcommitment\\s*==\\s*\"([^\"]*)\"");
    private static final Set<String> AVAILABLE = Set.of("complies", "excused");

    private final String file;
    private final Pack pack;
    private final Map<String, Integer> lines;
    private final Problems problems;

    /**
     * @param file the pack's {@code agreement.yaml}
     * @param lines of commitments in that file, by id
     */
    Coverage(String file, Pack pack, Map<String, Integer> lines, Problems problems) {
        this.file = file;
        this.pack = pack;
        this.lines = lines;
        this.problems = problems;
    }

    void check(List<RuleText> rules, List<Scenario> scenarios) {
        Map<String, Set<String>> expected = expected(scenarios);
        for (Commitment commitment : pack.commitments()) {
            if (commitment.encoding() == Commitment.Encoding.NONE) {
                continue;
            }
            List<RuleText> own = rules.stream()
                    .filter(rule -> rule.commitment().equals(commitment.id()))
                    .toList();
            if (own.isEmpty()) {
                add(commitment, "is encoded, but no rule begins with its id");
            } else {
                needs(commitment, withSteps(own, rules));
            }
            if (commitment.measure()) {
                outcomes(commitment, expected.getOrDefault(commitment.id(), Set.of()));
                continue;
            }
            boolean breachable = own.stream().anyMatch(rule -> rule.name().contains(" breached"));
            sides(commitment, breachable, expected.getOrDefault(commitment.id(), Set.of()));
        }
        for (DatedTerm term : pack.terms()) {
            if (term.source().isEmpty()) {
                problems.add(
                        term.at(),
                        "term `%s` has no source".formatted(term.term().id()));
            }
        }
    }

    private void needs(Commitment commitment, List<RuleText> rules) {
        StringBuilder all = new StringBuilder();
        rules.forEach(rule -> all.append(rule.when()));
        commitment.needs().forEach((kind, components) -> {
            if (Readers.mentioned(kind, all.toString())) {
                return; // a method of the fact may read any of its components
            }
            for (String component : components) {
                boolean required = kind.equals(commitment.requires().kind())
                        && commitment.requires().where().containsKey(component);
                if (!required
                        && !Readers.period(kind, component)
                        && !Pattern.compile("\\b" + component + "\\b")
                                .matcher(all)
                                .find()) {
                    add(commitment, "needs `%s` of `%s`, which none of its rules mentions".formatted(component, kind));
                }
            }
        });
    }

    /** The rules and those of other measures whose conclusions they look at. */
    private static List<RuleText> withSteps(List<RuleText> own, List<RuleText> rules) {
        StringBuilder all = new StringBuilder();
        own.forEach(rule -> all.append(rule.when()));
        List<RuleText> more = new ArrayList<>(own);
        Matcher named = STEP.matcher(all);
        while (named.find()) {
            String other = named.group(1);
            rules.stream()
                    .filter(rule -> rule.commitment().equals(other) && !own.contains(rule))
                    .forEach(more::add);
        }
        return more;
    }

    /** A measure needs a scenario in which something comes of it, and one in which nothing does. */
    private void outcomes(Commitment measure, Set<String> outcomes) {
        if (outcomes.stream().allMatch(o -> o.isEmpty() || IDLE.contains(o))) {
            add(measure, "has no scenario in which it charges or something follows");
        }
        if (outcomes.stream().noneMatch(IDLE::contains)) {
            add(measure, "has no scenario in which nothing comes of it");
        }
    }

    private void sides(Commitment commitment, boolean breachable, Set<String> verdicts) {
        boolean right = commitment.owed() == Commitment.Owed.RIGHT;
        boolean soft = commitment.owed() == Commitment.Owed.INTENTION || commitment.owed() == Commitment.Owed.RECORD;
        String missed = soft && commitment.standing() && commitment.deadline() == Deadline.NONE ? "pending" : "breach";
        boolean one =
                right || !breachable ? verdicts.stream().anyMatch(AVAILABLE::contains) : verdicts.contains(missed);
        boolean other =
                right ? verdicts.contains("not-engaged") : verdicts.stream().anyMatch(KEPT::contains);
        if (!one) {
            add(
                    commitment,
                    "has no scenario that expects %s"
                            .formatted(right ? "the right to be available" : "`%s`".formatted(missed)));
        }
        if (!other) {
            add(
                    commitment,
                    "has no scenario that expects %s".formatted(right ? "the right not to be available" : "no breach"));
        }
    }

    private static Map<String, Set<String>> expected(List<Scenario> scenarios) {
        Map<String, Set<String>> expected = new HashMap<>();
        for (Scenario scenario : scenarios) {
            for (Expectation one : scenario.expect()) {
                String id = one.measure().isEmpty() ? one.commitment() : one.measure();
                Set<String> verdicts = expected.computeIfAbsent(id, key -> new HashSet<>());
                verdicts.add(one.wanted().getOrDefault("outcome", ""));
                verdicts.add(one.wanted().getOrDefault("verdict", ""));
                verdicts.addAll(one.options().values());
            }
        }
        return expected;
    }

    private void add(Commitment commitment, String sentence) {
        int line = lines.getOrDefault(commitment.id(), 0);
        problems.add(new Position(file, line, 1), "`%s` %s".formatted(commitment.id(), sentence));
    }
}
