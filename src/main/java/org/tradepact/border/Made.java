package org.tradepact.border;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.check.Assumed;
import org.tradepact.check.Course;
import org.tradepact.pack.Pack;

/** When texts were made: what they promise is nothing to goods that entered before. */
public final class Made {
    private final Map<Text, Instrument> texts = new HashMap<>();

    private record Text(String pack, String id) {}

    public Made(Collection<Pack> packs) {
        packs.forEach(pack -> pack.instruments().forEach(i -> texts.put(new Text(pack.name(), i.id()), i)));
    }

    /** Every day on which a text was made, as far as known or supposed. */
    public Collection<LocalDate> days(Map<String, Assumed> assume) {
        TreeSet<LocalDate> days = new TreeSet<>();
        texts.values().forEach(text -> days.add(on(text, assume)));
        days.remove(LocalDate.MIN);
        return days;
    }

    /** Whether the goods entered before the text of a commitment was made; a day that is not known is none. */
    boolean after(@Nullable Object entered, Commitment commitment, Map<String, Assumed> assume) {
        Instrument text = texts.get(new Text(commitment.pack(), commitment.instrument()));
        return text != null
                && entered instanceof LocalDate day
                && on(text, assume).isAfter(day);
    }

    private static LocalDate on(Instrument text, Map<String, Assumed> assume) {
        Assumed supposed = assume.get(text.id());
        return Course.of(text, supposed == null ? Map.of() : supposed.on()).signed();
    }
}
