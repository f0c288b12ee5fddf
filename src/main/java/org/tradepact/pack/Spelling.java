package org.tradepact.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How files write the names of a closed list: {@code exportDuty} in facts, {@code rate-cap} in what describes a clause. */
public enum Spelling {
    CAMEL {
        @Override
        public String of(Enum<?> constant) {
            String name = constant.name();
            StringBuilder text = new StringBuilder(name.length());
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (c != '_') {
                    text.append(i > 0 && name.charAt(i - 1) == '_' ? c : Character.toLowerCase(c));
                }
            }
            return text.toString();
        }
    },
    KEBAB {
        @Override
        public String of(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    };

    public abstract String of(Enum<?> constant);

    /** The constant that is written so. */
    public <E extends Enum<E>> Optional<E> read(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    public List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(this::of).toList();
    }
}
