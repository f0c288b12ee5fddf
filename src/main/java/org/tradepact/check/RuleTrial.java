package org.tradepact.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Reading;
import org.tradepact.engine.Derivation;
import org.tradepact.engine.Fresh;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.World;
import org.tradepact.fact.ActInForce;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Subject;
import org.tradepact.finding.Breach;
import org.tradepact.finding.Charged;
import org.tradepact.finding.Engaged;
import org.tradepact.finding.ExceptionApplies;
import org.tradepact.finding.Finding;
import org.tradepact.finding.Follows;
import org.tradepact.finding.Spared;
import org.tradepact.finding.Within;
import org.tradepact.pack.Pack;

/**
 * Asks the rules of one commitment, or of one measure, and notes which of them concluded what. The same question can be
 * answered as if one rule had concluded something it did not, or nothing at all: as the rule would if it did not look at
 * something that it looks at. For one thread.
 */
public final class RuleTrial implements AutoCloseable {
    /** Complete cases in worlds of their own that are asked for one answer; with more it is not looked at rule by rule. */
    private static final int MOST = 256;

    private final Pack pack;
    private final Commitment commitment;
    private final Rulebook rules;
    private final Collection<Goods> groups;
    private final Checker checker;
    private final MeasureCheck measures;
    private final World world;
    private final Map<String, Fired> fired = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> worldly = new HashSet<>();
    private String subject = "";
    private @Nullable Supposed supposed;
    private @Nullable String silenced;
    private boolean asking;
    private int worlds;
    private long asked;

    /**
     * @param packs all whose facts a question may ask to join
     * @param rules those that decide the commitment
     * @param groups every named group of goods
     */
    public RuleTrial(
            Collection<Pack> packs, Pack pack, Commitment commitment, Rulebook rules, Collection<Goods> groups) {
        this.pack = pack;
        this.commitment = commitment;
        this.rules = rules;
        this.groups = List.copyOf(groups);
        this.checker = new Checker(packs, name -> rules, groups, name -> this::evaluate);
        this.world = new World(rules);
        packs.forEach(one -> one.facts().forEach(fact -> worldly.add(fact.id())));
        this.measures = new MeasureCheck(pack, groups, (measure, facts) -> evaluate(facts));
    }

    public Commitment commitment() {
        return commitment;
    }

    /** How many questions were answered. */
    public long asked() {
        return asked;
    }

    /**
     * The answer about one subject, and the rules it came from.
     *
     * @return nothing if more is open than can be looked at rule by rule
     */
    public Optional<Tried> ask(Question question, String about) {
        return answer(question, about, null, null);
    }

    /**
     * The answer if a rule had concluded of the subject what it concludes in another case, wherever what it matched there is
     * there here too.
     *
     * @param but ids of facts that need not be there, since it is them the rule is to be blind for; a reading goes by the id of its
     *     pivot
     */
    public Optional<Tried> supposing(Question question, String about, Fired concluded, Set<String> but) {
        return answer(question, about, new Supposed(concluded, but), null);
    }

    /** The answer if a rule had concluded nothing. */
    public Optional<Tried> without(Question question, String about, String rule) {
        return answer(question, about, null, rule);
    }

    /** What a fact says of a component; where it restates one of the world and leaves it out, what that one says. */
    public @Nullable Object said(Stated fact, String component) {
        Object own = fact.said().get(component);
        if (!commitment.measure() || !fact.at().containsKey("") || fact.at().containsKey(component)) {
            return own;
        }
        return pack.facts().stream()
                .filter(known -> known.id().equals(fact.id()) && known.kind() == fact.kind())
                .findFirst()
                .map(known -> known.said().get(component))
                .orElse(own);
    }

    /** Values at which answers may change. */
    public Domains domains(Question question) {
        Question whole = question;
        if (commitment.measure()) {
            for (Stated fact : question.facts()) {
                if (commitment
                        .subjects()
                        .contains(org.tradepact.fact.Kind.of(fact.kind()).name())) {
                    whole = MeasureCheck.about(question, fact, pack);
                    break;
                }
            }
        }
        return Domains.of(pack, commitment, whole, groups);
    }

    private Optional<Tried> answer(
            Question question, String about, @Nullable Supposed suppose, @Nullable String without) {
        asked++;
        subject = about;
        supposed = suppose;
        silenced = without;
        worlds = 0;
        fired.clear();
        known.clear();
        question.facts().forEach(fact -> known.add(fact.id()));
        known.addAll(worldly);
        asking = true;
        try {
            return commitment.measure() ? measured(question, about) : Optional.of(row(question, about));
        } catch (TooManyWorlds e) {
            return Optional.empty();
        } finally {
            asking = false;
        }
    }

    private Tried row(Question question, String about) {
        Question alone = new Question(
                question.asOf(),
                question.facts(),
                question.none(),
                question.assume(),
                Set.of(commitment.id()),
                question.with(),
                question.readings());
        Row row = checker.answer(alone, Set.of(commitment.id())).rows().stream()
                .filter(one -> one.subject().equals(about))
                .findFirst()
                .orElse(null);
        if (row != null) {
            row.verdict(); // worked out now, while it is known what is supposed
        }
        return Tried.of(row, List.copyOf(fired.values()));
    }

    private Optional<Tried> measured(Question question, String about) {
        for (Stated fact : question.facts()) {
            if (fact.id().equals(about)
                    && commitment
                            .subjects()
                            .contains(org.tradepact.fact.Kind.of(fact.kind()).name())) {
                Measured found = measures.only(commitment, question, fact);
                return Optional.of(Tried.of(found, List.copyOf(fired.values())));
            }
        }
        return Optional.empty();
    }

