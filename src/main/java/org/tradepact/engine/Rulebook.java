package org.tradepact.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.tradepact.finding.Finding;

/**
 * The rules of one pack, opened at the first evaluation. For one thread: consequences of one rule network keep state while
 * they run, so that two threads would disturb each other.
 */
public final class Rulebook {
    private final String pack;
    private final ClassLoader loader;
    private final List<String> models;
    private final Map<String, List<String>> bindings;
    private final List<RulePart> parts;
    private final Map<String, Apart> commitments;
    private final boolean sparing;
    private final @Nullable Predicate<String> wanted;
    private Set<String> served = Set.of(); // types of facts for which rules are open
    private boolean complete;
    private volatile @Nullable KieBase opened;

    private Rulebook(
            String pack,
            ClassLoader loader,
            List<String> models,
            Map<String, List<String>> bindings,
            List<RulePart> parts,
            Map<String, Apart> commitments,
            boolean sparing,
            @Nullable Predicate<String> wanted) {
        this.pack = pack;
        this.loader = loader;
        this.models = models;
        this.bindings = bindings;
        this.parts = parts;
        this.commitments = commitments;
        this.sparing = sparing && !parts.isEmpty();
        this.wanted = wanted;
    }

    /** The rules that were built into this program. @throws IllegalArgumentException if there is no such pack */
    public static Rulebook fromClasspath(String pack) {
        ClassLoader loader = Rulebook.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(PackIndex.resource(pack))) {
            if (in == null) {
                throw new IllegalArgumentException("there is no pack `%s`".formatted(pack));
            }
            PackIndex index = PackIndex.parse(new String(in.readAllBytes(), UTF_8));
            return new Rulebook(
                    pack, loader, index.models(), index.bindings(), index.parts(), index.commitments(), false, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules of pack `%s`".formatted(pack), e);
        }
    }

    /**
     * The rules in a folder, compiled now, or taken from the cache if they were compiled before.
     *
     * @throws RulesRejected if they do not compile
     */
    public static Rulebook compile(String pack, Path folder, Path cacheFolder) throws IOException {
        HeadStart.await();
        List<RuleFile> files = RuleFile.in(folder);
        RuleCache cache = new RuleCache(cacheFolder);
        String print = Fingerprint.of(pack, files, Fingerprint.vocabulary());
        Optional<CompiledRules> kept = cache.read(pack, print);
        if (kept.isPresent()) {
            return of(pack, kept.get());
        }
        CompiledRules compiled = RuleCompiler.compile(pack, files).orThrow();
        cache.write(pack, print, compiled);
        return of(pack, compiled);
    }

    /** Rules that were just compiled. @throws RulesRejected if they were not */
    public static Rulebook of(String pack, CompiledRules compiled) {
        CompiledRules sound = compiled.orThrow();
        return new Rulebook(
                pack,
                new RuleLoader(sound.classes()),
                sound.models(),
                sound.bindings(),
                sound.parts(),
                sound.commitments(),
                false,
                null);
    }

    /** A pack that states terms and clauses, and has no rules. */
    public static Rulebook empty(String pack) {
        return new Rulebook(
                pack, Rulebook.class.getClassLoader(), List.of(), Map.of(), List.of(), Map.of(), false, null);
    }

    /** The same rules with a network of their own. */
    public Rulebook forAnotherThread() {
        return new Rulebook(pack, loader, models, bindings, parts, commitments, sparing, wanted);
    }

    /**
     * The same rules, of which at first only those are opened that the facts at hand can set off: quicker for a question or
     * two. What is found is the same.
     */
    public Rulebook sparing() {
        return new Rulebook(pack, loader, models, bindings, parts, commitments, true, wanted);
    }

    /**
     * Some of the rules alone, with a network of their own: quicker for who looks at one clause again and again.
     *
     * @param names whether a rule of this name is one of them
     */
    public Rulebook only(Predicate<String> names) {
        return new Rulebook(pack, loader, models, bindings, List.of(), commitments, false, names);
    }

    /** The rules of one commitment and of those whose findings they build on, or of all where that is not known. */
    Rulebook of(String commitment) {
        if (mixesBare(commitment).isPresent()) {
            return forAnotherThread();
        }
        Set<String> ids = with(commitment);
        List<RulePart> own =
                parts.stream().filter(part -> ids.contains(part.commitment())).toList();
        Predicate<String> names = rule -> ids.contains(RuleShape.commitment(rule));
        return new Rulebook(pack, loader, models, bindings, own, commitments, false, names);
    }

    public String pack() {
        return pack;
    }

    /** Whether the pack has no rules, so that nothing is ever found. */
    public boolean isEmpty() {
        return models.isEmpty();
    }

    /** Ids of the commitments that have rules. */
    public Set<String> commitments() {
        return Set.copyOf(commitments.keySet());
    }

    /**
     * Why the rules of a commitment, and those whose findings they build on, may not be shown many shipments at once: the
     * first rule in which one shipment could meet what belongs to another. Empty if they may: a {@link Chunk} then shows
     * them together.
     */
    public Optional<String> mixes(String commitment) {
        return Optional.of(apart(commitment).reason()).filter(reason -> !reason.isEmpty());
    }

