package org.tradepact.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.agreement.Term;
import org.tradepact.engine.Derivation;
import org.tradepact.engine.Fresh;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.finding.ExceptionApplies;
import org.tradepact.pack.Pack;

/**
 * What decided an answer. A stated component is kept only if some other value of its domain changes the answer; the
 * terms are those that the matched rules used.
 */
final class Decisive {
    private final Judge judge;
    private final Draft draft;
    private final Case given;
    private final String label;
    private final Judged judged;
    private final boolean right;
    private final Pack pack;
    private final Function<String, Rulebook> rulebooks;
    private final Drafting drafting;
    private final Question question;
    private final Collection<Goods> groups;

    Decisive(
            Judge judge,
            Draft draft,
            Case given,
            String label,
            Judged judged,
            boolean right,
            Pack pack,
            Function<String, Rulebook> rulebooks,
            Drafting drafting,
            Question question,
            Collection<Goods> groups) {
        this.judge = judge;
        this.draft = draft;
        this.given = given;
        this.label = label;
        this.judged = judged;
        this.right = right;
        this.pack = pack;
        this.rulebooks = rulebooks;
        this.drafting = drafting;
        this.question = question;
        this.groups = groups;
    }

    /** Reasons for an answer that stands. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(facts(judged.outcome()));
        reasons.addAll(scheduled());
        reasons.addAll(derived());
        if (right && judged.outcome() == Outcome.NOT_ENGAGED) {
            reasons.addAll(unmet());
        }
        return List.copyOf(reasons);
    }

    /** For an open or contested answer: what the clause looks at in the stated facts. */
    List<Reason> shared() {
        return facts(judged.outcome());
    }

    private List<Reason> facts(Outcome outcome) {
        List<Reason> reasons = new ArrayList<>();
        Mentioned mentioned = drafting.mentioned(draft.commitment(), question, draft.facts());
        for (Stated stated : draft.facts()) {
            Kind kind = Kind.of(stated.kind());
            List<String> needed = draft.commitment().needs().getOrDefault(kind.name(), List.of());
            for (Kind.Component component : kind.components()) {
                Object said = stated.said().get(component.name());
                boolean looksAt = needed.contains(component.name()) || component.period();
                if (said != null
                        && looksAt
                        && Domain.varies(component.type())
                        && decides(stated, component, mentioned, outcome)) {
                    reasons.add(Reason.of(stated, component, said));
                }
            }
        }
        return reasons.isEmpty() ? all() : reasons;
    }

    /** Entries of a schedule or list that were loaded for the subject's goods. */
    private List<Reason> scheduled() {
        if (judged.outcome() == Outcome.NOT_ENGAGED) {
            return List.of();
        }
        return draft.scheduled().stream()
                .filter(entry -> entry.fact().equals(label) && !entry.value().isEmpty())
                .filter(entry -> !entry.value().contains(Boolean.FALSE) || decidesBeingOff(entry))
                .map(entry -> Reason.of(
                        entry,
                        entry.rates()
                                ? entry.value().get(0)
                                : Boolean.TRUE.equals(entry.value().get(0)) ? "listed" : "not listed"))
                .toList();
    }

    /** Whether goods that are off a list would get another answer on it. */
    private boolean decidesBeingOff(Draft.Scheduled entry) {
        List<Fact> facts = given.facts().stream()
                .map(fact -> fact instanceof ListEntry off
                                && off.id().equals(entry.slot().toString())
                        ? new ListEntry(off.id(), off.list(), off.goods(), true)
                        : fact)
                .toList();
        Case varied = given.with(facts);
        Judged found = judge.judge(draft.commitment(), varied).get(label);
        return found == null || !alike(found.outcome(), judged.outcome());
    }

    /** Kinds of facts a right hangs on of which nothing is stated. */
    private List<Reason> unmet() {
        return draft.commitment().needs().keySet().stream()
                .filter(kind -> draft.facts().stream()
                        .noneMatch(f -> Kind.of(f.kind()).name().equals(kind)))
                .map(kind -> new Reason(
                        Reason.Kind.ABSENCE,
                        new Slot(kind, ""),
                        Camel.words(kind),
                        "none is stated",
                        Optional.empty(),
                        ""))
                .toList();
    }

    /** Where no single component decides, all that the clause looks at in what is stated. */
    private List<Reason> all() {
        List<Reason> reasons = new ArrayList<>();
        for (Stated stated : draft.facts()) {
            Kind kind = Kind.of(stated.kind());
            if (!stated.id().equals(label) && draft.commitment().subjects().contains(kind.name())) {
                continue; // a subject of its own
            }
            List<String> needed = draft.commitment().needs().getOrDefault(kind.name(), List.of());
            for (Kind.Component component : kind.components()) {
                Object said = stated.said().get(component.name());
                boolean written = stated.at().containsKey(component.name());
                if (said != null && written && (needed.contains(component.name()) || component.period())) {
                    reasons.add(Reason.of(stated, component, said));
                }
            }
        }
        return reasons;
    }

    private boolean decides(Stated stated, Kind.Component component, Mentioned mentioned, Outcome outcome) {
        Object said = stated.said().get(component.name());
        for (Object value : Domain.of(component.type(), mentioned, groups)) {
            if (!value.equals(said)) {
                Case varied = given.with(stated, component.name(), value);
                Judged found = judge.judge(draft.commitment(), varied).get(label);
                if (found == null || !alike(found.outcome(), outcome)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Finer than between verdicts: being reached and being met count as different reasons. */
    private boolean alike(Outcome a, Outcome b) {
        return Answers.same(a, b, right)
                && (a == Outcome.NOT_ENGAGED) == (b == Outcome.NOT_ENGAGED)
                && (a == Outcome.EXCUSED) == (b == Outcome.EXCUSED);
    }

    /** Terms the matched rules compared with, and the exception that applies. */
    private List<Reason> derived() {
        if (judged.on().equals(java.time.LocalDate.MAX)) {
            return List.of();
        }
        java.time.LocalDate day = judged.breached().isEmpty()
                ? judged.on()
                : judged.breached().get(0).from();
        Set<Reason> reasons = new LinkedHashSet<>();
        Set<Object> shown = judge.shownOn(draft.commitment(), given, day);
        for (Derivation d : Fresh.explain(rulebooks.apply(pack.name()), shown)) {
            if (!d.finding().commitment().equals(draft.commitment().id())
                    || !d.finding().subject().label().equals(label)) {
                continue;
            }
            for (Object matched : d.matched()) {
                if (matched instanceof Term term && draft.gaps().isEmpty()) {
                    reasons.add(Reason.of(term, pack)); // with something open, another case may rest on another term
                }
            }
            if (d.finding() instanceof ExceptionApplies) {
                reasons.add(new Reason(
                        Reason.Kind.EXCEPTION,
                        new Slot(label, ""),
                        "the exception",
                        about(d.rule()),
                        Optional.empty(),
                        ""));
            }
        }
        return List.copyOf(reasons);
    }

    private static String about(String rule) {
        int colon = rule.indexOf(':');
        String head = colon < 0 ? rule : rule.substring(0, colon);
        return head.substring(head.indexOf(' ') + 1) + (colon < 0 ? "" : ":" + rule.substring(colon + 1));
    }
}
