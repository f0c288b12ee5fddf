package org.tradepact.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tradepact.agreement.Challenge;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.check.Course;
import org.tradepact.check.Force;
import org.tradepact.explore.Dating;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestone.How;
import org.tradepact.explore.Milestones;
import org.tradepact.fact.Party;
import org.tradepact.scenario.ExamWords;

/** What comes in the life of an agreement, in words. */
final class MilestoneSaid {
    /** Texts that are called by a plural, such as {@code the Section 301 duties on China}. */
    private static final Pattern SEVERAL = Pattern.compile("the ([\\w-]+ )*(tariffs|duties)( .*)?");

    private MilestoneSaid() {}

    /** One sentence without a full stop. */
    static String of(Milestone milestone) {
        return plain(milestone) + milestone.reading().map(MilestoneSaid::read).orElse("");
    }

    private static String read(Milestone.Read read) {
        return "; on one reading among others: " + option(read);
    }

    /** {@code no longer valid (Malaysia, S50)}. */
    static String option(Milestone.Read read) {
        return "%s (%s)".formatted(read.option().means(), ReadingTable.holders(read.option()));
    }

    /** The same without the reading. */
    static String plain(Milestone milestone) {
        if (milestone instanceof Milestone.Happens happens) {
            return happens(happens);
        }
        if (milestone instanceof Milestone.Due due) {
            return due(due);
        }
        if (milestone instanceof Milestone.Binds binds) {
            return binds(binds);
        }
        if (milestone instanceof Milestone.Figure figure) {
            return figure(figure) + (figure.begins() ? " dates from this day" : " ends on this day");
        }
        if (milestone instanceof Milestone.Listing listing) {
            boolean one = listing.entries() == 1;
            return "%s of %s %s"
                    .formatted(
                            Words.count(listing.entries(), "entry", "entries"),
                            listing.schedule().id(),
                            dates(one, listing.begins()));
        }
        if (milestone instanceof Milestone.Charge charge) {
            return charge(charge);
        }
        if (milestone instanceof Milestone.Says says) {
            return TimeLineSaid.says(says.fact(), says.component());
        }
        Challenge challenge = ((Milestone.Disputed) milestone).challenge();
        String called = milestone.text().called();
        return challenge.kind() == Challenge.Kind.HELD_UNLAWFUL
                ? "%s is held unlawful, not final: %s"
                        .formatted(called, challenge.note().strip())
                : "%s is challenged: %s".formatted(called, challenge.note().strip());
    }

    /** {@code date from this day}. */
    static String dates(boolean one, boolean begins) {
        String verb = begins ? "date" : "end";
        return verb + (one ? "s" : "") + (begins ? " from this day" : " on this day");
    }

    private static String happens(Milestone.Happens happens) {
        String text = happens.text().called();
        String said =
                switch (happens.what()) {
                    case SIGNED -> text + " is signed";
                    case NOTICES_EXCHANGED -> "the notices of " + text + " are exchanged";
                    case LAST_NOTIFICATION -> "the last notification under %s is given".formatted(text);
                    case IN_FORCE -> enters(happens);
                    case SUSPENDED -> text + " is suspended";
                    case RESUMED -> "the suspension of %s ends%s".formatted(text, extended(happens));
                    case TERMINATION_NOTICE -> "notice to end %s is given".formatted(text);
                    case TERMINATED -> ends(happens);
                    case EXPIRED -> text + " expires" + extended(happens);
                    case REPLACED -> text + " is replaced";
                    case STRUCK_DOWN -> text + " is struck down";
                };
        return said
                + (happens.how() == How.ASSUMED ? ", as assumed" : "")
                + (happens.how() == How.COUNTED && MilestoneNotes.dated(happens) ? counted(happens) : "")
                + happens.of()
                        .map(clause -> ", for %s alone".formatted(clause.id()))
                        .orElse("");
    }

    /** A text that is suspended on its first day has no effect then, and one that was struck down never had any. */
    private static String enters(Milestone.Happens happens) {
        String text = happens.text().called();
        if (event(happens, StatusEvent.Kind.STRUCK_DOWN).isPresent()) {
            return text + " is taken to be in force; it was later held never to have been";
        }
        LocalDate day = DatingSaid.day(happens.when()).orElse(LocalDate.MIN);
        boolean suspended = event(happens, StatusEvent.Kind.SUSPENDED)
                        .filter(on -> !on.isAfter(day))
                        .isPresent()
                && event(happens, StatusEvent.Kind.RESUMED)
                        .filter(on -> !on.isAfter(day))
                        .isEmpty();
        return text
                + (SEVERAL.matcher(text).matches() ? " enter" : " enters")
                + " into force"
                + (suspended ? ", but is suspended, so it takes no effect" : "");
    }

