package org.tradepact.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.World;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;
import org.tradepact.finding.Finding;
import org.tradepact.pack.Pack;

/** Answers questions: opens the packs they touch, tries what is open, takes each reading, and folds. For one thread. */
public final class Checker implements AutoCloseable {
    private final Map<String, Pack> packs = new LinkedHashMap<>();
    private final Function<String, Rulebook> rulebooks;
    private final Collection<Goods> groups;
    private final Scope scope;
    private final Map<String, World> worlds = new HashMap<>();
    private final Map<String, PackParts> parts = new HashMap<>();
    private final Function<String, Function<Set<Object>, Set<Finding>>> evaluation;
    private long evaluations;

    /**
     * @param rulebooks the rules of a pack, by its name
     * @param groups every named group of goods
     */
    public Checker(Collection<Pack> packs, Function<String, Rulebook> rulebooks, Collection<Goods> groups) {
        packs.forEach(p -> this.packs.put(p.name(), p));
        this.rulebooks = rulebooks;
        this.groups = List.copyOf(groups);
        this.scope = new Scope(packs);
        this.evaluation = counted(pack -> facts -> world(pack).show(facts));
    }

    /** The same with another way of asking the rules, against which the usual one is held. */
    Checker(
            Collection<Pack> packs,
            Function<String, Rulebook> rulebooks,
            Collection<Goods> groups,
            Function<String, Function<Set<Object>, Set<Finding>>> evaluation) {
        packs.forEach(p -> this.packs.put(p.name(), p));
        this.rulebooks = rulebooks;
        this.groups = List.copyOf(groups);
        this.scope = new Scope(packs);
        this.evaluation = counted(evaluation);
    }

    private Function<String, Function<Set<Object>, Set<Finding>>> counted(
            Function<String, Function<Set<Object>, Set<Finding>>> rules) {
        return pack -> facts -> {
            evaluations++;
            return rules.apply(pack).apply(facts);
        };
    }

    /** How often rules were asked what follows from some facts, since this was made. */
    public long evaluations() {
        return evaluations;
    }

    /** @param asked ids of commitments or packs the asker wants a row for, even one that says it is not reached */
    public Answer answer(Question asked, Set<String> rowsFor) {
        return answer(asked, rowsFor, true);
    }

    /** What the commitments say that judge facts of the question; duties that hold without them are not asked. */
    public Answer ofFacts(Question asked) {
        return answer(asked, Set.of(), false);
    }

    private Answer answer(Question asked, Set<String> rowsFor, boolean duties) {
        Question question = withWorld(asked);
        List<Pack> opened = scope.of(question, rowsFor);
        List<Row> rows = new ArrayList<>();
        List<Commitment> notCovered = new ArrayList<>();
        for (Pack pack : opened) {
            Set<String> named = new HashSet<>(rowsFor);
            named.addAll(question.about());
            rows.addAll(rows(pack, question, named, duties, notCovered));
        }
        return new Answer(
                question, opened.stream().map(Pack::name).toList(), List.copyOf(rows), List.copyOf(notCovered));
    }

    /**
     * The values of an ordered type at which the answers to a question can turn: those that its facts and the clauses that
     * judge them mention. The days on which a duty falls due again and again are left out.
     *
     * @param of which clauses count
     */
    public Collection<Object> mentioned(Question asked, Set<String> rowsFor, Class<?> type, Predicate<Commitment> of) {
        Question question = withWorld(asked);
        Set<Object> values = new LinkedHashSet<>();
        for (Pack pack : scope.of(question, rowsFor)) {
            Drafting drafting = new Drafting(pack, groups);
            for (Commitment commitment : pack.commitments()) {
                boolean about = question.about().isEmpty()
                        || question.about().contains(commitment.id())
                        || question.about().contains(pack.name())
                        || rowsFor.contains(commitment.id());
                if (about && !commitment.measure() && of.test(commitment)) {
                    values.addAll(drafting.mentioned(Settled.place(commitment, question.readings()), question)
                            .of(type));
                }
            }
        }
        return values;
    }