    private Set<Finding> evaluate(Set<Object> facts) {
        if (!asking) {
            return world.show(facts); // somebody reads on in an answer given before
        }
        if (++worlds > MOST) {
            throw new TooManyWorlds();
        }
        List<Derivation> all = world.explain(facts);
        if (silenced != null) {
            all = lessThose(all, silenced);
        }
        Set<Finding> found = new HashSet<>();
        for (Derivation one : all) {
            found.add(one.finding());
            boolean own = one.finding().subject().label().equals(subject);
            if (own && one.finding().commitment().equals(commitment.id()) && !imagined(one)) {
                fired.merge(one.rule(), new Fired(one.rule(), one.finding(), one.matched()), RuleTrial::first);
            }
        }
        Supposed also = supposed;
        if (also != null) {
            Finding more = also.in(facts, found);
            if (more != null && !found.contains(more)) {
                Set<Object> with = new LinkedHashSet<>(facts);
                with.add(more);
                found.addAll(Fresh.evaluate(rules, with));
            }
        }
        return found;
    }

    /** Whether it rests on an act that nobody stated and that is only tried, since nobody denied it either. */
    private boolean imagined(Derivation derivation) {
        return !commitment.measure()
                && derivation.matched().stream()
                        .map(matched -> matched instanceof ActInForce act ? act.act() : matched)
                        .anyMatch(matched -> matched instanceof Fact fact
                                && !(fact instanceof ScheduledRate)
                                && !(fact instanceof ListEntry)
                                && !known.contains(fact.id()));
    }

    /** One of several ways in which a rule fires, the same in every run. */
    private static Fired first(Fired one, Fired other) {
        return names(one).compareTo(names(other)) <= 0 ? one : other;
    }

    private static String names(Fired fired) {
        StringBuilder names = new StringBuilder();
        fired.matched().forEach(matched -> names.append(Supposed.name(matched)).append(' '));
        if (fired.finding() instanceof Charged charged) {
            names.append(charged.heading().heading());
        } else if (fired.finding() instanceof Spared spared) {
            names.append(spared.heading());
        } else if (fired.finding() instanceof Follows follows) {
            names.append(follows.consequence());
        }
        return names.toString();
    }

    /** What is left without a rule and all that rests on its conclusions alone. */
    private static List<Derivation> lessThose(List<Derivation> all, String rule) {
        List<Derivation> left =
                all.stream().filter(one -> !one.rule().equals(rule)).toList();
        int before = -1;
        while (left.size() != before) {
            before = left.size();
            Set<Finding> still = new HashSet<>();
            left.forEach(one -> still.add(one.finding()));
            left = left.stream()
                    .filter(one -> one.matched().stream().allMatch(m -> !(m instanceof Finding) || still.contains(m)))
                    .toList();
        }
        return left;
    }

    @Override
    public void close() {
        checker.close();
        measures.close();
        world.close();
    }

    /** A conclusion of another case. */
    private record Supposed(Fired fired, Set<String> but) {
        /** The conclusion as it would be in this world; null if something else is lacking that it rests on. */
        @Nullable
        Finding in(Set<Object> facts, Set<Finding> found) {
            Subject own = null;
            Set<String> here = new HashSet<>();
            for (Object fact : facts) {
                here.add(name(fact));
                if (fact instanceof Subject one
                        && one.label().equals(fired.finding().subject().label())
                        && name(one).equals(name(fired.finding().subject()))) {
                    own = one;
                }
            }
            found.forEach(finding -> here.add(name(finding)));
            if (own == null) {
                return null;
            }
            for (Object matched : fired.matched()) {
                String named = name(matched);
                boolean blind = matched instanceof Reading reading
                        ? but.contains(reading.pivot())
                        : matched instanceof Subject fact && but.contains(fact.label());
                if (!blind && !here.contains(named)) {
                    return null;
                }
            }
            return about(fired.finding(), own);
        }

        /** What makes a thing of one world the same thing in another: a fact goes by its id, whatever else it says. */
        private static String name(Object thing) {
            if (thing instanceof Finding finding) {
                return finding.getClass().getSimpleName() + " " + finding.commitment() + " "
                        + finding.subject().label();
            }
            if (thing instanceof Subject fact) {
                return fact.getClass().getSimpleName() + " " + fact.label();
            }
            return thing.getClass().getSimpleName() + " " + thing;
        }
    }

    private static Finding about(Finding finding, Subject subject) {
        if (finding instanceof Engaged one) {
            return new Engaged(one.cited(), subject);
        }
        if (finding instanceof Within one) {
            return new Within(one.cited(), subject);
        }
        if (finding instanceof Breach one) {
            return new Breach(one.cited(), subject);
        }
        if (finding instanceof ExceptionApplies one) {
            return new ExceptionApplies(one.cited(), subject);
        }
        if (finding instanceof Charged one) {
            return new Charged(one.cited(), subject, one.heading(), one.share());
        }
        if (finding instanceof Spared one) {
            return new Spared(one.cited(), subject, one.heading());
        }
        return new Follows(finding.cited(), subject, ((Follows) finding).consequence());
    }

    /** Ends an answer that takes too long. */
    private static final class TooManyWorlds extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyWorlds() {
            super("too many worlds", null, false, false);
        }
    }
}