    private static Optional<LocalDate> event(Milestone.Happens happens, StatusEvent.Kind kind) {
        return happens.text().events().stream()
                .filter(event -> event.kind() == kind)
                .map(StatusEvent::on)
                .findFirst();
    }

    /** An end that was announced for a later day may still be put off. */
    private static String extended(Milestone.Happens happens) {
        boolean later = DatingSaid.day(happens.when())
                .filter(day -> day.isAfter(happens.text().knownUntil()))
                .isPresent();
        return later && happens.how() != How.ASSUMED ? ", unless it is put off" : "";
    }

    /** An end that is no termination under a clause of the text is not called one. */
    /** What has become of a text on a reading, up to the day that is to be named. */
    static String gone(Instrument text) {
        return text.called() + (bound(text) ? " had ended by then, on" : " was no longer valid by then, from");
    }

    private static boolean bound(Instrument text) {
        return Weight.bound(Course.of(text, Map.of()));
    }

    private static String ends(Milestone.Happens happens) {
        String text = happens.text().called();
        if (happens.reading().isPresent()) {
            return text + (bound(happens.text()) ? " has ended" : " is no longer valid");
        }
        if (happens.text().political()) {
            return text + " is discontinued"
                    + (happens.text().ending().fromReceipt() ? "; the days run from receipt of the notice" : "");
        }
        return happens.text().ending() == Instrument.Ending.NONE ? "the end of " + text : text + " ends by termination";
    }

    /** By which rule the day is found. */
    private static String counted(Milestone.Happens happens) {
        String rule =
                switch (happens.what()) {
                    case IN_FORCE -> DatingSaid.entry(happens.text());
                    case TERMINATED -> DatingSaid.ending(happens.text());
                    default -> "";
                };
        return rule.isEmpty() ? "" : ", " + rule;
    }

    private static String due(Milestone.Due due) {
        Commitment clause = due.clause();
        String missed = due.missedFrom().equals(LocalDate.MAX) ? "" : "; missed from %s".formatted(due.missedFrom());
        return "last day of %s: %s%s%s%s".formatted(clause.id(), clause.title(), missed, weight(due), beside(clause));
    }

    /** Why a missed day would not count, if it would not. */
    private static String weight(Milestone.Due due) {
        if (DatingSaid.day(due.when()).isEmpty()) {
            return "";
        }
        String text = due.text().called();
        return switch (due.force()) {
            case BINDING -> "";
            case POLITICAL -> ", of a text that does not bind in law";
            case NOT_IN_FORCE -> "; %s is not in force on that day, as far as known".formatted(text);
            case LAPSED -> "; %s is suspended on that day".formatted(text);
        };
    }

    /** What a shortfall would be, and how the day is counted where the words leave that open. */
    static String beside(Commitment clause) {
        String note = clause.deadlineNote();
        return soft(clause) + (note.isEmpty() ? "" : "; " + note);
    }

    private static String soft(Commitment clause) {
        return switch (clause.owed()) {
            case INTENTION -> "; an aim, of which a shortfall is no breach";
            case RECORD -> "; taken note of, and owed by nobody";
            case RESULT, CONDUCT, RIGHT, MEASURE -> "";
        };
    }

    private static String binds(Milestone.Binds binds) {
        String clause = binds.clause().id();
        String text = binds.text().called();
        return binds.text().political()
                ? "%s counts as part of %s, which does not bind in law".formatted(clause, text)
                : "%s begins to bind as part of %s".formatted(clause, text);
    }

    /** {@code MY-ART-1.1.2/rate of 19 %}. */
    static String figure(Milestone.Figure figure) {
        return "%s of %s"
                .formatted(
                        figure.term().term().id(),
                        TimeLineSaid.value(figure.term().term()));
    }

    private static String charge(Milestone.Charge charge) {
        List<TariffHeading> headings = charge.headings();
        TreeSet<org.tradepact.fact.Percent> rates = new TreeSet<>();
        headings.forEach(heading -> rates.add(heading.rate()));
        String rate = rates.size() == 1 ? rate(headings.get(0)) : "%s to %s".formatted(rates.first(), rates.last());
        String first = headings.get(0).heading();
        String under = headings.size() > 1
                ? " under %d headings".formatted(headings.size())
                : first.isEmpty() ? "" : " under " + first;
        return "%s %s %s%s"
                .formatted(charge.measure().id(), charge.begins() ? "charges" : "no longer charges", rate, under);
    }

