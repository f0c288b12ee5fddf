package org.tradepact.lint;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradepact.fact.Kind;

/** How rules read facts other than by the names of their components. */
final class Readers {
    private static final Set<String> OF_ALL =
            Set.of("id", "span", "continuing", "actor", "label", "toString", "hashCode", "equals");

    private Readers() {}

    /** Whether the conditions use a method that the record of the kind has besides its components. */
    static boolean mentioned(String kind, String conditions) {
        return Kind.named(kind).stream()
                .flatMap(k -> Arrays.stream(k.type().getDeclaredMethods())
                        .map(Method::getName)
                        .filter(name ->
                                !OF_ALL.contains(name) && k.component(name).isEmpty()))
                .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(conditions)
                        .find());
    }

    /** Whether the component places the fact in time: the check reads it, rules do not. */
    static boolean period(String kind, String component) {
        return Kind.named(kind)
                .flatMap(k -> k.component(component))
                .map(Kind.Component::period)
                .orElse(false);
    }
}
