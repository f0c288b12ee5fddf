package org.tradepact.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;
import org.tradepact.finding.Finding;

/**
 * Where one rule of a compiled pack is built, so that it can be opened without the others.
 *
 * @param type class that builds it
 * @param method method of that class, without parameters
 * @param commitment the first word of its name
 * @param needs types of which a fact each must be there for the rule to fire, besides findings
 */
record RulePart(String type, String method, String commitment, Set<String> needs) {
    RulePart {
        needs = new TreeSet<>(needs);
    }

    /** The parts of all rules of a pack; none if Drools built it in a way that we do not know. */
    static List<RulePart> of(Map<String, byte[]> classes, List<String> models) {
        RuleLoader loader = new RuleLoader(classes);
        List<RulePart> parts = new ArrayList<>();
        try {
            for (String name : models) {
                Model model =
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
                List<RulePart> own = of(name, classes.keySet(), loader);
                if (own.size() != model.getRules().size() || holdsMore(model)) {
                    return List.of();
                }
                parts.addAll(own);
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            return List.of();
        }
        return parts;
    }

    private static boolean holdsMore(Model model) {
        return !model.getGlobals().isEmpty()
                || !model.getQueries().isEmpty()
                || !model.getTypeMetaDatas().isEmpty()
                || !model.getEntryPoints().isEmpty();
    }

    private static List<RulePart> of(String model, Set<String> paths, ClassLoader loader)
            throws ReflectiveOperationException {
        List<RulePart> parts = new ArrayList<>();
        for (String path : new TreeSet<>(paths)) {
            String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
            if (name.equals(model) || name.startsWith(model + "RuleMethods")) {
                for (Method method : loader.loadClass(name).getDeclaredMethods()) {
                    if (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == Rule.class) {
                        Rule rule = (Rule) method.invoke(null);
                        String commitment = RuleShape.commitment(rule.getName());
                        parts.add(new RulePart(name, method.getName(), commitment, needs(rule.getView())));
                    }
                }
            }
        }
        parts.sort(java.util.Comparator.comparing(RulePart::type).thenComparing(RulePart::method));
        return parts;
    }

    /** Types of our own that stand at the top of the condition. What is under {@code not} and the like may be missing. */
    private static Set<String> needs(Condition condition) {
        Set<String> needs = new HashSet<>();
        Set<Variable<?>> counted = new HashSet<>();
        for (Condition part : top(condition)) {
            if (part.getType() != Condition.Type.PATTERN) {
                counted.addAll(List.of(part.getBoundVariables())); // a total is not among the facts
            }
        }
        for (Condition part : top(condition)) {
            if (part.getType() == Condition.Type.PATTERN
                    && part instanceof Pattern<?> pattern
                    && pattern.getPatternVariable() instanceof Declaration<?> declared
                    && declared.getSource() == null
                    && !counted.contains(declared)
                    && declared.getType().getName().startsWith("org.tradepact.")
                    && !Finding.class.isAssignableFrom(declared.getType())
                    && !declared.getType().isAssignableFrom(Finding.class)) {
                needs.add(declared.getType().getName());
            }
        }
        return needs;
    }

    private static List<Condition> top(Condition condition) {
        return condition.getType() == Condition.Type.AND
                ? condition.getSubConditions().stream()
                        .flatMap(part -> top(part).stream())
                        .toList()
                : List.of(condition);
    }

    /** Whether facts of these types can make it fire. */
    boolean served(Set<String> types) {
        return types.containsAll(needs);
    }

    Rule build(ClassLoader loader) throws ReflectiveOperationException {
        return (Rule) Class.forName(type, true, loader).getMethod(method).invoke(null);
    }

    /** Names of a type and of all it extends and implements. */
    static void namesOf(@Nullable Class<?> type, Set<String> names) {
        if (type != null && names.add(type.getName())) {
            namesOf(type.getSuperclass(), names);
            for (Class<?> above : type.getInterfaces()) {
                namesOf(above, names);
            }
        }
    }
}