    private static String rate(TariffHeading heading) {
        return heading.toTotal() ? heading.rate().toString() : DutyWhy.rate(heading);
    }

    /** When it comes, with the text on which that hangs where the pack has several. */
    static String when(Milestone milestone, Milestones all) {
        String when = DatingSaid.of(milestone.when());
        boolean several = all.courses().stream()
                        .filter(course -> !course.instrument().political())
                        .count()
                > 1;
        return milestone.when() instanceof Dating.After after && several
                ? "%s, of %s".formatted(when, after.text().called())
                : when;
    }

    /** The clause a milestone belongs to, if it belongs to one. */
    static Optional<Commitment> clause(Milestone milestone) {
        if (milestone instanceof Milestone.Happens happens) {
            return happens.of().or(happens::clause);
        }
        if (milestone instanceof Milestone.Due due) {
            return Optional.of(due.clause());
        }
        if (milestone instanceof Milestone.Binds binds) {
            return Optional.of(binds.clause());
        }
        if (milestone instanceof Milestone.Figure figure) {
            return Optional.of(figure.clause());
        }
        return milestone instanceof Milestone.Charge charge ? Optional.of(charge.measure()) : Optional.empty();
    }

    /** Who owes something on the day, to whom: {@code MY to US}; empty where nobody does. */
    static String owes(Milestone milestone) {
        return milestone instanceof Milestone.Due || milestone instanceof Milestone.Binds
                ? clause(milestone).map(MilestoneSaid::owes).orElse("")
                : "";
    }

    static String owes(Commitment clause) {
        return clause.holders().equals(clause.beneficiaries())
                ? codes(clause.holders())
                : "%s to %s".formatted(codes(clause.holders()), codes(clause.beneficiaries()));
    }

    static String codes(List<Party> parties) {
        return String.join(", ", parties.stream().map(Party::code).toList());
    }

    /** Ids of the sources. */
    static List<String> sources(Milestone milestone) {
        if (milestone.reading().isPresent()) {
            return milestone.reading().get().option().sources();
        }
        if (milestone instanceof Milestone.Happens happens) {
            return happens.sources();
        }
        if (milestone instanceof Milestone.Figure figure) {
            return List.of(figure.term().source());
        }
        if (milestone instanceof Milestone.Listing listing) {
            return List.of(listing.schedule().source());
        }
        if (milestone instanceof Milestone.Charge charge) {
            return charge.headings().stream()
                    .map(TariffHeading::source)
                    .distinct()
                    .toList();
        }
        if (milestone instanceof Milestone.Disputed disputed) {
            return List.of(disputed.challenge().source());
        }
        if (milestone instanceof Milestone.Says says) {
            String said = says.fact().remarks().getOrDefault("source", "");
            return said.isEmpty() ? List.of() : List.of(said);
        }
        return clause(milestone).map(Commitment::sources).orElse(List.of());
    }

    /** How well it is known: {@code primary}; empty where the pack does not say. */
    static String confidence(Milestone milestone) {
        if (milestone instanceof Milestone.Figure figure) {
            return ExamWords.kebab(figure.term().confidence());
        }
        if (milestone instanceof Milestone.Charge charge) {
            return ExamWords.kebab(charge.headings().stream()
                    .map(TariffHeading::confidence)
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow());
        }
        boolean read = milestone.reading().isPresent();
        return read
                ? ""
                : clause(milestone).map(c -> ExamWords.kebab(c.confidence())).orElse("");
    }

    /** {@code S175, S02; primary}. */
    static String sourced(Milestone milestone) {
        String ids = String.join(", ", sources(milestone));
        String confidence = confidence(milestone);
        return ids + (ids.isEmpty() || confidence.isEmpty() ? "" : "; ") + confidence;
    }

    /** The kind of a milestone, as files for machines name it. */
    static String kind(Milestone milestone) {
        if (milestone instanceof Milestone.Happens happens) {
            return ExamWords.kebab(happens.what());
        }
        if (milestone instanceof Milestone.Due) {
            return "due";
        }
        if (milestone instanceof Milestone.Binds) {
            return "binds";
        }
        if (milestone instanceof Milestone.Figure) {
            return "figure";
        }
        if (milestone instanceof Milestone.Listing) {
            return "list";
        }
        if (milestone instanceof Milestone.Charge) {
            return "charge";
        }
        return milestone instanceof Milestone.Says ? "fact" : "disputed";
    }

    /** What the text weighs on a last day; {@code unknown} where the day is not known. */
    static String force(Milestone.Due due) {
        return DatingSaid.day(due.when()).isEmpty() && due.force() != Force.POLITICAL
                ? "unknown"
                : ExamWords.force(due.force());
    }
}