    /** Facts of the world that the question asks to join. */
    private Question withWorld(Question question) {
        List<Stated> facts = new ArrayList<>(question.facts());
        Set<String> ids = new HashSet<>();
        facts.forEach(f -> ids.add(f.id()));
        for (String name : question.with()) {
            Pack pack = packs.get(name);
            if (pack != null) {
                pack.facts().stream().filter(f -> ids.add(f.id())).forEach(facts::add);
            }
        }
        return new Question(
                question.asOf(),
                List.copyOf(facts),
                question.none(),
                question.assume(),
                question.about(),
                question.with(),
                question.readings());
    }

    private List<Row> rows(
            Pack pack, Question question, Set<String> named, boolean duties, List<Commitment> notCovered) {
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        Map<String, Course> courses = new LinkedHashMap<>();
        for (Instrument instrument : pack.instruments()) {
            instruments.put(instrument.id(), instrument);
            Assumed assumed = question.assume().get(instrument.id());
            courses.put(instrument.id(), Course.of(instrument, assumed == null ? Map.of() : assumed.on()));
        }
        Forces forces = new Forces(instruments, courses, question);
        Drafting drafting = new Drafting(pack, groups, parts.computeIfAbsent(pack.name(), name -> new PackParts(pack)));
        Judge judge = new Judge(pack.terms(), evaluation.apply(pack.name()));
        List<Row> rows = new ArrayList<>();
        boolean wholePack = named.contains(pack.name());
        for (Commitment registered : pack.commitments()) {
            if (registered.measure()) {
                continue; // asked of shipments, elsewhere
            }
            Commitment commitment = Settled.place(registered, question.readings());
            boolean wanted = named.contains(commitment.id());
            if (!question.about().isEmpty()
                    && !question.about().contains(commitment.id())
                    && !question.about().contains(pack.name())
                    && !wanted) {
                continue;
            }
            if (commitment.encoding() == Commitment.Encoding.NONE) {
                notCovered.add(commitment);
                if (wanted) {
                    rows.add(nothing(commitment, forces, Judged.Why.NOT_ENCODED));
                }
                continue;
            }
            if (!wanted && !wholePack && !(duties && commitment.standing()) && !touches(commitment, question)) {
                continue;
            }
            Draft draft = drafting.draft(commitment, question);
            Folding folding = new Folding(judge, draft, question, pack, rulebooks, drafting, groups);
            List<Row> found = folding.rows(forces.of(commitment), wanted);
            rows.addAll(found);
            if (found.isEmpty() && wanted) {
                rows.add(nothing(commitment, forces, Judged.Why.NO_SUCH_FACT));
            }
        }
        return rows;
    }

    /** Whether a fact of the question is of a kind the commitment judges. */
    private static boolean touches(Commitment commitment, Question question) {
        return question.facts().stream()
                .anyMatch(f -> commitment.subjects().contains(Kind.of(f.kind()).name()));
    }

    private static Row nothing(Commitment commitment, Forces forces, Judged.Why why) {
        return new Row(commitment, "-", false, false, forces.of(commitment), () -> Found.notEngaged(why));
    }

    private World world(String pack) {
        return worlds.computeIfAbsent(pack, p -> new World(rulebooks.apply(p)));
    }

    /** Every combination of the options of a commitment's verdict pivots, the settled ones fixed. */
    static List<Map<String, String>> readings(Commitment commitment, Map<String, String> settled) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        for (Pivot pivot : commitment.pivots()) {
            if (pivot.force()) {
                continue;
            }
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> one : all) {
                for (Pivot.Option option : pivot.options()) {
                    if (option.id().equals(settled.getOrDefault(pivot.id(), option.id()))) {
                        Map<String, String> next = new LinkedHashMap<>(one);
                        next.put(pivot.id(), option.id());
                        more.add(next);
                    }
                }
            }
            all = more;
        }
        return all;
    }

    @Override
    public void close() {
        worlds.values().forEach(World::close);
        worlds.clear();
    }
}
