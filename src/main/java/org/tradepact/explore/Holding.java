package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Choices;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Held.Standing;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Span;
import org.tradepact.pack.Pack;

/** Whether changes of a question repair what they are to repair, on every day from the one asked about on, and harm nothing else. */
final class Holding {
    private final Question question;
    private final Asker asker;
    private final Map<String, Pack> packs = new LinkedHashMap<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final Map<Set<String>, Map<LocalDate, Map<RowKey, Row>>> before = new HashMap<>();

    /** @param rows of the question, those of duties nobody spoke of included */
    Holding(Question question, Collection<Row> rows, Asker asker) {
        this.question = question;
        this.asker = asker;
        asker.packs().forEach(pack -> packs.put(pack.name(), pack));
        Set<String> opened = new HashSet<>();
        rows.forEach(row -> opened.add(row.commitment().pack()));
        asker.packs().stream()
                .filter(pack -> opened.contains(pack.name()))
                .flatMap(pack -> pack.commitments().stream())
                .filter(c -> !c.measure() && c.encoding() != Commitment.Encoding.NONE)
                .forEach(commitments::add);
    }

    /** As far as one day tells: the one asked about, of a standing duty the next, since a due date is judged a day late. */
    Standing quick(Aim aim, Question changed) {
        Set<String> ids = ids(aim);
        LocalDate day = aim.duty() ? changed.asOf().plusDays(1) : changed.asOf();
        return standing(aim, about(changed, ids, day), changed, day);
    }

    private static Set<String> ids(Aim aim) {
        Set<String> ids = new LinkedHashSet<>();
        aim.rows().forEach(row -> ids.add(row.commitment().id()));
        return ids;
    }

    private Standing standing(Aim aim, Map<RowKey, Row> rows, Question changed, LocalDate day) {
        Standing worst = Standing.GOOD;
        for (Map.Entry<RowKey, Row> entry : rows.entrySet()) {
            if (aims(aim, entry.getKey())) {
                worst = worst.and(standing(entry.getValue(), changed, day, over(aim)));
                if (worst == Standing.BAD) {
                    return worst;
                }
            }
        }
        return worst;
    }

    /** The day by which a breach must be over: a duty performed on the day after its due date counts from the next. */
    private LocalDate over(Aim aim) {
        return aim.duty() ? question.asOf().plusDays(1) : question.asOf();
    }

    private boolean aims(Aim aim, RowKey key) {
        boolean subject = key.subject().equals(aim.subject())
                || key.subject().equals(Change.Turns.id(aim.subject(), question.asOf()));
        return subject
                && aim.rows().stream().anyMatch(row -> row.commitment().id().equals(key.commitment()));
    }

    private Map<RowKey, Row> about(Question changed, Set<String> ids, LocalDate day) {
        Question other = day.equals(changed.asOf()) ? changed : new OtherDay(changed).on(day);
        return asker.rows(narrowed(other, ids), Set.of());
    }

    private static Question narrowed(Question question, Set<String> about) {
        return new Question(
                question.asOf(),
                question.facts(),
                question.none(),
                question.assume(),
                Set.copyOf(about),
                question.with(),
                question.readings());
    }

    private Standing standing(Row row, Question changed, LocalDate day, LocalDate over) {
        Verdict verdict = row.verdict();
        if (verdict == Verdict.BREACH && !overBy(row.breached(), over) || verdict == Verdict.UNDETERMINED) {
            return Standing.BAD;
        }
        if (verdict == Verdict.BREACH || verdict == Verdict.CONTESTED) {
            return onEachReading(row, changed, day, over);
        }
        return verdict == Verdict.EXCUSED ? Standing.EXCUSED : Standing.GOOD;
    }

    private static boolean overBy(List<Span> breached, LocalDate over) {
        return !breached.isEmpty() && !breached.get(breached.size() - 1).until().isAfter(over);
    }