    /** The same of shipments about which nothing else is stated: no input, no proof. */
    public Optional<String> mixesBare(String commitment) {
        return Optional.of(apart(commitment).bare()).filter(reason -> !reason.isEmpty());
    }

    /**
     * Codes of the parties that the rules of a commitment, and those whose findings they build on, type; nothing where that is
     * not known.
     */
    public Optional<Set<String>> parties(String commitment) {
        Set<String> codes = new TreeSet<>(apart(commitment).parties());
        codes.remove(Apart.GOODS);
        return Optional.of(codes).filter(all -> !all.contains(Apart.ANY));
    }

    /** Whether the rules may ask more of goods than which lists they are on. */
    public boolean looksIntoGoods(String commitment) {
        Set<String> codes = apart(commitment).parties();
        return codes.contains(Apart.GOODS) || codes.contains(Apart.ANY);
    }

    /** What each rule of a commitment regards, and each of those whose findings they build on. */
    public List<Regards> regards(String commitment) {
        return apart(commitment).regards();
    }

    private Apart apart(String commitment) {
        Apart all = Apart.NONE;
        for (String id : with(commitment)) {
            Apart own = commitments.get(id);
            if (own != null) {
                all = all.and(own);
            } else if (id.equals(commitment)) {
                return Apart.UNKNOWN;
            }
        }
        return all;
    }

    /** A commitment and those whose findings its rules build on. */
    Set<String> with(String commitment) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(commitment));
        while (!next.isEmpty()) {
            String id = next.remove();
            Apart own = commitments.get(id);
            if (all.add(id) && own != null) {
                next.addAll(own.restsOn());
            }
        }
        return all;
    }

    /** Names that a rule binds, with their {@code $}, in the order of its text. */
    List<String> bindings(String rule) {
        return bindings.getOrDefault(rule, List.of());
    }

    /** Builds the rule network if that has not happened yet, of all rules that facts like these can set off. */
    private KieBase open(Collection<?> facts) {
        KieBase base = opened;
        if (base == null || sparing && !serves(facts)) {
            synchronized (this) {
                base = opened;
                if (base == null || sparing && !serves(facts)) {
                    HeadStart.await();
                    KieBase ready =
                            loader == Rulebook.class.getClassLoader() && wanted == null ? HeadStart.take(pack) : null;
                    // What was opened sparingly and is not enough would hardly be so a second time.
                    complete = !sparing || base != null || ready != null;
                    served = typesOf(facts);
                    base = ready != null ? ready : complete ? whole() : sparingly();
                    opened = base;
                }
            }
        }
        return base;
    }

    /** A network of all rules. */
    KieBase whole() {
        if (wanted == null) {
            return KieBaseBuilder.createKieBaseFromModel(load());
        }
        Model some = parts.isEmpty() ? chosen(wanted) : build(parts); // of parts only those wanted were kept
        return KieBaseBuilder.createKieBaseFromModel(List.of(some));
    }

    private Model chosen(Predicate<String> names) {
        ModelImpl model = new ModelImpl("rules." + pack);
        for (Model whole : load()) {
            whole.getRules().stream().filter(rule -> names.test(rule.getName())).forEach(model::addRule);
        }
        return model;
    }

    private KieBase sparingly() {
        return KieBaseBuilder.createKieBaseFromModel(List.of(partsFor(served)));
    }

    private boolean serves(Collection<?> facts) {
        return complete
                || facts.stream()
                        .allMatch(fact -> fact instanceof Finding
                                || served.contains(fact.getClass().getName()));
    }

    private static Set<String> typesOf(Collection<?> facts) {
        Set<String> types = new HashSet<>();
        facts.forEach(fact -> RulePart.namesOf(fact.getClass(), types));
        return types;
    }

    /** A session for one thread, for facts like these. */
    KieSession newSession(Collection<?> facts) {
        return open(facts).newKieSession(SingleThread.SETTINGS, null);
    }

    /** Whether all rules that could fire on these facts are open in the session. */
    boolean fits(KieSession session, Collection<?> facts) {
        return !sparing || open(facts) == session.getKieBase();
    }

    /** The same of all that the session holds by now, what rules concluded included. */
    boolean fits(KieSession session) {
        return !sparing || fits(session, session.getObjects());
    }

    /** Set up once, at the first session: it takes time. */
    private static final class SingleThread {
        private static final KieSessionConfiguration SETTINGS =
                KieServices.get().newKieSessionConfiguration();

        static {
            SETTINGS.setOption(ThreadSafeOption.NO);
        }
    }

    private Model partsFor(Set<String> types) {
        return build(parts.stream().filter(part -> part.served(types)).toList());
    }

    private Model build(List<RulePart> some) {
        ModelImpl model = new ModelImpl("rules." + pack);
        try {
            for (RulePart part : some) {
                model.addRule(part.build(loader));
            }
        } catch (ReflectiveOperationException e) {
            throw damaged(e);
        }
        return model;
    }

    private IllegalStateException damaged(ReflectiveOperationException cause) {
        return new IllegalStateException("the compiled rules of pack `%s` are damaged".formatted(pack), cause);
    }

    private List<Model> load() {
        List<Model> loaded = new ArrayList<>();
        for (String name : models) {
            try {
                Class<?> type = Class.forName(name, true, loader);
                loaded.add((Model) type.getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw damaged(e);
            }
        }
        return loaded;
    }
}
