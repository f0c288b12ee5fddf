package org.tradepact.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;

/** Conditions of which a value of one component alone tells whether they hold, as rules write them. */
final class Asked {
    private static final String OF = "(?:[A-Z]\\w*\\.)+";
    private static final Pattern CONSTANT = Pattern.compile("(\\w+)(==|!=)" + OF + "([A-Z_0-9]+)");
    private static final Pattern CONSTANTS = Pattern.compile("(\\w+?)(not)?in\\(((?:" + OF + "[A-Z_0-9]+,?)+)\\)");
    private static final Pattern CODE = Pattern.compile("(\\w+)\\.code(==|!=)\"(\\w+)\"");
    private static final Pattern CODES = Pattern.compile("(\\w+)\\.code(not)?in\\(((?:\"\\w+\",?)+)\\)");
    private static final Pattern DAY = Pattern.compile("(\\w+)(<=|>=|<|>)(\\$\\w+)");
    private static final Pattern CLAIM = Pattern.compile("(!?)(\\w+)\\.has\\(Claim\\.([A-Z_0-9]+)\\)");
    private static final Pattern TRUTH = Pattern.compile("(!?)(\\w+)");

    private final Map<String, Class<?>> types;
    private final Map<String, String> terms;

    /**
     * Conditions about facts of a kind.
     *
     * @param types of its components
     * @param terms ids of terms by the names that the rule gives their days
     */
    Asked(Map<String, Class<?>> types, Map<String, String> terms) {
        this.types = types;
        this.terms = terms;
    }

    /** Types of the components of a kind. */
    static Map<String, Class<?>> types(Kind kind) {
        Map<String, Class<?>> all = new HashMap<>();
        kind.components().forEach(c -> all.put(c.name(), c.type()));
        return all;
    }

    /** The condition, where it is one of these. */
    Optional<Bar> bar(String condition) {
        Matcher constant = CONSTANT.matcher(condition);
        Matcher constants = CONSTANTS.matcher(condition);
        Matcher code = CODE.matcher(condition);
        Matcher codes = CODES.matcher(condition);
        Matcher day = DAY.matcher(condition);
        Matcher claim = CLAIM.matcher(condition);
        Matcher truth = TRUTH.matcher(condition);
        if (constant.matches() && of(constant.group(1)).isEnum()) {
            return bar(constant.group(1), Bar.Test.IS, constant.group(2).equals("=="), List.of(constant.group(3)));
        }
        if (constants.matches() && of(constants.group(1)).isEnum()) {
            List<String> names = Stream.of(constants.group(3).split(","))
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .toList();
            return bar(constants.group(1), Bar.Test.IS, constants.group(2) == null, names);
        }
        if (code.matches() && of(code.group(1)) == Party.class) {
            return bar(code.group(1), Bar.Test.IS, code.group(2).equals("=="), List.of(code.group(3)));
        }
        if (codes.matches() && of(codes.group(1)) == Party.class) {
            List<String> names = List.of(codes.group(3).replace("\"", "").split(","));
            return bar(codes.group(1), Bar.Test.IS, codes.group(2) == null, names);
        }
        if (day.matches() && types.containsKey(day.group(1)) && terms.containsKey(day.group(3))) {
            boolean strict = day.group(2).length() == 1;
            boolean less = day.group(2).startsWith("<");
            // not before is what is no day before; until and with it is what is no day after
            Bar.Test test = less == strict ? Bar.Test.BEFORE : Bar.Test.AFTER;
            return bar(day.group(1), test, strict, List.of(String.valueOf(terms.get(day.group(3)))));
        }
        if (claim.matches() && of(claim.group(2)) == Claims.class) {
            return bar(claim.group(2), Bar.Test.HAS, claim.group(1).isEmpty(), List.of(claim.group(3)));
        }
        return truth.matches() && of(truth.group(2)) == boolean.class
                ? bar(truth.group(2), Bar.Test.TRUE, truth.group(1).isEmpty(), List.of())
                : Optional.empty();
    }

    private static Optional<Bar> bar(String component, Bar.Test test, boolean holds, List<String> values) {
        return Optional.of(new Bar(component, test, holds, values));
    }

    private Class<?> of(String component) {
        return types.getOrDefault(component, Void.class);
    }
}