    /** Readers may differ about the past: what matters is that on none of the readings of weight a breach goes on. */
    private Standing onEachReading(Row row, Question changed, LocalDate day, LocalDate over) {
        Standing worst = Standing.GOOD;
        for (Row one : onReadings(row, changed, day).values()) {
            Verdict verdict = one.verdict();
            boolean over2 = verdict == Verdict.BREACH && overBy(one.breached(), over);
            worst = worst.and(
                    over2 || verdict == Verdict.COMPLIES || verdict == Verdict.NOT_ENGAGED || verdict == Verdict.PENDING
                            ? Standing.GOOD
                            : verdict == Verdict.EXCUSED ? Standing.EXCUSED : Standing.BAD);
        }
        return worst;
    }

    /** The same row with each reading of weight settled. */
    private Map<Map<String, String>, Row> onReadings(Row row, Question changed, LocalDate day) {
        Map<Map<String, String>, Row> all = new LinkedHashMap<>();
        for (Map<String, String> reading : readings(row.commitment(), changed.readings())) {
            Question settled = new Question(
                    changed.asOf(),
                    changed.facts(),
                    changed.none(),
                    changed.assume(),
                    changed.about(),
                    changed.with(),
                    Map.copyOf(reading));
            Row one = about(settled, Set.of(row.commitment().id()), day).get(RowKey.of(row));
            all.put(reading, one == null ? row : one);
        }
        return all;
    }

