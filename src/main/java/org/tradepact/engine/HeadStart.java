package org.tradepact.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.tradepact.fact.Fact;

/**
 * Sets up the rule engine on a thread of its own while the program reads what it is asked, and opens shipped rules that
 * are sure to be asked. Without it all works, only slower. Nobody else touches the engine until it is done.
 */
public final class HeadStart {
    private static final Map<String, KieBase> READY = new ConcurrentHashMap<>();
    private static volatile @Nullable Thread running;

    private HeadStart() {}

    /** Starts, and returns at once. */
    public static void give() {
        start(HeadStart::setUp);
    }

    /** The same, and opens all rules of every shipped pack that looks at facts of this kind. */
    public static void give(Class<? extends Fact> kind) {
        start(() -> {
            setUp();
            open(kind);
        });
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "head start");
        thread.setDaemon(true);
        running = thread;
        thread.start();
    }

    private static void setUp() {
        try (KieSession session =
                KieBaseBuilder.createKieBaseFromModel(new ModelImpl()).newKieSession()) {
            session.fireAllRules();
        } catch (RuntimeException e) {
            return; // whoever opens rules after this meets the same, and tells
        }
    }

    private static void open(Class<? extends Fact> kind) {
        try {
            Set<String> packs = new LinkedHashSet<>();
            text("rules/index.txt")
                    .lines()
                    .forEach(file -> packs.add(file.substring(0, Math.max(0, file.indexOf('/')))));
            for (String pack : packs) {
                String index = text(PackIndex.resource(pack));
                if (index.contains("\t" + kind.getName() + "\t") || index.contains("\t" + kind.getName() + "\n")) {
                    READY.put(pack, Rulebook.fromClasspath(pack).whole());
                }
            }
        } catch (IOException | RuntimeException e) {
            return; // the same
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = HeadStart.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), UTF_8);
        }
    }

    /** The network of all rules of a shipped pack, if it was opened and nobody has taken it yet: each is for one thread. */
    static @Nullable KieBase take(String pack) {
        return READY.remove(pack);
    }

    /** Waits until it is done, if it was started. */
    static void await() {
        Thread thread = running;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
