package org.tradepact.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One kind of fact, as files and packs name it: its record, and the components it has besides the id.
 *
 * @param name as files write it, for example {@code exportRestriction}
 */
public record Kind(String name, Class<? extends Fact> type, List<Component> components) {
    /**
     * A component of a kind.
     *
     * @param asks what it says, as the object of "state …"
     * @param unlessSaid text of its default, or empty for none
     * @param by who can see to it that it is otherwise, never empty
     */
    public record Component(
            String name, Class<?> type, String asks, String unlessSaid, boolean judgment, Set<Ask.By> by) {
        /** Whether it places the fact in time; such a component matters to every commitment. */
        public boolean period() {
            return type == java.time.LocalDate.class || type == When.class;
        }
    }

    /** Types of what makes a fact the one it is, and of days. */
    private static final Set<Class<?>> FIXED = Set.of(
            Actor.class,
            Party.class,
            Goods.class,
            Ref.class,
            ListEntry.ListName.class,
            java.time.LocalDate.class,
            When.class);

    private static final Map<String, Kind> ALL = all();
    private static final Map<Class<?>, Kind> BY_TYPE = byType();
    private static final Map<Class<?>, Constructor<?>> MAKERS = makers();

    /** Every kind, by name, in alphabetical order. */
    public static Map<String, Kind> byName() {
        return ALL;
    }

    public static Kind of(Class<? extends Fact> type) {
        Kind kind = BY_TYPE.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("no kind " + type);
        }
        return kind;
    }

    public static Optional<Kind> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public Optional<Component> component(String component) {
        return components.stream().filter(c -> c.name().equals(component)).findFirst();
    }

    /**
     * The fact with these component values.
     *
     * @param values component name to a value of the component's type, for every component
     */
    public Fact make(String id, Function<String, Object> values) {
        Object[] arguments = new Object[components.size() + 1];
        arguments[0] = id;
        for (int i = 0; i < components.size(); i++) {
            arguments[i + 1] = values.apply(components.get(i).name());
        }
        Constructor<?> maker = MAKERS.get(type);
        if (maker == null) {
            throw new IllegalStateException("no constructor for " + type);
        }
        try {
            return type.cast(maker.newInstance(arguments));
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    e.getCause() == null ? "" : e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(Class<?> type) {
        String simple = type.getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    private static Map<String, Kind> all() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Class<?> type : Fact.class.getPermittedSubclasses()) {
            List<Component> components = new ArrayList<>();
            for (RecordComponent c : type.getRecordComponents()) {
                Ask ask = c.getAnnotation(Ask.class);
                if (ask != null) {
                    components.add(new Component(
                            c.getName(), c.getType(), ask.value(), ask.unlessSaid(), ask.judgment(), by(type, c, ask)));
                }
            }
            kinds.put(nameOf(type), new Kind(nameOf(type), type.asSubclass(Fact.class), List.copyOf(components)));
        }
        return kinds;
    }

    /** As {@link Ask#by} has it. */
    private static Set<Ask.By> by(Class<?> kind, RecordComponent component, Ask ask) {
        if (ask.by().length > 0) {
            return Set.of(ask.by());
        }
        Class<?> type = component.getType();
        if (type == Defences.class || type == Claims.class) {
            return Set.of(Ask.By.PLEADER);
        }
        boolean acted = Arrays.stream(kind.getRecordComponents()).anyMatch(c -> c.getType() == Actor.class);
        return !acted || ask.judgment() || FIXED.contains(type) ? Set.of(Ask.By.NOBODY) : Set.of(Ask.By.TAKER);
    }

    private static Map<Class<?>, Kind> byType() {
        Map<Class<?>, Kind> kinds = new HashMap<>();
        ALL.values().forEach(k -> kinds.put(k.type, k));
        return kinds;
    }

    private static Map<Class<?>, Constructor<?>> makers() {
        Map<Class<?>, Constructor<?>> makers = new LinkedHashMap<>();
        for (Kind kind : ALL.values()) {
            Class<?>[] types = Arrays.stream(kind.type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                makers.put(kind.type, kind.type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
        return makers;
    }
}