    /** Every way to settle the open verdict pivots in which each option has a holder of weight; the first options if none has. */
    private static List<Map<String, String>> readings(Commitment commitment, Map<String, String> settled) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(settled);
        for (Pivot pivot : commitment.pivots()) {
            if (pivot.force() || settled.containsKey(pivot.id())) {
                continue;
            }
            List<Pivot.Option> weighty = pivot.options().stream()
                    .filter(option -> option.standing().contests())
                    .toList();
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> one : all) {
                for (Pivot.Option option : weighty.isEmpty() ? pivot.options().subList(0, 1) : weighty) {
                    Map<String, String> next = new LinkedHashMap<>(one);
                    next.put(pivot.id(), option.id());
                    more.add(next);
                }
            }
            all = more;
        }
        return all;
    }

    /** Over all days, and beside all else that the case touches. */
    Held full(Aim aim, Collection<Change> changes, Question changed) {
        Set<String> looked = looking(changes);
        looked.addAll(ids(aim));
        NavigableSet<LocalDate> days = days(looked, changed);
        Standing worst = Standing.GOOD;
        for (LocalDate day : days) {
            Map<RowKey, Row> now = about(changed, looked, day);
            if (!aim.duty() || day.isAfter(question.asOf())) {
                worst = worst.and(standing(aim, now, changed, day));
            }
            if (worst == Standing.BAD || worse(aim, now, was(looked, day))) {
                return new Held(Standing.BAD, Map.of(), List.of(), false, days.size(), days.last());
            }
        }
        worst = worst.and(onEntry(aim, looked, changed, days.last()));
        return told(aim, changed, worst, days);
    }

    /** Commitments that look at facts of a kind that is changed: no other answer can change. */
    private Set<String> looking(Collection<Change> changes) {
        Set<String> kinds = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Adds adds) {
                kinds.add(Kind.of(adds.fact().kind()).name());
            } else {
                String fact = change instanceof Change.Says says
                        ? says.slot().fact()
                        : change instanceof Change.Turns turns
                                ? turns.slot().fact()
                                : ((Change.Withdraws) change).fact();
                question.facts().stream()
                        .filter(f -> f.id().equals(fact))
                        .forEach(f -> kinds.add(Kind.of(f.kind()).name()));
            }
        }
        Set<String> looking = new LinkedHashSet<>();
        commitments.stream()
                .filter(c -> Choices.kinds(c).stream().anyMatch(kinds::contains))
                .forEach(c -> looking.add(c.id()));
        return looking;
    }

    /** The days from the one asked about on at which the time line of either question is asked. */
    private NavigableSet<LocalDate> days(Set<String> looked, Question changed) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Map<Row, Days> rows = new LinkedHashMap<>();
        for (Question each : List.of(question, changed)) {
            OtherDay other = new OtherDay(each);
            about(each, looked, each.asOf()).values().forEach(row -> rows.put(row, new Days(each, other, row, packs)));
        }
        LocalDate end = rows.values().stream()
                .map(Days::last)
                .max(LocalDate::compareTo)
                .orElse(question.asOf())
                .plusDays(1);
        rows.values().forEach(found -> found.upTo(end).keySet().forEach(day -> {
            for (int i = -1; i < 3; i++) {
                days.add(day.plusDays(i));
            }
        }));
        days.add(question.asOf());
        days.add(question.asOf().plusDays(1));
        days.add(end);
        LocalDate last = end.isAfter(question.asOf()) ? end : question.asOf().plusDays(1);
        return new TreeSet<>(days.subSet(question.asOf(), true, last, true));
    }

    private Map<RowKey, Row> was(Set<String> looked, LocalDate day) {
        return before.computeIfAbsent(looked, ids -> new HashMap<>())
                .computeIfAbsent(day, d -> about(question, looked, d));
    }

    /** Whether anything but what is repaired is breached, contested or open that was not. */
    private boolean worse(Aim aim, Map<RowKey, Row> now, Map<RowKey, Row> was) {
        for (Map.Entry<RowKey, Row> entry : now.entrySet()) {
            RowKey key = entry.getKey();
            Row row = entry.getValue();
            if (row.right() || aims(aim, key)) {
                continue;
            }
            String suffix = Change.Turns.id("", question.asOf());
            String subject = key.subject().endsWith(suffix)
                    ? key.subject().substring(0, key.subject().length() - suffix.length())
                    : key.subject();
            Row then = was.get(new RowKey(key.commitment(), subject));
            if (worse(row, then == null ? Verdict.NOT_ENGAGED : then.verdict())
                    || then != null && goesOn(row) && !goesOn(then)) {
                return true;
            }
        }
        return false;
    }

    private static boolean worse(Row now, Verdict then) {
        return switch (now.verdict()) {
            case BREACH -> then != Verdict.BREACH;
            case CONTESTED -> then != Verdict.CONTESTED && then != Verdict.BREACH;
            case UNDETERMINED -> then != Verdict.UNDETERMINED && then != Verdict.BREACH;
            case COMPLIES, NOT_ENGAGED, PENDING, EXCUSED -> false;
        };
    }

    private static boolean goesOn(Row row) {
        return row.verdict() == Verdict.BREACH && !Stance.of(row).over();
    }

    /** The same where a text enters into force on a day that is not known, all that is mentioned having happened before. */
    private Standing onEntry(Aim aim, Set<String> looked, Question changed, LocalDate last) {
        Standing worst = Standing.GOOD;
        OtherDay other = new OtherDay(changed);
        LocalDate entry = last.plusMonths(2).withDayOfMonth(1);
        Set<Instrument> waiting = new LinkedHashSet<>();
        about(changed, ids(aim), changed.asOf()).values().stream()
                .filter(row -> aims(aim, RowKey.of(row)))
                .forEach(row -> waiting.addAll(new Days(changed, other, row, packs).waiting()));
        for (Instrument instrument : waiting) {
            Question then = other.on(entry, instrument.id(), entry);
            Map<RowKey, Row> rows = asker.rows(narrowed(then, looked), Set.of());
            worst = worst.and(standing(aim, rows, then, entry));
        }
        return worst;
    }

    /** What is left to say of a set of changes that holds. */
    private Held told(Aim aim, Question changed, Standing standing, NavigableSet<LocalDate> days) {
        LocalDate day = over(aim);
        Map<RowKey, Row> rows = about(changed, ids(aim), day);
        Map<RowKey, Verdict> verdicts = new LinkedHashMap<>();
        Set<Span> past = new LinkedHashSet<>();
        boolean some = false;
        for (Row row : aim.rows()) {
            RowKey own = RowKey.of(row);
            RowKey turned = new RowKey(own.commitment(), Change.Turns.id(own.subject(), question.asOf()));
            Row left = rows.get(own);
            if (left != null && left.verdict() == Verdict.BREACH) {
                past.addAll(left.breached());
            }
            some |= left != null && left.verdict() == Verdict.CONTESTED;
            Row now = rows.getOrDefault(turned, left);
            verdicts.put(own, now == null ? Verdict.NOT_ENGAGED : now.verdict());
        }
        return new Held(standing, verdicts, List.copyOf(past), some, days.size(), days.last());
    }
}
