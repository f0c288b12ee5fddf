package org.tradepact.explore;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.check.Answer;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/**
 * How the answer to a question moves with the day on which it is asked. Each answer is that of the check on that day.
 *
 * @param until last day that was asked
 * @param asked number of answers worked out
 * @param untouched ids of standing duties that no stated fact touches, left out
 * @param moving ids of facts whose day the file leaves out, taken to happen on each day that is asked
 * @param left what was not asked on all its days since it was ended early
 */
public record TimeLine(
        List<Lane> lanes, LocalDate until, int asked, List<String> untouched, List<String> moving, List<RowKey> left) {
    /**
     * Asks a question on every day on which something it looks at changes.
     *
     * @param rowsFor ids of commitments or packs that are wanted although no fact touches them
     * @param until last day to ask; the day after the last one mentioned if left out
     * @param asker must stay open while the rows of the time line are read
     */
    public static TimeLine of(
            Question question, Set<String> rowsFor, Optional<LocalDate> until, Asker asker, Watcher watcher) {
        return new Drawing(question, rowsFor, asker, watcher).draw(until);
    }

    private static final class Drawing {
        private final Question question;
        private final OtherDay other;
        private final Postponed postponed;
        private final Set<String> rowsFor;
        private final Map<String, Pack> packs = new LinkedHashMap<>();
        private final Asker asker;
        private final Watcher watcher;
        private final Set<String> wanted;
        private final Map<LocalDate, Map<RowKey, Row>> answers = new HashMap<>();
        private int asked;
        private int done;
        private int total;
        private boolean stopped;

        Drawing(Question question, Set<String> rowsFor, Asker asker, Watcher watcher) {
            this.question = question;
            this.other = new OtherDay(question);
            this.rowsFor = rowsFor;
            asker.packs().forEach(pack -> this.packs.put(pack.name(), pack));
            this.asker = asker;
            this.postponed = new Postponed(question, other, asker);
            this.watcher = watcher;
            this.wanted = new HashSet<>(rowsFor);
        }

        TimeLine draw(Optional<LocalDate> until) {
            Answer plain = asker.checker().answer(question, rowsFor);
            Set<RowKey> usual = new HashSet<>();
            plain.rows().forEach(row -> usual.add(RowKey.of(row)));
            plain.packs().forEach(this::want);
            Map<Row, Days> lanes = new LinkedHashMap<>();
            List<String> untouched = new ArrayList<>();
            for (Row row : answer(question.asOf()).values()) {
                if (row.duty() && !row.touched() && !named(row.commitment())) {
                    untouched.add(row.commitment().id());
                } else {
                    lanes.put(row, new Days(question, other, row, packs));
                }
            }
            LocalDate end = until.orElseGet(() -> lanes.values().stream()
                    .map(Days::last)
                    .max(LocalDate::compareTo)
                    .orElse(question.asOf())
                    .plusDays(1));
            Map<Row, NavigableSet<LocalDate>> days = new LinkedHashMap<>();
            lanes.forEach((row, found) -> days.put(row, asked(found.upTo(end).keySet(), end)));
            total = days.values().stream().mapToInt(Set::size).sum();
            List<Lane> drawn = new ArrayList<>();
            List<RowKey> left = new ArrayList<>();
            lanes.forEach((row, found) -> {
                List<Segment> segments = segments(RowKey.of(row), days.getOrDefault(row, new TreeSet<>()));
                if (stopped) {
                    left.add(RowKey.of(row));
                    return;
                }
                boolean reached = segments.stream().anyMatch(s -> s.stance().verdict() != Verdict.NOT_ENGAGED);
                if (reached || usual.contains(RowKey.of(row))) {
                    List<Flip> flips = flips(row, segments, found.upTo(end));
                    flips.addAll(unknown(row, found, end));
                    drawn.add(new Lane(row, segments, flips));
                }
            });
            return new TimeLine(
                    List.copyOf(drawn),
                    end,
                    asked,
                    untouched.stream().distinct().toList(),
                    moving(),
                    List.copyOf(left));
        }

        /** Facts that a clause does not reach on one day it may reach on another, so a row is asked for each. */
        private void want(String pack) {
            Set<String> kinds =
                    question.facts().stream().map(f -> Kind.of(f.kind()).name()).collect(Collectors.toSet());
            for (Commitment commitment :
                    java.util.Objects.requireNonNull(packs.get(pack), pack).commitments()) {
                boolean about = question.about().isEmpty() || named(commitment);
                if (about
                        && !commitment.measure()
                        && commitment.encoding() != Commitment.Encoding.NONE
                        && commitment.subjects().stream().anyMatch(kinds::contains)) {
                    wanted.add(commitment.id());
                }
            }
        }

        private boolean named(Commitment commitment) {
            return java.util.stream.Stream.concat(question.about().stream(), rowsFor.stream())
                    .anyMatch(name -> name.equals(commitment.id()) || name.equals(commitment.pack()));
        }

        private Map<RowKey, Row> answer(LocalDate day) {
            return answers.computeIfAbsent(day, d -> rows(other.on(d)));
        }

        private Map<RowKey, Row> rows(Question asks) {
            return asker.rows(asks, wanted);
        }

        private Row row(RowKey key, LocalDate day) {
            return java.util.Objects.requireNonNull(answer(day).get(key), key::toString);
        }

        /** The days mentioned with those around them: what is open is tried on days between those mentioned. */
        private static NavigableSet<LocalDate> asked(Set<LocalDate> mentioned, LocalDate until) {
            NavigableSet<LocalDate> days = new TreeSet<>();
            for (LocalDate day : mentioned) {
                for (int i = -1; i < 3; i++) {
                    days.add(day.plusDays(i));
                }
            }
            days.add(until);
            return new TreeSet<>(days.headSet(until, true));
        }

        private Stance stance(RowKey key, LocalDate day) {
            asked++;
            return Stance.of(row(key, day));
        }

        private List<Segment> segments(RowKey key, NavigableSet<LocalDate> days) {
            if (stopped) {
                return List.of();
            }
            List<Segment> segments = new ArrayList<>();
            LocalDate begun = LocalDate.MIN;
            LocalDate before = days.first();
            LocalDate first = before;
            Stance now = stance(key, before);
            for (LocalDate day : days) {
                stopped |= !watcher.goOn(++done, total);
                if (stopped) {
                    return List.of();
                }
                Stance next = stance(key, day);
                while (!now.equals(next)) {
                    LocalDate turn = turn(key, before, day, now);
                    segments.add(new Segment(begun, turn, now, row(key, first)));
                    begun = turn;
                    first = turn;
                    before = turn;
                    now = stance(key, turn);
                }
                before = day;
            }
            segments.add(new Segment(begun, LocalDate.MAX, now, row(key, first)));
            return segments;
        }

        /** The first day on which the answer is another than on {@code from}; mostly the last of these days. */
        private LocalDate turn(RowKey key, LocalDate from, LocalDate to, Stance before) {
            LocalDate same = from;
            LocalDate other = to;
            LocalDate next = to.minusDays(1);
            while (same.isBefore(other.minusDays(1))) {
                if (stance(key, next).equals(before)) {
                    same = next;
                } else {
                    other = next;
                }
                next = same.plusDays(ChronoUnit.DAYS.between(same, other) / 2);
            }
            return other;
        }

        private List<Flip> flips(Row row, List<Segment> segments, NavigableMap<LocalDate, List<Cause>> causes) {
            List<Flip> flips = new ArrayList<>();
            for (int i = 1; i < segments.size(); i++) {
                Segment before = segments.get(i - 1);
                Segment after = segments.get(i);
                List<Cause> found = Causes.of(row, after.from(), before.stance(), after.stance(), causes);
                List<Cause> deciding =
                        postponed.deciding(found, after.from(), before.stance(), asks -> stance(row, asks));
                flips.add(new Flip(new Moment.On(after.from()), before.stance(), after.stance(), deciding));
            }
            return flips;
        }

        private Stance stance(Row row, Question asks) {
            asked++;
            return Stance.of(java.util.Objects.requireNonNull(rows(asks).get(RowKey.of(row))));
        }

        /** What an entry into force on an unknown day would change, all that is mentioned having happened before it. */
        private List<Flip> unknown(Row row, Days found, LocalDate end) {
            List<Flip> flips = new ArrayList<>();
            LocalDate last = found.last().isAfter(end) ? found.last() : end;
            LocalDate entry = last.plusMonths(2).withDayOfMonth(1);
            for (Instrument instrument : found.waiting()) {
                flip(row, instrument, entry, new Moment.Entry(instrument), new Cause.Enters(instrument), entry)
                        .ifPresent(flips::add);
                Deadline deadline = row.commitment().deadline();
                if (row.commitment().standing()
                        && deadline.anchor() == Deadline.Anchor.ENTRY_INTO_FORCE
                        && instrument.id().equals(row.commitment().instrument())) {
                    LocalDate due = entry.plus(deadline.period());
                    flip(
                                    row,
                                    instrument,
                                    entry,
                                    new Moment.AfterDue(instrument, deadline),
                                    new Cause.DuePassed(deadline, LocalDate.MAX),
                                    due.plusDays(1))
                            .ifPresent(flips::add);
                }
            }
            return flips;
        }

        private Optional<Flip> flip(
                Row row, Instrument instrument, LocalDate entry, Moment moment, Cause cause, LocalDate day) {
            Stance before = assuming(row, instrument, entry, day.minusDays(1));
            Stance after = assuming(row, instrument, entry, day);
            return before.equals(after)
                    ? Optional.empty()
                    : Optional.of(new Flip(moment, before, after, List.of(cause)));
        }

        private Stance assuming(Row row, Instrument instrument, LocalDate entry, LocalDate day) {
            return stance(row, other.on(day, instrument.id(), entry));
        }

        private List<String> moving() {
            return question.facts().stream().filter(this::moves).map(Stated::id).toList();
        }

        private boolean moves(Stated fact) {
            return Kind.of(fact.kind()).components().stream().anyMatch(c -> other.moves(fact, c));
        }
    }
}
