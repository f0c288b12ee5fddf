package org.tradepact.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.agreement.Challenge;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Link;
import org.tradepact.check.Camel;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Chain;
import org.tradepact.explore.Difference;
import org.tradepact.explore.Footing;
import org.tradepact.explore.Opened;
import org.tradepact.explore.Step;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/** The links of a chain in words. */
final class ChainSaid {
    private static final Set<Object> NOTHING = Set.of(When.NEVER, Defences.NONE, Ref.NONE, Parties.NONE);

    private ChainSaid() {}

    /** {@code legal act ban: taken by Malaysia, subject forced labour import ban}: what a file says, nothing assumed. */
    static String fact(Stated fact) {
        Kind kind = Kind.of(fact.kind());
        return Camel.words(kind.name()) + " " + fact.id() + ": " + said(fact, kind);
    }

    static String denied(Stated fact) {
        Kind kind = Kind.of(fact.kind());
        return "not done: " + Camel.words(kind.name()) + ", " + said(fact, kind);
    }

    private static String said(Stated fact, Kind kind) {
        return kind.components().stream()
                .filter(component -> fact.at().containsKey(component.name()))
                .filter(component -> fact.said().containsKey(component.name()))
                .filter(component -> !NOTHING.contains(fact.said().getOrDefault(component.name(), "")))
                .map(component -> Camel.words(component.name()) + " "
                        + Words.value(fact.said().getOrDefault(component.name(), "")))
                .collect(Collectors.joining(", "));
    }

    /** What the act comes to, in one sentence. */
    static String brief(Chain chain) {
        if (chain.steps().isEmpty()) {
            return "nothing follows: no clause that the act touches is missed and no right is used, so every duty"
                    + " stays as it is";
        }
        long opened =
                chain.steps().stream().mapToLong(step -> step.opened().size()).sum();
        if (opened == 0) {
            return "nothing that binds follows, so every duty stays as it is";
        }
        long touched = chain.differences().stream()
                .filter(Difference::changes)
                .map(Difference::shipment)
                .distinct()
                .count();
        String duties = touched == 0
                ? "no duty is known that would change"
                : "%s of %s would bear another duty if one of the decisions below were taken"
                        .formatted(touched, Words.count(chain.shipments().size(), "shipment", "shipments"));
        boolean sure = chain.steps().stream().anyMatch(step -> step.state() == Step.State.OPENS);
        return duties
                + (sure ? "" : ", and whether a recourse opens at all is open")
                + "; nothing follows of itself, each arrow is somebody's decision";
    }

    /** The answer to a clause, and whether a ground that would excuse a duty was pleaded. */
    static String row(Row row, Chain chain, Map<String, Commitment> clauses) {
        return Said.of(row)
                + ground(row, chain, clauses)
                        .map("; no ground of %s is pleaded"::formatted)
                        .orElse("");
    }

    /** The clause of the same text that leaves a duty free on grounds, where the duty breaches and pleads none. */
    private static Optional<String> ground(Row row, Chain chain, Map<String, Commitment> clauses) {
        boolean none = row.verdict() == Verdict.BREACH
                && pleads(row.commitment())
                && chain.act().question().facts().stream()
                        .filter(fact -> fact.kind() == CustomsDuty.class)
                        .filter(fact -> fact.id().equals(row.subject()))
                        .anyMatch(fact -> fact.said()
                                .getOrDefault("pleads", Defences.NONE)
                                .equals(Defences.NONE));
        return clauses.values().stream()
                .filter(clause -> none && clause.modality() == Commitment.Modality.SAVINGS && pleads(clause))
                .filter(clause -> clause.instrument().equals(row.commitment().instrument()))
                .map(Commitment::clause)
                .min(Comparator.naturalOrder());
    }

    private static boolean pleads(Commitment clause) {
        return clause.needs().getOrDefault("customsDuty", List.of()).contains("pleads");
    }

    /** Why nothing follows from a clause that is missed. */
    static String nothing(Step step) {
        return switch (step.state()) {
            case POLITICAL ->
                "%s does not bind in law: it gives the other side no right, and nobody a claim"
                        .formatted(Said.text(step.row()));
            case NO_DEFAULT -> "an intention or a record that is missed is no default, so no recourse opens";
            case NONE_REGISTERED -> "no consequence is registered for %s".formatted(Said.text(step.row()));
            case OPENS, MAY_OPEN -> "";
        };
    }

