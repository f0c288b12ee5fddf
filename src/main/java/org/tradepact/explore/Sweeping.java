package org.tradepact.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Answer;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Kind;

/** Works out one sweep: all points first, then along each line what lies between them. */
final class Sweeping {
    private static final int EACH_DAY = 31;

    private final Question question;
    private final Set<String> rowsFor;
    private final List<Axis> axes = new ArrayList<>();
    private final Crew crew;
    private final Watcher watcher;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private volatile boolean ended;

    private final Map<RowKey, Row> acts = new LinkedHashMap<>();
    private final Set<String> about = new LinkedHashSet<>();
    private final List<String> shipments;
    private final long askedBefore;
    private int untouched;

    Sweeping(Question question, Set<String> rowsFor, List<Axis> axes, Crew crew, Watcher watcher) {
        this.question = question;
        this.rowsFor = rowsFor;
        this.crew = crew;
        this.watcher = watcher;
        this.shipments = crew.first().subjects(question);
        this.axes.addAll(axes);
        this.askedBefore = crew.asked();
    }

    /** One ask, counted. Nothing once it was ended. */
    private Optional<List<Reply>> ask(Ask ask, List<Change> changes, Asker asker) {
        if (ended) {
            return Optional.empty();
        }
        List<Reply> replies = ask.replies(changes, asker);
        synchronized (this) {
            long now = done.incrementAndGet();
            ended |= !watcher.goOn(now, Math.max(now, total.get()));
        }
        return Optional.of(replies);
    }

    Sweep sweep() {
        find();
        axes.replaceAll(axis -> axis.onDays() ? onDays(axis) : axis);
        Ask ask = new Ask(question, about, rowsFor, List.copyOf(acts.keySet()), shipments);
        int points = axes.stream().mapToInt(axis -> axis.points().size()).reduce(1, Math::multiplyExact);
        total.set(points);
        @Nullable List<Reply>[] replies = points(ask, points);
        List<Boundary>[] boundaries = boundaries(ask, replies);
        List<Track> tracks = new ArrayList<>();
        int number = 0;
        for (Map.Entry<RowKey, Row> act : acts.entrySet()) {
            List<Reply> own = own(replies, number);
            if (reached(own, boundaries[number])
                    || rowsFor.contains(act.getKey().commitment())) {
                tracks.add(track(
                        Optional.of(act.getValue().commitment()),
                        act.getKey().subject(),
                        act.getValue().duty(),
                        own,
                        boundaries[number]));
            }
            number++;
        }
        for (String shipment : shipments) {
            tracks.add(track(Optional.empty(), shipment, false, own(replies, number), boundaries[number]));
            number++;
        }
        int left = (int) Arrays.stream(replies).filter(r -> r == null).count();
        return new Sweep(question, axes, tracks, points, left, crew.asked() - askedBefore, ended, untouched);
    }

    private static boolean reached(List<Reply> replies, List<Boundary> boundaries) {
        return replies.stream().anyMatch(Sweeping::reached)
                || boundaries.stream().anyMatch(b -> reached(b.before()) || reached(b.after()));
    }

    private static boolean reached(Reply reply) {
        return reply instanceof Reply.Act act && act.stance().verdict() != Verdict.NOT_ENGAGED;
    }

    private static List<Reply> own(@Nullable List<Reply>[] replies, int track) {
        List<Reply> own = new ArrayList<>(replies.length);
        for (List<Reply> all : replies) {
            own.add(all == null ? Reply.None.NOT_ASKED : all.get(track));
        }
        return own;
    }

    private Track track(
            Optional<Commitment> commitment,
            String subject,
            boolean duty,
            List<Reply> replies,
            List<Boundary> boundaries) {
        return new Track(commitment, subject, duty, replies, stretches(replies, boundaries), boundaries);
    }

