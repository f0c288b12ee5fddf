package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.pack.GoodsRegister;

/**
 * Two versions of a pack, or two agreements on one topic, held against each other: what their registers say differently,
 * and by evaluation on which cases they answer differently.
 *
 * @param topic id of the topic; empty where two versions are compared
 * @param edits what the second says differently from the first; nothing where two agreements are compared
 * @param clauses the pairs that were held against each other
 * @param alone commitments of the first without a counterpart
 * @param otherAlone commitments of the second without a counterpart
 * @param interrupted whether it was stopped before the end
 */
public record PackContrast(
        Version one,
        Version other,
        String topic,
        Setting setting,
        List<Edit> edits,
        List<Contrasted> clauses,
        List<Commitment> alone,
        List<Commitment> otherAlone,
        boolean interrupted) {
    /** Number of cases tried. */
    public int tried() {
        return clauses.stream().mapToInt(Contrasted::tried).sum();
    }

    /** Whether a case was found on which the two differ. */
    public boolean differs() {
        return clauses.stream().anyMatch(clause -> !clause.witnesses().isEmpty());
    }

    /**
     * Two versions of one pack.
     *
     * @param most the most cases to try of a clause and a kind of fact
     */
    public static PackContrast ofVersions(Version one, Version other, int most, Watcher watcher) {
        LocalDate known = later(one, other);
        Setting setting = new Setting(known, entry(known), true);
        List<Edit> edits = new ArrayList<>(Register.differs(one.pack(), other.pack()));
        edits.addAll(RuleWords.differs(one.rules(), other.rules()));
        List<Clause[]> pairs = new ArrayList<>();
        List<Commitment> alone = new ArrayList<>();
        List<Commitment> otherAlone = new ArrayList<>(other.pack().commitments());
        for (Commitment clause : one.pack().commitments()) {
            Optional<Commitment> same =
                    otherAlone.stream().filter(c -> c.id().equals(clause.id())).findFirst();
            same.ifPresentOrElse(
                    found -> pairs.add(new Clause[] {new Clause(one.pack(), clause), new Clause(other.pack(), found)}),
                    () -> alone.add(clause));
            same.ifPresent(otherAlone::remove);
        }
        Set<Gist.Aspect> counted = EnumSet.allOf(Gist.Aspect.class);
        return contrast(one, other, "", setting, edits, pairs, alone, otherAlone, counted, most, watcher);
    }

    /**
     * Two agreements on one topic, with the texts of both taken to bind from the same day.
     *
     * @param topic id of a topic
     */
    public static PackContrast ofTopic(Version one, Version other, String topic, int most, Watcher watcher) {
        LocalDate known = later(one, other);
        Setting setting = new Setting(known, entry(known), false);
        Counterparts counterparts = Counterparts.of(one.pack(), other.pack(), topic);
        // Deadlines are set side by side; that each answer names its own is no difference between answers.
        Set<Gist.Aspect> counted =
                EnumSet.of(Gist.Aspect.VERDICT, Gist.Aspect.FORCE, Gist.Aspect.SINCE, Gist.Aspect.BREACHED);
        return contrast(
                one,
                other,
                topic,
                setting,
                List.of(),
                counterparts.pairs(),
                counterparts.alone(),
                counterparts.otherAlone(),
                counted,
                most,
                watcher);
    }

    /** Whether an edit of what decides something is one of a commitment, of its terms and lists, of its text or of its rules. */
    public boolean concerns(Edit edit, Commitment commitment) {
        return concerns(edit, commitment, one, other);
    }

    private static boolean concerns(Edit edit, Commitment commitment, Version one, Version other) {
        return switch (edit.part()) {
            case COMMITMENT, PIVOT, TERM ->
                edit.of().equals(commitment.id()) || edit.of().startsWith(commitment.id() + "/");
            case INSTRUMENT -> edit.of().equals(commitment.instrument());
            case LIST ->
                lists(commitment).stream()
                        .anyMatch(list -> edit.of().equals(list) || edit.of().startsWith(list + ":"));
            case RULES ->
                (one.rules().getOrDefault(edit.of(), "") + other.rules().getOrDefault(edit.of(), ""))
                        .contains("\"" + commitment.id() + " ");
            case DAY, FACT, DENIED, ASSUMED, READING, SETTING, PACK, HEADING, GOODS, TEXT -> false;
        };
    }

    private static List<String> lists(Commitment commitment) {
        List<String> lists = new ArrayList<>(commitment.lists());
        if (!commitment.schedule().isEmpty()) {
            lists.add(commitment.schedule());
        }
        return lists;
    }

    private static LocalDate later(Version one, Version other) {
        LocalDate a = one.pack().knownUntil();
        LocalDate b = other.pack().knownUntil();
        return a.isAfter(b) ? a : b;
    }

    /** The first day of the year after. */
    private static LocalDate entry(LocalDate known) {
        return LocalDate.of(known.getYear() + 1, 1, 1);
    }

    private static PackContrast contrast(
            Version one,
            Version other,
            String topic,
            Setting setting,
            List<Edit> edits,
            List<Clause[]> pairs,
            List<Commitment> alone,
            List<Commitment> otherAlone,
            Set<Gist.Aspect> counted,
            int most,
            Watcher watcher) {
        List<Contrasted> clauses = new ArrayList<>();
        boolean[] stopped = {false};
        for (Clause[] pair : pairs) {
            int number = clauses.size();
            Watcher each = (tried, of) -> {
                stopped[0] |= !watcher.goOn(number, pairs.size());
                return !stopped[0];
            };
            // What was edited is looked at closely, and the rest too, since an edit may reach further than it seems.
            boolean edited = edits.stream().anyMatch(edit -> concerns(edit, pair[0].commitment(), one, other));
            int cases = topic.isEmpty() ? (edited ? 2 * most : Math.max(1, most / 2)) : most;
            if (!stopped[0]) {
                clauses.add(contrasted(pair, one, other, setting, counted, cases, each));
            }
        }
        return new PackContrast(
                one,
                other,
                topic,
                setting,
                List.copyOf(edits),
                List.copyOf(clauses),
                List.copyOf(alone),
                List.copyOf(otherAlone),
                stopped[0]);
    }

    private static Contrasted contrasted(
            Clause[] pair,
            Version one,
            Version other,
            Setting setting,
            Set<Gist.Aspect> counted,
            int most,
            Watcher watcher) {
        List<Witness> witnesses = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        int tried = 0;
        boolean whole = true;
        if (Contrasted.decided(pair[0].commitment()) && Contrasted.decided(pair[1].commitment())) {
            GoodsRegister goods = one.goods();
            for (Ground ground : Grounds.of(List.of(pair), setting, goods, mentioned(pair, goods, setting))) {
                Contrast.Found found = Contrast.of(
                        ground,
                        new Contrast.Side(pair[0], one.checker()),
                        new Contrast.Side(pair[1], other.checker()),
                        counted,
                        most,
                        watcher);
                witnesses.addAll(found.witnesses());
                tried += found.tried();
                whole &= found.whole();
                kinds.add(ground.conduct());
            }
        }
        return new Contrasted(pair[0], pair[1], List.copyOf(witnesses), List.copyOf(kinds), tried, whole);
    }

    /** Goods of entries that only one list has or that differ, and days on which a reading has the status change. */
    private static List<Object> mentioned(Clause[] pair, GoodsRegister goods, Setting setting) {
        Set<Object> all = new LinkedHashSet<>();
        Map<String, Schedule.Entry> first = entries(pair[0]);
        Map<String, Schedule.Entry> second = entries(pair[1]);
        first.forEach((line, entry) -> {
            if (!entry.equals(second.get(line))) {
                all.add(goods.resolve(line));
            }
        });
        second.keySet().stream().filter(line -> !first.containsKey(line)).forEach(line -> all.add(goods.resolve(line)));
        if (setting.asKnown()) {
            for (Clause clause : pair) {
                for (Pivot pivot : clause.commitment().pivots()) {
                    pivot.options()
                            .forEach(option ->
                                    option.event().stream().map(StatusEvent::on).forEach(all::add));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Map<String, Schedule.Entry> entries(Clause clause) {
        Map<String, Schedule.Entry> entries = new TreeMap<>();
        List<String> names = lists(clause.commitment());
        clause.pack().schedules().stream()
                .filter(schedule -> names.contains(schedule.id()))
                .forEach(schedule -> schedule.entries().forEach(entry -> entries.put(entry.line(), entry)));
        return entries;
    }
}
