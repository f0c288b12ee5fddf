package org.tradepact.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * The rules of one pack, opened at the first evaluation. For one thread: consequences of one rule network keep state while
 * they run, so that two threads would disturb each other.
 */
public final class Rulebook {
    private final String pack;
    private final ClassLoader loader;
    private final List<String> models;
    private final Map<String, List<String>> bindings;
    private volatile @Nullable KieBase opened;

    private Rulebook(String pack, ClassLoader loader, List<String> models, Map<String, List<String>> bindings) {
        this.pack = pack;
        this.loader = loader;
        this.models = models;
        this.bindings = bindings;
    }

    /** The rules that were built into this program. @throws IllegalArgumentException if there is no such pack */
    public static Rulebook fromClasspath(String pack) {
        ClassLoader loader = Rulebook.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(PackIndex.resource(pack))) {
            if (in == null) {
                throw new IllegalArgumentException("there is no pack `%s`".formatted(pack));
            }
            PackIndex index = PackIndex.parse(new String(in.readAllBytes(), UTF_8));
            return new Rulebook(pack, loader, index.models(), index.bindings());
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
        return new Rulebook(pack, new RuleLoader(sound.classes()), sound.models(), sound.bindings());
    }

    /** A pack that states terms and clauses, and has no rules. */
    public static Rulebook empty(String pack) {
        return new Rulebook(pack, Rulebook.class.getClassLoader(), List.of(), Map.of());
    }

    /** The same rules with a network of their own. */
    public Rulebook forAnotherThread() {
        return new Rulebook(pack, loader, models, bindings);
    }

    public String pack() {
        return pack;
    }

    /** Whether the pack has no rules, so that nothing is ever found. */
    public boolean isEmpty() {
        return models.isEmpty();
    }

    /** Names that a rule binds, with their {@code $}, in the order of its text. */
    List<String> bindings(String rule) {
        return bindings.getOrDefault(rule, List.of());
    }

    /** Builds the rule network if that has not happened yet. */
    KieBase open() {
        KieBase base = opened;
        if (base == null) {
            synchronized (this) {
                base = opened;
                if (base == null) {
                    base = KieBaseBuilder.createKieBaseFromModel(load());
                    opened = base;
                }
            }
        }
        return base;
    }

    /** A session for one thread. */
    KieSession newSession() {
        KieSessionConfiguration single = KieServices.get().newKieSessionConfiguration();
        single.setOption(ThreadSafeOption.NO);
        return open().newKieSession(single, null);
    }

    private List<Model> load() {
        List<Model> loaded = new ArrayList<>();
        for (String name : models) {
            try {
                Class<?> type = Class.forName(name, true, loader);
                loaded.add((Model) type.getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the compiled rules of pack `%s` are damaged".formatted(pack), e);
            }
        }
        return loaded;
    }
}
