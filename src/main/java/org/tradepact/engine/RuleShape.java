package org.tradepact.engine;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.drools.drl.parser.antlr4.DRL10Parser;

/**
 * What one rule matches, as its text has it.
 *
 * @param patterns in the order of the text
 * @param then the text of what it concludes
 * @param unknown words of conditions that are no plain patterns; empty if there are none
 */
record RuleShape(String name, List<Matched> patterns, String then, String unknown) {
    /**
     * One pattern.
     *
     * @param label the name bound to the fact, with its {@code $}; empty if none
     * @param type as the rule writes it
     * @param constraints their texts, without blanks
     * @param scope numbers of what it is nested in ({@code not}, {@code exists}, a total), outermost first
     * @param whether inside of nothing but {@code not} and {@code exists}: how many there are does not matter
     * @param needed inside of nothing but {@code exists}: without it the rule cannot match
     */
    record Matched(
            String label,
            String type,
            List<String> constraints,
            List<Integer> scope,
            boolean whether,
            boolean needed) {}

    private static final String EXISTS = "LhsExists";

    /** Words of the parser for conditions inside of which names are bound that are not known outside. */
    private static final List<String> NESTING = List.of(EXISTS, "LhsNot", "LhsForall", "LhsAccumulate", "LhsGroupBy");

    private static final List<String> ASKING = List.of(EXISTS, "LhsNot");

    private static final List<String> UNKNOWN = List.of(
            "LhsEval",
            "ConditionalBranch",
            "NamedConsequenceInvocation",
            "ConsequenceInvocation",
            "XpathPrimary",
            "PatternSource",
            "PatternFilter",
            "PositionalConstraints",
            "NestedConstraint");

    static RuleShape of(DRL10Parser.RuledefContext rule) {
        Walk walk = new Walk();
        walk.into(rule.lhs(), List.of(), true, true);
        String name = rule.name.getText();
        return new RuleShape(
                name.startsWith("\"") ? name.substring(1, name.length() - 1) : name,
                List.copyOf(walk.patterns),
                text(rule.rhs()),
                walk.unknown);
    }

    /** Id of the commitment: the first word of the name. */
    String commitment() {
        return commitment(name);
    }

    static String commitment(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }

    private static String text(ParserRuleContext context) {
        return context.getStart()
                .getInputStream()
                .getText(Interval.of(
                        context.getStart().getStartIndex(), context.getStop().getStopIndex()));
    }

    private static final class Walk {
        private final List<Matched> patterns = new ArrayList<>();
        private String unknown = "";
        private int scopes;

        private void into(ParseTree tree, List<Integer> scope, boolean whether, boolean needed) {
            String kind = tree.getClass().getSimpleName().replaceAll("Context$", "");
            if (UNKNOWN.contains(kind) && tree.getChildCount() > 0) {
                unknown = tree.getText();
            }
            if (tree instanceof DRL10Parser.LhsPatternBindContext bind) {
                if (bind.lhsPattern().size() > 1) {
                    unknown = bind.getText();
                }
                String label =
                        bind.label() == null ? "" : bind.label().getText().replace(":", "");
                bind.lhsPattern().forEach(pattern -> patterns.add(matched(label, pattern, scope, whether, needed)));
            }
            boolean or = kind.equals("LhsOr") && tree.getChildCount() > 1;
            List<Integer> inside = NESTING.contains(kind) ? deeper(scope) : scope;
            boolean asked = whether && !or && (!NESTING.contains(kind) || ASKING.contains(kind));
            boolean must = needed && !or && (!NESTING.contains(kind) || kind.equals(EXISTS));
            for (int i = 0; i < tree.getChildCount(); i++) {
                into(tree.getChild(i), or ? deeper(scope) : inside, asked, must);
            }
        }

        private List<Integer> deeper(List<Integer> scope) {
            List<Integer> inside = new ArrayList<>(scope);
            inside.add(++scopes);
            return List.copyOf(inside);
        }

        private static Matched matched(
                String label,
                DRL10Parser.LhsPatternContext pattern,
                List<Integer> scope,
                boolean whether,
                boolean needed) {
            List<String> constraints = pattern.constraints() == null
                    ? List.of()
                    : pattern.constraints().constraint().stream()
                            .map(ParseTree::getText)
                            .toList();
            return new Matched(label, pattern.objectType.getText(), constraints, scope, whether, needed);
        }
    }
}