    /** Whether and for whom a recourse is open. */
    static String open(Opened opened, Step step, Map<String, Instrument> texts) {
        String users = Names.of(opened.users());
        String text = text(opened, texts);
        String open = (sure(step, opened) ? "" : "may be ")
                + (opened.used() ? "used by " : "open to ")
                + (users.isEmpty() ? "either side" : users);
        String weight =
                switch (opened.force()) {
                    case BINDING -> "";
                    case NOT_IN_FORCE -> ", once %s is in force; it is not, so it gives no right yet".formatted(text);
                    case LAPSED -> ", while %s lasted".formatted(text);
                    case POLITICAL -> "; %s does not bind in law".formatted(text);
                };
        return open + weight;
    }

    private static boolean sure(Step step, Opened opened) {
        return opened.onReading().isEmpty()
                && switch (step.row().verdict()) {
                    case BREACH, COMPLIES, EXCUSED -> true;
                    case PENDING, NOT_ENGAGED, UNDETERMINED, CONTESTED -> false;
                };
    }

    /** How a text is named in a sentence. */
    static String text(Opened opened, Map<String, Instrument> texts) {
        Instrument text = texts.get(opened.right().instrument());
        return text == null ? opened.right().instrument() : text.called();
    }

    /** Why a recourse leads to no duty. */
    static String noLink(Opened opened, Map<String, Instrument> texts) {
        String text = text(opened, texts);
        return switch (opened.force()) {
            case LAPSED -> "none: %s has lapsed".formatted(text);
            case NOT_IN_FORCE ->
                opened.recourse().ends()
                        ? "none: %s is not in force, so there is nothing to end".formatted(text)
                        : "none is registered";
            case BINDING, POLITICAL -> "none is registered";
        };
    }

    static List<String> sources(Opened opened) {
        List<String> own = opened.recourse().sources();
        return own.isEmpty() ? opened.right().sources() : own;
    }

    static String ends(Opened opened, LocalDate day, Map<String, Instrument> texts) {
        Instrument text = texts.get(opened.right().instrument());
        String period = text == null
                ? ""
                : " (%s: %s after the notice)"
                        .formatted(
                                text.ending().clause(),
                                Words.period(text.ending().period()));
        String earliest = opened.used() ? "" : " at the earliest";
        return "%s would end on %s%s%s".formatted(text(opened, texts), day, earliest, period);
    }

    static String change(Link link) {
        String goods = "goods of %s entering %s".formatted(Names.of(link.origin()), Names.of(link.entering()));
        if (link.change() instanceof Link.Rate rate) {
            String under = rate.heading().isEmpty() ? "" : " under " + rate.heading();
            return "%s, %s: %s%s becomes %s".formatted(rate.measure(), goods, rate.now(), under, rate.then());
        }
        if (link.change() instanceof Link.Exemptions exempt) {
            return "%s, %s: what is exempt under %s would bear %s"
                    .formatted(exempt.measure(), goods, Names.list(exempt.headings(), "and"), exempt.then());
        }
        return link.change() instanceof Link.Unnamed
                ? goods + ": something may be charged, and no text says what or how much"
                : "changes no duty by itself";
    }

    static String footing(Footing footing, Link link, LocalDate day) {
        String on = footing.on().stream().map(Instrument::called).collect(Collectors.joining(", resting on "));
        String disputes = footing.disputes().stream()
                .sorted(Comparator.comparing(Challenge::on))
                .map(ChainSaid::dispute)
                .collect(Collectors.joining());
        return switch (footing.state()) {
            case STANDS -> "%s; it stands %s%s".formatted(on, when(footing, day), disputes);
            case DISPUTED -> "%s; disputed %s%s".formatted(on, when(footing, day), disputes);
            case FALLEN ->
                "%sno living basis: %s %s"
                        .formatted(
                                footing.on().size() == 1 ? "" : on + "; ",
                                footing.fallen().orElseThrow().instrument().called(),
                                Weight.ended(footing.fallen().orElseThrow()));
            case NOT_NAMED -> "no law is named for it";
            case UNKNOWN -> "`%s`, which is in none of the packs".formatted(link.basis());
        };
    }

    /** What happened after the last known day is not known. */
    private static String when(Footing footing, LocalDate day) {
        return footing.on().stream()
                .map(Instrument::knownUntil)
                .min(LocalDate::compareTo)
                .filter(until -> until.isBefore(day))
                .map(until -> "as last known on " + until)
                .orElse("on " + day);
    }

    private static String dispute(Challenge challenge) {
        String kind =
                challenge.kind() == Challenge.Kind.PENDING ? "a challenge is pending" : "held unlawful, not finally";
        String note = challenge.note().isBlank() ? "" : ": " + challenge.note().strip();
        return "; %s (%s, %s%s)".formatted(kind, challenge.on(), challenge.source(), note);
    }
}
