package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Link;
import org.tradepact.agreement.Links;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Recourse;
import org.tradepact.agreement.Recourse.Opening;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Assumed;
import org.tradepact.check.Course;
import org.tradepact.check.Force;
import org.tradepact.check.Question;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Notice;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;

/** Finds the recourse that an answered clause brings up. */
final class Recourses {
    private final Question question;
    private final List<ShipmentAnswer> shipments;
    private final List<Recourse> recourse = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Library library;
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, Arrow> arrows = new HashMap<>();

    Recourses(Question question, List<ShipmentAnswer> shipments, Collection<Links> links, Library library) {
        this.question = question;
        this.shipments = shipments;
        this.library = library;
        links.forEach(each -> {
            recourse.addAll(each.recourse());
            this.links.addAll(each.links());
        });
        library.packs().forEach(pack -> pack.instruments().forEach(i -> instruments.put(i.id(), i)));
    }

    /** What a row leads to; nothing if the clause is kept and gives no recourse by itself. */
    Optional<Step> of(Row row) {
        boolean used = used(row);
        boolean missed = missed(row);
        if (!used && !missed) {
            return Optional.empty();
        }
        List<Opened> opened = new ArrayList<>();
        for (Recourse each : recourse) {
            library.commitment(each.right()).ifPresent(right -> {
                if (used
                        && right.id().equals(row.commitment().id())
                        && each.opens().contains(Opening.AVAILABLE)) {
                    opened.add(opened(each, right, Opening.AVAILABLE, row, Optional.empty()));
                }
                if (missed && each.opens().contains(Opening.BREACH)) {
                    reading(row, right).ifPresent(on -> opened.add(opened(each, right, Opening.BREACH, row, on)));
                }
            });
        }
        return Optional.of(new Step(row, state(row, opened), List.copyOf(opened)));
    }

    /** Whether the facts use a right that is a recourse, or may do so. */
    private boolean used(Row row) {
        boolean right = recourse.stream()
                .anyMatch(r ->
                        r.right().equals(row.commitment().id()) && r.opens().contains(Opening.AVAILABLE));
        return right
                && switch (row.verdict()) {
                    case COMPLIES, BREACH, EXCUSED, UNDETERMINED, CONTESTED -> true;
                    case PENDING, NOT_ENGAGED -> false;
                };
    }

    /** Whether a duty is not kept, or may not be. */
    private static boolean missed(Row row) {
        return !row.right()
                && (row.verdict() == Verdict.BREACH
                        || row.verdict() == Verdict.UNDETERMINED
                        || row.verdict() == Verdict.CONTESTED);
    }

    private static boolean soft(Row row) {
        return row.commitment().owed() == Commitment.Owed.INTENTION
                || row.commitment().owed() == Commitment.Owed.RECORD;
    }

    /**
     * On which reading the clause stands in the text that gives the right: the inner value is empty where it does so on every
     * one, the outer where it does so on none.
     */
    private static Optional<Optional<Pivot.Option>> reading(Row row, Commitment right) {
        if (soft(row)) {
            return Optional.empty();
        }
        if (row.commitment().instrument().equals(right.instrument())) {
            return Optional.of(Optional.empty());
        }
        return row.force().lines().stream()
                .map(ReadingLine::option)
                .filter(option ->
                        option.standing().contests() && option.standsIn().equals(right.instrument()))
                .findFirst()
                .map(Optional::of);
    }

    private static Step.State state(Row row, List<Opened> opened) {
        if (!opened.isEmpty()) {
            boolean sure = (row.verdict() == Verdict.BREACH || row.verdict() == Verdict.COMPLIES)
                    && !row.force().contested()
                    && opened.stream().allMatch(o -> o.onReading().isEmpty() && o.force() == Force.BINDING);
            return sure ? Step.State.OPENS : Step.State.MAY_OPEN;
        }
        if (soft(row)) {
            return Step.State.NO_DEFAULT;
        }
        return row.force().force() == Force.POLITICAL ? Step.State.POLITICAL : Step.State.NONE_REGISTERED;
    }

