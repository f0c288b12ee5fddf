package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.check.ForceAnswer;
import org.tradepact.fact.Kind;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.learn.reference.GlossaryTerm;

/** One commitment on a card: what it says, who owes whom, what it weighs, who reads it how, and where all that is from. */
public final class Card {
    private static final int IN = 2;

    private final Page page;
    private final Commitment commitment;

    public Card(Page page, Commitment commitment) {
        this.page = page;
        this.commitment = commitment;
    }

    /** What the clause says and asks. */
    public Card words(ForceAnswer force, LocalDate asOf) {
        Commitment c = commitment;
        page.head(0, c.id(), Paint.PLAIN, c.title());
        page.text(
                0,
                Paint.DIM,
                "%s (%s)".formatted(c.clause(), force.course().instrument().title()));
        page.line();
        page.labelled(IN, "says", Paint.PLAIN, c.summary());
        page.labelled(IN, "who", Paint.PLAIN, who(c));
        page.labelled(IN, "owed", Paint.PLAIN, owed(c));
        page.labelled(IN, "force", Paint.PLAIN, Weight.of(force, asOf));
        String due = due(c, force, asOf);
        if (!due.isEmpty()) {
            page.labelled(IN, "due", Paint.PLAIN, due);
            if (!c.deadlineNote().isEmpty()) {
                page.labelled(IN, "", Paint.DIM, c.deadlineNote());
            }
        }
        c.limits().forEach(limit -> page.labelled(IN, "limit", Paint.PLAIN, limit(limit)));
        return this;
    }

    /** The rule of the deadline and the day it comes to; empty where the clause has none. */
    static String due(Commitment c, ForceAnswer force, LocalDate asOf) {
        String deadline = Words.deadline(c.deadline());
        if (deadline.isEmpty() || c.deadline().anchor() == org.tradepact.agreement.Deadline.Anchor.FIXED) {
            return deadline;
        }
        return deadline
                + Dues.on(c, force.course(), asOf)
                        .map(due -> ", which is %s".formatted(due))
                        .orElse(", which is not known yet");
    }

    static String limit(Commitment.Limit limit) {
        return limit.words() + (limit.judgment() ? " (a judgment: taken as stated)" : "");
    }

    /** {@code owed by Malaysia to the United States}. */
    static String who(Commitment commitment) {
        String holders = Names.of(commitment.holders());
        if (commitment.owed() == Commitment.Owed.RIGHT) {
            return commitment.beneficiaries().isEmpty()
                    ? "a right of " + holders
                    : commitment.holders().size() > 1 && commitment.holders().equals(commitment.beneficiaries())
                            ? "a right of either party against the other"
                            : "a right of %s against %s".formatted(holders, Names.of(commitment.beneficiaries()));
        }
        if (commitment.measure()) {
            return "applied by " + holders;
        }
        if (commitment.owed() == Commitment.Owed.RECORD) {
            return "of %s; owed by nobody".formatted(holders);
        }
        if (commitment.holders().size() > 1 && commitment.holders().equals(commitment.beneficiaries())) {
            return "owed by each party to the other";
        }
        return commitment.beneficiaries().isEmpty()
                ? "owed by " + holders
                : "owed by %s to %s".formatted(holders, Names.of(commitment.beneficiaries()));
    }

    /** The kind of norm, and what failing it means. */
    static String owed(Commitment commitment) {
        String modality = Words.constant(commitment.modality());
        return switch (commitment.owed()) {
            case RESULT -> modality + ": a result is owed, so failing it is a breach where the text binds";
            case CONDUCT -> modality + ": conduct is owed, so to miss the aim is no breach";
            case INTENTION -> modality + ": an intention; missing it falls short and is no breach";
            case RECORD -> modality + ": the text records it without promising it";
            case MEASURE -> modality + ": a rule for goods at a border; it is no promise to another party";
            case RIGHT -> modality + ": a right, available when its conditions are met";
        };
    }

    /** On what readers differ, and the numbers and lists the clause refers to. */
    public Card readings(List<DatedTerm> terms, List<Schedule> schedules) {
        for (Pivot pivot : commitment.pivots()) {
            page.labelled(IN, "turns on", Paint.PLAIN, pivot.turnsOn());
            Table table = new Table();
            pivot.options().forEach(o -> table.add(o.id(), o.means(), ReadingTable.holders(o)));
            page.labelled(IN, "", table);
            page.labelled(IN, "", Paint.DIM, "settle it with `--reading %s=…`".formatted(pivot.id()));
        }
        Table numbers = new Table();
        terms.forEach(term -> numbers.add(
                value(term.term()), Words.span(term.span().from(), term.span().until()), origin(term)));
        if (!numbers.isEmpty()) {
            page.labelled(IN, "terms", numbers);
        }
        schedules.forEach(schedule -> page.labelled(IN, "refers to", Paint.PLAIN, list(schedule)));
        return this;
    }

    /** The headings under which a measure charges. */
    public Card headings(List<TariffHeading> headings) {
        Table table = new Table();
        headings.forEach(h -> table.add(
                h.heading().isEmpty() ? "heading not known" : h.heading(),
                DutyWhy.rate(h) + (h.toTotal() ? " in all" : ""),
                h.origin().toString(),
                Words.span(h.span().from(), h.span().until()),
                "source " + h.source()));
        if (!table.isEmpty()) {
            page.labelled(IN, "charges", table);
        }
        return this;
    }

    private static String origin(DatedTerm term) {
        return "source " + term.source()
                + (term.note().isBlank() ? "" : "; " + term.note().strip());
    }

