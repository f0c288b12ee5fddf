package org.tradepact.check;

import java.util.Locale;

/** Names of constants as files and sentences write them. */
public final class Camel {
    private Camel() {}

    /** {@code EXPORT_DUTY} as {@code exportDuty}; a name already in that form stays. */
    public static String lower(String constant) {
        if (!constant.equals(constant.toUpperCase(Locale.ROOT))) {
            return constant;
        }
        StringBuilder camel = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < constant.length(); i++) {
            char c = constant.charAt(i);
            if (c == '_') {
                upper = true;
            } else {
                camel.append(upper ? c : Character.toLowerCase(c));
                upper = false;
            }
        }
        return camel.toString();
    }

    /** {@code EXPORT_DUTY} or {@code exportDuty} as {@code export duty}. */
    public static String words(String name) {
        if (name.equals(name.toUpperCase(Locale.ROOT))) {
            return name.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                words.append(' ').append(Character.toLowerCase(c));
            } else {
                words.append(c);
            }
        }
        return words.toString().strip();
    }
}
