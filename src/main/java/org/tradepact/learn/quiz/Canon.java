package org.tradepact.learn.quiz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradepact.fact.Position;

/** One text for what is the same, wherever it stands in its files and in whatever order a set keeps it. */
final class Canon {
    private static final int LENGTH = 10;

    private Canon() {}

    static String of(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    /** Ten digits, base 16, by which to tell texts apart. */
    static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Position) {
            return; // where it stands is nothing that it says
        }
        if (value instanceof Record) {
            record((Record) value, text);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(one -> write(one, text));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, one) -> sorted.put(of(key), of(one)));
            text.append(sorted);
        } else if (value instanceof Set<?> set) {
            Set<String> sorted = new TreeSet<>();
            set.forEach(one -> sorted.add(of(one)));
            text.append(sorted);
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            list.forEach(one -> {
                write(one, text);
                text.append(';');
            });
            text.append(']');
        } else if (value instanceof Class<?> type) {
            text.append(type.getSimpleName());
        } else {
            text.append(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private static void record(Record value, StringBuilder text) {
        text.append(value.getClass().getSimpleName()).append('(');
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (component.getName().equals("at") && component.getType() == Map.class) {
                continue;
            }
            try {
                component.getAccessor().setAccessible(true);
                Object one = component.getAccessor().invoke(value);
                text.append(component.getName()).append('=');
                write(one == null ? List.of() : one, text);
                text.append(',');
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        text.append(')');
    }
}