    private List<Stretch> stretches(List<Reply> replies, List<Boundary> boundaries) {
        Axis axis = axes.get(0);
        if (axes.size() > 1 || !axis.scale().ordered()) {
            return List.of();
        }
        int last = replies.size() - 1;
        while (last > 0 && replies.get(last) == Reply.None.NOT_ASKED) {
            last--;
        }
        List<Stretch> stretches = new ArrayList<>();
        Object from = axis.first();
        boolean above = false;
        Reply first = replies.get(0);
        for (Boundary boundary : boundaries) {
            boolean before = axis.scale().steps();
            Object until = before ? previous(axis, boundary.at()) : boundary.at();
            stretches.add(new Stretch(from, above, until, !before && boundary.from(), first, boundary.before()));
            from = boundary.at();
            above = !boundary.from();
            first = boundary.after();
        }
        stretches.add(new Stretch(from, above, axis.points().get(last), false, first, replies.get(last)));
        return stretches;
    }

    private static Object previous(Axis axis, Object value) {
        return axis.scale().at(axis.scale().place(value).subtract(axis.scale().resolution()));
    }

    // What is asked

    /** The acts and duties that answers speak of, at the ends of the axes and at each choice. */
    private void find() {
        List<Question> places = new ArrayList<>(List.of(question));
        for (Axis axis : axes) {
            List<Object> values = axis.scale().ordered() ? List.of(axis.first(), axis.last()) : axis.points();
            values.forEach(
                    value -> crew.first().changed(question, axis.change(value)).ifPresent(places::add));
        }
        Set<RowKey> duties = new LinkedHashSet<>();
        Set<RowKey> left = new LinkedHashSet<>();
        for (Question place : places) {
            Answer answer = crew.first().checker().answer(place, rowsFor);
            answer.packs().forEach(this::wantFacts);
            for (Row row : answer.rows()) {
                if (row.duty() && (row.touched() || named(row.commitment()))) {
                    about.add(row.commitment().id());
                    duties.add(RowKey.of(row));
                }
                if (row.duty() && !row.touched() && !named(row.commitment())) {
                    left.add(RowKey.of(row));
                }
            }
        }
        left.removeAll(duties);
        untouched = (int) left.stream().map(RowKey::commitment).distinct().count();
        if (about.isEmpty()) {
            return;
        }
        Ask ask = new Ask(question, about, rowsFor, List.of(), List.of());
        for (Question place : places) {
            ask.rows(place, crew.first()).forEach((key, row) -> {
                if (!row.duty() || duties.contains(key)) {
                    acts.putIfAbsent(key, row);
                }
            });
        }
    }

    /** Facts that a clause does not reach at one point it may reach at another, so a row is asked for each. */
    private void wantFacts(String pack) {
        Set<String> kinds =
                question.facts().stream().map(f -> Kind.of(f.kind()).name()).collect(Collectors.toSet());
        for (Commitment commitment : crew.first().pack(pack).commitments()) {
            boolean wanted = question.about().isEmpty() || named(commitment);
            if (wanted
                    && !commitment.measure()
                    && commitment.encoding() != Commitment.Encoding.NONE
                    && commitment.subjects().stream().anyMatch(kinds::contains)) {
                about.add(commitment.id());
            }
        }
    }

    private boolean named(Commitment commitment) {
        return question.about().contains(commitment.id())
                || question.about().contains(commitment.pack())
                || rowsFor.contains(commitment.id())
                || rowsFor.contains(commitment.pack());
    }

    // Points

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists, each written by one thread
    private @Nullable List<Reply>[] points(Ask ask, int points) {
        @Nullable List<Reply>[] replies = new List[points];
        int width = axes.get(0).points().size();
        crew.each(points, (point, asker) -> {
            List<Change> changes = new ArrayList<>();
            changes.add(axes.get(0).change(axes.get(0).points().get(point % width)));
            if (axes.size() > 1) {
                changes.add(axes.get(1).change(axes.get(1).points().get(point / width)));
            }
            ask(ask, changes, asker).ifPresent(found -> replies[point] = found);
        });
        return replies;
    }

    /** All days of a short time; of a longer one those that are mentioned, with both ends. */
    private Axis onDays(Axis axis) {
        LocalDate first = (LocalDate) axis.first();
        LocalDate last = (LocalDate) axis.last();
        if (!first.plusDays(EACH_DAY).isBefore(last)) {
            return axis.with(List.copyOf(first.datesUntil(last.plusDays(1)).toList()));
        }
        TreeSet<Object> days = new TreeSet<>(List.of(first, last));
        new Landmarks(crew.first(), question, about, rowsFor, acts.values(), !shipments.isEmpty())
                .of(axis).stream()
                        .map(place -> axis.scale().at(place))
                        .filter(day -> !((LocalDate) day).isBefore(first) && !((LocalDate) day).isAfter(last))
                        .forEach(days::add);
        return axis.with(List.copyOf(days));
    }

