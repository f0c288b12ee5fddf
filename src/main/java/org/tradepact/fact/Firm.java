package org.tradepact.fact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A producer, trader or vessel by its name. Two spellings are one firm when they differ in case, accents, punctuation or
 * legal form alone; anything further apart is at most a lead.
 *
 * @param name as it was written
 * @param key the name without case, accents, punctuation and legal form
 */
public record Firm(String name, String key) implements Comparable<Firm> {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "berhad",
            "bhd",
            "sdn",
            "m",
            "ltd",
            "limited",
            "llc",
            "inc",
            "co",
            "company",
            "corp",
            "corporation",
            "plc",
            "gmbh",
            "sa",
            "ag",
            "pte",
            "pty",
            "jsc",
            "pcl");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern INITIALS = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Nobody in particular: no firm that any list names. */
    public static final Firm ANOTHER = new Firm("another firm");

    public Firm(String name) {
        this(name, keyOf(name));
    }

    /** Whether both names are of one firm. */
    public boolean is(Firm other) {
        return key.equals(other.key);
    }

    private static String keyOf(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        plain = INITIALS.matcher(plain).replaceAll("$1"); // S.A. is SA
        List<String> words =
                Arrays.stream(GAPS.split(plain)).filter(w -> !w.isEmpty()).toList();
        List<String> own = words.stream().filter(w -> !LEGAL_FORMS.contains(w)).toList();
        String key = String.join(" ", own.isEmpty() ? words : own);
        return key.isEmpty() ? name.strip() : key;
    }

    @Override
    public int compareTo(Firm other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
