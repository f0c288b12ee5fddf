package org.tradepact.engine;

import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Sets up the rule engine on a thread of its own while the program reads what it is asked. Without it all works, only
 * slower. It touches no class of ours, and nobody else touches the engine until it is done.
 */
public final class HeadStart {
    private static volatile @Nullable Thread running;

    private HeadStart() {}

    /** Starts, and returns at once. */
    public static void give() {
        Thread thread = new Thread(HeadStart::setUp, "head start");
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
