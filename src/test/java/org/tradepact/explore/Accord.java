package org.tradepact.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;

/** An invented accord that is not in force, a statement beside it, and what the world does. */
final class Accord {
    static final Path RULES = Path.of("src/test/resources/ratify/rules");
    static final String TEXT = "xa_xb_accord";
    private static final Problems PROBLEMS = new Problems();
    static final Library LIBRARY = Library.of(List.of(), Map.of()).plus(RULES, PROBLEMS);
    private static final Map<String, Rulebook> BOOKS = new ConcurrentHashMap<>();

    private Accord() {}

    static Pack pack(String name) {
        if (!PROBLEMS.none()) {
            throw new IllegalStateException(PROBLEMS.list().toString());
        }
        return LIBRARY.pack(name).orElseThrow();
    }

    static Checker checker() {
        return new Checker(LIBRARY.packs(), Accord::book, LIBRARY.goods().each());
    }

    private static Rulebook book(String pack) {
        return BOOKS.computeIfAbsent(pack, name -> {
            try {
                return Rulebook.of(name, RuleCompiler.compile(name, RuleFile.in(RULES.resolve(name))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Of the accord: names of events as files write them, each with its day. */
    static Map<String, Assumed> assume(String... eventsAndDays) {
        Map<StatusEvent.Kind, LocalDate> on = new EnumMap<>(StatusEvent.Kind.class);
        for (int i = 0; i < eventsAndDays.length; i += 2) {
            String key = eventsAndDays[i];
            StatusEvent.Kind kind = java.util.Arrays.stream(StatusEvent.Kind.values())
                    .filter(k -> k.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            on.put(kind, day(eventsAndDays[i + 1]));
        }
        return Map.of(TEXT, new Assumed(TEXT, on, Set.of(), Map.of()));
    }
}
