package org.tradepact.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.explore.NearMiss;
import org.tradepact.explore.RuleBoundary;
import org.tradepact.explore.Surveyed;
import org.tradepact.fact.Position;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;

/**
 * Boundaries that a pack leaves untested on purpose: {@code untested.yaml} names the rule, or the commitment for all its
 * rules, what the rule looks at, and why no case is needed. A reason that nothing needs any more is amiss.
 */
public final class Untested {
    private static final String FILE = "untested.yaml";

    private final Problems problems = new Problems();
    private final List<Reason> reasons = new ArrayList<>();

    /** Why boundaries of one rule, or of all rules of a commitment, are left. */
    private record Reason(Position at, String pack, String rule, String component, String because) {
        boolean holds(RuleBoundary boundary) {
            return (rule.equals(boundary.rule()) || rule.equals(boundary.commitment()))
                    && component.equals(boundary.name());
        }
    }

    /** Reads what a pack says. @param folder where its files lie */
    public void read(String pack, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        try {
            Tree tree = TreeReader.read(SourceText.of(file));
            for (Tree item : Fields.of(tree, problems, List.of("untested")).list("untested")) {
                Fields fields = Fields.of(item, problems, List.of("rule", "component", "because"));
                String rule = fields.text("rule");
                String because = fields.text("because");
                List<String> components = fields.texts("component");
                if (components.isEmpty()) {
                    problems.add(item.at(), "`component` is missing: what the rule looks at, such as `notice.by`");
                }
                components.forEach(one -> reasons.add(new Reason(item.at(), pack, rule, one, because)));
            }
        } catch (Unreadable e) {
            problems.add(e.problem());
        }
    }

    /**
     * Untested boundaries that are left on purpose, with the reason.
     *
     * @param boundaries all there are, whether they could be looked at or not
     */
    public Map<NearMiss, String> justify(Surveyed surveyed, List<RuleBoundary> boundaries) {
        Map<NearMiss, String> justified = new LinkedHashMap<>();
        Set<Reason> used = new HashSet<>();
        for (NearMiss miss : surveyed.found()) {
            for (Reason reason : reasons) {
                if (miss.state() == NearMiss.State.UNTESTED && reason.holds(miss.boundary())) {
                    justified.putIfAbsent(miss, reason.because());
                    used.add(reason);
                }
            }
        }
        Set<String> rules = new LinkedHashSet<>();
        boundaries.forEach(one -> {
            rules.add(one.rule());
            rules.add(one.commitment());
        });
        for (Reason reason : reasons) {
            if (!used.contains(reason)) {
                amiss(reason, surveyed, boundaries, rules);
            }
        }
        return justified;
    }

    private void amiss(Reason reason, Surveyed surveyed, List<RuleBoundary> boundaries, Set<String> rules) {
        if (!rules.contains(reason.rule())) {
            problems.add(
                    reason.at(),
                    "there is no rule and no encoded commitment `%s`%s"
                            .formatted(
                                    reason.rule(),
                                    Nearest.to(reason.rule(), rules)
                                            .map("; did you mean `%s`?"::formatted)
                                            .orElse("")));
            return;
        }
        List<RuleBoundary> own = boundaries.stream()
                .filter(one -> reason.rule().equals(one.rule()) || reason.rule().equals(one.commitment()))
                .toList();
        Set<String> names = new LinkedHashSet<>();
        own.forEach(one -> names.add(one.name()));
        if (!names.contains(reason.component())) {
            problems.add(
                    reason.at(),
                    "`%s` does not look at `%s`%s"
                            .formatted(reason.rule(), reason.component(), Nearest.hint(reason.component(), names)));
        } else if (own.stream().noneMatch(one -> surveyed.unreached().contains(one.commitment()))) {
            problems.add(
                    reason.at(),
                    "`%s` of `%s` is not untested any more; take the reason out"
                            .formatted(reason.component(), reason.rule()));
        }
    }

    /** What is wrong with the reasons. */
    public List<Problem> problems() {
        return problems.list();
    }
}