    private Opened opened(Recourse each, Commitment right, Opening opening, Row row, Optional<Pivot.Option> onReading) {
        Instrument text = instruments.get(right.instrument());
        if (text == null) {
            throw new IllegalStateException("no instrument " + right.instrument());
        }
        List<Party> users = users(opening, right, row);
        Force force = right.instrument().equals(row.commitment().instrument())
                ? row.force().force()
                : course(text).on(question.asOf());
        boolean ends = each.ends() && text.ending() != Instrument.Ending.NONE && force == Force.BINDING;
        return new Opened(
                each,
                right,
                opening,
                users,
                opening == Opening.AVAILABLE
                        && actor(row).filter(right.holders()::contains).isPresent(),
                force,
                onReading,
                ends ? Optional.of(notice(opening, row).plus(text.ending().period())) : Optional.empty(),
                live(each, force) ? arrows(right, opening, row, users) : List.of());
    }

    /** Before a text is in force there is nothing to end, but own law may be used; once it has lapsed it gives nothing. */
    private static boolean live(Recourse each, Force force) {
        return force != Force.LAPSED && !(force == Force.NOT_IN_FORCE && each.ends());
    }

    private Course course(Instrument text) {
        Assumed assumed = question.assume().get(text.id());
        return Course.of(text, assumed == null ? Map.of() : assumed.on());
    }

    /** The day of the notice that was given; otherwise of one given on the day asked about. */
    private LocalDate notice(Opening opening, Row row) {
        return subject(row)
                .filter(fact -> opening == Opening.AVAILABLE && fact.kind() == Notice.class)
                .flatMap(fact -> Optional.ofNullable(fact.said().get("on")))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .orElse(question.asOf());
    }

    private Optional<Stated> subject(Row row) {
        return question.facts().stream()
                .filter(fact -> fact.id().equals(row.subject()))
                .findFirst();
    }

    /** Who acted: the party behind the fact that is judged, or the holder of a standing duty. */
    private Optional<Party> actor(Row row) {
        if (row.duty()) {
            return row.commitment().holders().stream()
                    .filter(holder -> holder.code().equals(row.subject()))
                    .findFirst();
        }
        return subject(row)
                .map(fact -> fact.said().getOrDefault("takenBy", fact.said().getOrDefault("by", "")))
                .filter(Actor.class::isInstance)
                .map(by -> ((Actor) by).party());
    }

    /** Of a request that was not answered as it should be, the one who was asked. */
    private Optional<Party> addressee(Row row) {
        return subject(row)
                .filter(fact -> fact.kind() == Notice.class)
                .flatMap(fact -> Optional.ofNullable(fact.said().get("to")))
                .filter(Party.class::isInstance)
                .map(Party.class::cast);
    }

    private List<Party> users(Opening opening, Commitment right, Row row) {
        Optional<Party> actor = actor(row);
        if (opening == Opening.AVAILABLE) {
            return actor.filter(right.holders()::contains).map(List::of).orElse(right.holders());
        }
        Set<Party> others = new LinkedHashSet<>(row.commitment().beneficiaries());
        if (row.commitment().holders().size() == 1) {
            others.removeAll(row.commitment().holders());
        } else {
            addressee(row).or(() -> actor).ifPresent(others::remove);
        }
        others.retainAll(right.holders());
        return List.copyOf(others);
    }

    private List<Arrow> arrows(Commitment right, Opening opening, Row row, List<Party> users) {
        String clause = row.commitment().id();
        return links.stream()
                .filter(link -> link.after().contains(right.id()))
                .filter(link -> link.where().isEmpty()
                        || opening == Opening.BREACH && link.where().contains(clause))
                .filter(link -> link.by().isEmpty() || link.by().stream().anyMatch(users::contains))
                .map(link -> arrows.computeIfAbsent(link.id(), id -> arrow(link)))
                .toList();
    }

    private Arrow arrow(Link link) {
        Footing footing = Footing.of(link.basis(), instruments, question.assume(), question.asOf());
        Effects effects = new Effects(link, footing);
        return new Arrow(link, footing, shipments.stream().map(effects::of).toList());
    }
}
