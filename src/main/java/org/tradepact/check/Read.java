package org.tradepact.check;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tradepact.fact.Fact;

/** Reads components of facts by name. */
final class Read {
    private static final Map<Class<?>, Map<String, Method>> ACCESSORS = new ConcurrentHashMap<>();

    private Read() {}

    static Object component(Fact fact, String name) {
        Method accessor =
                ACCESSORS.computeIfAbsent(fact.getClass(), Read::accessors).get(name);
        if (accessor == null) {
            throw new IllegalArgumentException(name + " is no component of " + fact.getClass());
        }
        try {
            return accessor.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> accessors = new ConcurrentHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
        }
        return accessors;
    }
}
