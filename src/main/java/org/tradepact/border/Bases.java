package org.tradepact.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.Challenge;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;

/** What measures rest on: an order on a statute, and whether that still stands on a day. */
public final class Bases {
    private final Map<String, Instrument> instruments;
    private final Map<String, Assumed> assume;

    public Bases(Map<String, Instrument> instruments, Map<String, Assumed> assume) {
        this.instruments = Map.copyOf(instruments);
        this.assume = assume;
    }

    /** The instrument and all that it rests on, the instrument first. */
    public List<Instrument> under(String id) {
        Map<String, Instrument> found = new LinkedHashMap<>();
        List<String> next = new ArrayList<>(List.of(id));
        while (!next.isEmpty()) {
            String one = next.remove(0);
            Instrument instrument = instruments.get(one);
            if (instrument != null && found.putIfAbsent(one, instrument) == null) {
                next.addAll(instrument.restsOn());
            }
        }
        return List.copyOf(found.values());
    }

    /** The last thing it rests on, as a sentence names it: the statute. */
    public String statute(String id) {
        List<Instrument> all = under(id);
        return all.isEmpty() ? id : all.get(all.size() - 1).called();
    }

    /** How a duty under the instrument stands as the law is held on a day. */
    public DutyLine.Status status(String id, LocalDate day) {
        boolean disputed = false;
        for (Instrument instrument : under(id)) {
            if (struckDown(instrument, day)) {
                return DutyLine.Status.COLLECTED_WITHOUT_AUTHORITY;
            }
            disputed |= challenges(instrument, day).stream().anyMatch(c -> c.kind() == Challenge.Kind.HELD_UNLAWFUL);
        }
        return disputed ? DutyLine.Status.DISPUTED : DutyLine.Status.OWED;
    }

    /** Disputes about the instrument, or about what it rests on, that were known on a day. */
    public Set<Challenge> disputes(String id, LocalDate day) {
        Set<Challenge> all = new LinkedHashSet<>();
        under(id).forEach(i -> all.addAll(challenges(i, day)));
        return all;
    }

    private static List<Challenge> challenges(Instrument instrument, LocalDate day) {
        return instrument.challenges().stream()
                .filter(c -> !c.on().isAfter(day))
                .toList();
    }

    private boolean struckDown(Instrument instrument, LocalDate day) {
        Assumed assumed = assume.get(instrument.id());
        if (assumed != null && assumed.on().containsKey(StatusEvent.Kind.STRUCK_DOWN)) {
            return !assumed.on().get(StatusEvent.Kind.STRUCK_DOWN).isAfter(day);
        }
        return instrument.events().stream()
                .anyMatch(e -> e.kind() == StatusEvent.Kind.STRUCK_DOWN && !e.on().isAfter(day));
    }
}
