package org.tradepact.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What methods of a shipment say that they read is what changes what they give. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadsTest {
    private static final Kind KIND = Kind.of(Shipment.class);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final Map<Class<?>, List<Object>> VALUES = Map.ofEntries(
            Map.entry(LocalDate.class, List.of(DAY, DAY.plusDays(1))),
            Map.entry(When.class, List.of(When.NEVER, new When(DAY))),
            Map.entry(boolean.class, List.of(false, true)),
            Map.entry(Percent.class, List.of(Percent.of("0"), Percent.of("30"), Percent.of("100"))),
            Map.entry(Money.class, List.of(new Money("USD", BigDecimal.ONE), new Money("USD", BigDecimal.TEN))),
            Map.entry(Kilograms.class, List.of(new Kilograms(BigDecimal.ONE), new Kilograms(BigDecimal.TEN))),
            Map.entry(Firm.class, List.of(new Firm("Somebody"), new Firm("Another"))),
            Map.entry(Party.class, List.of(new Party("MY"), new Party("US"))),
            Map.entry(
                    Goods.class,
                    List.of(
                            new Goods("720610", Set.of(), Set.of(), Set.of()),
                            new Goods("850511", Set.of(), Set.of(), Set.of()))),
            Map.entry(
                    Claims.class,
                    List.of(
                            Claims.NONE,
                            new Claims(Set.of(Claim.REPAIR_OR_ALTERATION)),
                            new Claims(Set.of(Claim.ASSEMBLED_ABROAD)))));

    private static List<?> values(Class<?> type) {
        return type.isEnum() ? Arrays.asList(type.getEnumConstants()) : VALUES.get(type);
    }

    private static Fact shipment(Random random, Map<String, Object> said) {
        return KIND.make(
                "s",
                component -> said.computeIfAbsent(component, name -> {
                    List<?> all = values(KIND.component(name).orElseThrow().type());
                    return all.get(random.nextInt(all.size()));
                }));
    }

    @Test
    void no_other_component_changes_what_a_method_gives_and_each_that_is_named_does() throws Exception {
        List<Method> methods = new ArrayList<>();
        for (Method method : Shipment.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Reads.class)) {
                methods.add(method);
            }
            boolean derived = Modifier.isPublic(method.getModifiers())
                    && method.getReturnType() == Percent.class
                    && KIND.component(method.getName()).isEmpty();
            assertThat(method.isAnnotationPresent(Reads.class))
                    .as(method.getName())
                    .isEqualTo(derived);
        }
        assertThat(methods).hasSize(4);
        Map<Method, Set<String>> changing = new HashMap<>();
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Map<String, Object> said = new HashMap<>();
            Fact one = shipment(random, said);
            Kind.Component changed =
                    KIND.components().get(seed % KIND.components().size());
            Map<String, Object> otherwise = new HashMap<>(said);
            otherwise.remove(changed.name());
            Fact other = shipment(random, otherwise);
            for (Method method : methods) {
                Object[] floor = method.getParameterCount() == 0 ? new Object[0] : new Object[] {Percent.of("20")};
                if (!method.invoke(one, floor).equals(method.invoke(other, floor))) {
                    changing.computeIfAbsent(method, m -> new HashSet<>()).add(changed.name());
                }
            }
        }
        for (Method method : methods) {
            assertThat(changing.get(method))
                    .as(method.toString())
                    .containsExactlyInAnyOrder(method.getAnnotation(Reads.class).value());
        }
    }
}