    private static String list(Schedule schedule) {
        String entries = Words.count(schedule.entries().size(), "entry", "entries");
        return "`%s`: %s loaded%s"
                .formatted(
                        schedule.id(),
                        entries,
                        schedule.complete()
                                ? ", complete"
                                : ", not complete: " + schedule.note().strip());
    }

    private static String value(Term term) {
        if (term instanceof Term.RateTerm rate) {
            return rate.rate().toString();
        }
        if (term instanceof Term.AmountTerm amount) {
            return amount.amount().toString();
        }
        return term instanceof Term.NumberTerm number
                ? number.number().toString()
                : ((Term.DateTerm) term).date().toString();
    }

    /** Whether readers of standing differ on it, and who they are. */
    public Card contested() {
        List<String> between = new ArrayList<>();
        for (Pivot pivot : commitment.pivots()) {
            List<Pivot.Option> weighty = pivot.options().stream()
                    .filter(option -> option.standing().contests())
                    .toList();
            if (weighty.size() > 1) {
                between.add("%s: %s".formatted(pivot.id().replaceFirst(".*/", ""), against(weighty)));
            }
        }
        if (!between.isEmpty()) {
            page.labelled(IN, "contested", Paint.PLAIN, String.join("; ", between));
        } else if (!commitment.pivots().isEmpty()) {
            page.labelled(
                    IN, "contested", Paint.PLAIN, "no: on each point text, party or court hold one reading alone");
        }
        return this;
    }

    /** {@code a reading of the text against Malaysia}: no side has the text itself on its side. */
    private static String against(List<Pivot.Option> options) {
        List<String> holders = options.stream().map(Card::side).distinct().toList();
        if (holders.size() > 1) {
            return String.join(" against ", holders);
        }
        return options.get(0).standing() == Pivot.Standing.TEXT
                ? "two readings of the text"
                : holders.get(0) + " on both sides";
    }

    private static String side(Pivot.Option option) {
        return option.standing() == Pivot.Standing.TEXT && option.heldBy().isBlank()
                ? "a reading of the text"
                : ReadingTable.holder(option);
    }

    /** What helps to understand it. */
    public Card helped(List<Doctrine> doctrines, List<GlossaryTerm> terms) {
        Table table = new Table();
        doctrines.forEach(doctrine -> table.add(doctrine.id(), doctrine.name()));
        if (!table.isEmpty()) {
            page.labelled(IN, "doctrine", table);
        }
        if (!terms.isEmpty()) {
            page.labelled(
                    IN,
                    "glossary",
                    Paint.PLAIN,
                    terms.stream().map(GlossaryTerm::name).collect(Collectors.joining(", ")));
        }
        if (!terms.isEmpty() || !doctrines.isEmpty()) {
            page.labelled(IN, "", Paint.DIM, "`tradepact glossary TERM` shows one with a case");
        }
        return this;
    }

    /** What it does not reach, what rules look at, and how far they go. */
    public Card reach() {
        if (!commitment.silentOn().isEmpty()) {
            page.labelled(IN, "silent on", Paint.PLAIN, String.join("; ", commitment.silentOn()));
        }
        commitment.needs().forEach((kind, components) -> Kind.named(kind)
                .ifPresent(k -> page.labelled(
                        IN,
                        "looks at",
                        Paint.PLAIN,
                        "`%s`: %s"
                                .formatted(
                                        kind,
                                        components.stream()
                                                .map(c -> c + " (" + asks(k, c) + ")")
                                                .collect(Collectors.joining(", "))))));
        page.labelled(IN, "rules", Paint.PLAIN, rules(commitment));
        return this;
    }

    /** How far rules decide it: {@code decide it in part: …}. */
    static String rules(Commitment commitment) {
        String note = commitment.encodingNote().isBlank()
                ? ""
                : ": " + commitment.encodingNote().strip();
        return switch (commitment.encoding()) {
            case FULL -> "decide it in full" + note;
            case PARTIAL -> "decide it in part" + note;
            case NONE -> "do not decide it" + note;
        };
    }

    private static String asks(Kind kind, String component) {
        return kind.component(component).map(Kind.Component::asks).orElse("");
    }

    /** Where it is from. @param described source id to its description */
    public Card sources(Map<String, String> described) {
        page.labelled(IN, "known", Paint.PLAIN, confidence(commitment));
        if (!commitment.disputes().isEmpty()) {
            page.labelled(
                    IN,
                    "disputed",
                    Paint.PLAIN,
                    "points %s of the register of disputes".formatted(String.join(", ", commitment.disputes())));
        }
        Set<String> cited = new LinkedHashSet<>(commitment.sources());
        commitment.pivots().forEach(p -> p.options().forEach(o -> cited.addAll(o.sources())));
        Table table = new Table();
        cited.forEach(id -> table.add(id, described.getOrDefault(id, "(not described)")));
        if (!table.isEmpty()) {
            page.labelled(IN, "sources", table);
        }
        return this;
    }

    /** How well its words are known. */
    static String confidence(Commitment commitment) {
        return switch (commitment.confidence()) {
            case PRIMARY -> "from the words of the text itself";
            case SECONDARY -> "from what others report of the text";
            case INFERRED -> "by inference";
        };
    }

    /** Files that ask about it. @param titles path to title */
    public Card scenarios(Map<String, String> titles) {
        titles.forEach((path, title) -> page.labelled(IN, "scenario", Paint.PLAIN, path));
        return this;
    }
}