    // Lines

    /** A line of points along one axis. */
    private record Line(int axis, int across) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Boundary>[] boundaries(Ask ask, @Nullable List<Reply>[] replies) {
        List<Line> lines = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            int across = axes.size() == 1 ? 1 : axes.get(1 - axis).points().size();
            for (int i = 0; i < across && axes.get(axis).scale().ordered(); i++) {
                lines.add(new Line(axis, i));
            }
        }
        int tracks = acts.size() + shipments.size();
        List<List<Edge>>[] found = new List[lines.size()];
        crew.each(lines.size(), (i, asker) -> found[i] = edges(lines.get(i), ask, replies, tracks, asker));
        List<Boundary>[] boundaries = new List[tracks];
        for (int track = 0; track < tracks; track++) {
            Merging merging = new Merging(axes);
            for (int i = 0; i < lines.size(); i++) {
                merging.add(lines.get(i).axis(), lines.get(i).across(), found[i].get(track));
            }
            boolean act = track < acts.size();
            Optional<Row> row = act ? Optional.of(List.copyOf(acts.values()).get(track)) : Optional.empty();
            String subject = act ? "" : shipments.get(track - acts.size());
            boundaries[track] = merging.boundaries(
                    (axis, across, edge) -> ended ? List.of() : marks(ask, axis, across, edge, row, subject));
        }
        return boundaries;
    }

    private List<List<Edge>> edges(Line line, Ask ask, @Nullable List<Reply>[] replies, int tracks, Asker asker) {
        Axis axis = axes.get(line.axis());
        Map<BigDecimal, List<Reply>> asked = new TreeMap<>();
        for (int i = 0; i < axis.points().size(); i++) {
            List<Reply> there = replies[point(line, i)];
            if (there != null) {
                asked.put(axis.scale().place(axis.points().get(i)), there);
            }
        }
        Walk walk = new Walk(
                axis.scale(),
                asked,
                place -> ask(ask, changes(line, axis.scale().at(place)), asker));
        if (!ended && !dense(axis)) {
            Question there = ask.at(changes(line, axis.first()), asker).orElse(question);
            walk.mind(new Landmarks(asker, there, about, rowsFor, acts.values(), !shipments.isEmpty()).of(axis));
        }
        List<List<Edge>> edges = new ArrayList<>();
        for (int track = 0; track < tracks; track++) {
            edges.add(walk.edges(track));
        }
        return edges;
    }

    /** Whether there is nothing between the points. */
    private static boolean dense(Axis axis) {
        BigDecimal first = axis.scale().place(axis.first());
        BigDecimal last = axis.scale().place(axis.last());
        return axis.scale().steps()
                && last.subtract(first)
                                .add(BigDecimal.ONE)
                                .compareTo(BigDecimal.valueOf(axis.points().size()))
                        == 0;
    }

    private int point(Line line, int along) {
        int width = axes.get(0).points().size();
        return line.axis() == 0 ? line.across() * width + along : along * width + line.across();
    }

    private List<Change> changes(Line line, Object value) {
        List<Change> changes = new ArrayList<>(List.of(axes.get(line.axis()).change(value)));
        if (axes.size() > 1) {
            Axis other = axes.get(1 - line.axis());
            changes.add(other.change(other.points().get(line.across())));
        }
        if (line.axis() == 1) {
            Collections.reverse(changes);
        }
        return changes;
    }

    private List<Mark> marks(Ask ask, int axis, int across, Edge edge, Optional<Row> row, String shipment) {
        Line line = new Line(axis, across);
        Scale scale = axes.get(axis).scale();
        Optional<Question> before = ask.at(changes(line, scale.at(edge.low())), crew.first());
        Optional<Question> after = ask.at(changes(line, scale.at(edge.high())), crew.first());
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        return new Marks(ask, axes.get(axis), edge, before.get(), after.get(), crew.first()).of(row, shipment);
    }
}
