package org.tradepact.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.border.Border;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Actor;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Effect;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Meeting;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;

/** An invented treaty with short deadlines, and random questions about it within a few weeks. */
final class Tides {
    static final Path RULES = Path.of("src/test/resources/timeline/rules");
    static final Set<String> ALL = Set.of("xa_xb_tides");
    private static final String TREATY = "xa_xb_treaty";
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Problems PROBLEMS = new Problems();
    static final Library LIBRARY = Library.of(List.of(), Map.of()).plus(RULES, PROBLEMS);
    private static final Rulebook BOOK = book();

    private final Random random;

    Tides(long seed) {
        this.random = new Random(seed);
    }

    static Checker checker() {
        if (!PROBLEMS.none()) {
            throw new IllegalStateException(PROBLEMS.list().toString());
        }
        return new Checker(LIBRARY.packs(), pack -> BOOK, List.of());
    }

    static Asker asker(Checker checker) {
        Border border = new Border(LIBRARY.packs(), pack -> BOOK, List.of(), checker);
        return new Asker(LIBRARY.packs(), checker, border, new Changing(LIBRARY.goods()));
    }

    private static Rulebook book() {
        try {
            return Rulebook.of(
                    "xa_xb_tides", RuleCompiler.compile("xa_xb_tides", RuleFile.in(RULES.resolve("xa_xb_tides"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    LocalDate day() {
        return START.plusDays(random.nextInt(40));
    }

    /** One to three facts, some with a gap or without a day of their own, under a random status of the treaty. */
    Question next() {
        LocalDate asOf = day();
        List<Stated> facts = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            facts.add(gap(fact("f" + i), asOf));
        }
        List<Stated> none = random.nextInt(3) == 0 ? List.of(noLaw()) : List.of();
        return new Question(asOf, facts, none, assume(), ALL, Set.of(), Map.of());
    }

    private Map<String, Assumed> assume() {
        Map<StatusEvent.Kind, LocalDate> on = new EnumMap<>(StatusEvent.Kind.class);
        Set<StatusEvent.Kind> unknown = EnumSet.noneOf(StatusEvent.Kind.class);
        switch (random.nextInt(6)) {
            case 0 -> {
                return Map.of();
            }
            case 1 -> unknown.add(StatusEvent.Kind.IN_FORCE);
            case 2 -> on.put(StatusEvent.Kind.NOTICES_EXCHANGED, day());
            default -> on.put(StatusEvent.Kind.IN_FORCE, day());
        }
        switch (random.nextInt(6)) {
            case 0 -> on.put(StatusEvent.Kind.TERMINATION_NOTICE, day());
            case 1 -> on.put(StatusEvent.Kind.TERMINATED, day());
            case 2 -> {
                LocalDate from = day();
                on.put(StatusEvent.Kind.SUSPENDED, from);
                on.put(StatusEvent.Kind.RESUMED, from.plusDays(1 + random.nextInt(20)));
            }
            default -> {
                // it goes on
            }
        }
        return Map.of(TREATY, new Assumed(TREATY, on, unknown, Map.of()));
    }

    private Stated fact(String id) {
        LocalDate from = day();
        When until = random.nextBoolean() ? When.NEVER : When.on(from.plusDays(1 + random.nextInt(20)));
        return switch (random.nextInt(4)) {
            case 0 ->
                stated(
                        ExportRestriction.class,
                        id,
                        Map.of(
                                "takenBy",
                                Actor.central("XA"),
                                "form",
                                pick(ExportRestriction.Form.values()),
                                "goods",
                                new Goods("720211", Set.of()),
                                "stage",
                                pick(Stage.values()),
                                "to",
                                Reach.ALL,
                                "effect",
                                Effect.OPEN,
                                "pleads",
                                random.nextInt(4) == 0
                                        ? new Defences(Set.of(Defence.ECONOMIC_OR_NATIONAL_SECURITY))
                                        : Defences.NONE,
                                "inForceFrom",
                                from,
                                "inForceUntil",
                                until));
            case 1 ->
                stated(
                        CustomsDuty.class,
                        id,
                        Map.of(
                                "takenBy",
                                Actor.central("XA"),
                                "goods",
                                new Goods("720211", Set.of()),
                                "originating",
                                new Party("XB"),
                                "rate",
                                Percent.of(pick(new String[] {"4", "5", "6", "10", "12"})),
                                "basis",
                                CustomsDuty.Basis.ORDINARY,
                                "pleads",
                                Defences.NONE,
                                "inForceFrom",
                                from,
                                "inForceUntil",
                                until));
            case 2 -> law(id, from, from.plusDays(random.nextInt(10)), until);
            default ->
                stated(
                        Meeting.class,
                        id,
                        Map.of(
                                "between",
                                new Parties(Set.of(new Party("XA"), new Party("XB"))),
                                "level",
                                Meeting.Level.WORKING_LEVEL,
                                "onMinerals",
                                true,
                                "on",
                                from));
        };
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    static Stated law(String id, LocalDate adopted, LocalDate operation, When repealed) {
        return stated(
                LegalAct.class,
                id,
                Map.of(
                        "takenBy",
                        Actor.central("XA"),
                        "subject",
                        LegalAct.Matter.LABOUR_RIGHTS,
                        "inResponseTo",
                        Ref.NONE,
                        "adoptedOn",
                        When.on(adopted),
                        "inOperationOn",
                        When.on(operation),
                        "appliedOn",
                        When.on(operation),
                        "repealedOn",
                        repealed));
    }

    static Stated noLaw() {
        return new Stated(
                LegalAct.class,
                "none",
                Map.of("takenBy", Actor.central("XA"), "subject", LegalAct.Matter.LABOUR_RIGHTS),
                Map.of());
    }

    /** Now and then a component is left open, or a day is the one the reader of a file fills in. */
    private Stated gap(Stated fact, LocalDate asOf) {
        int die = random.nextInt(8);
        Map<String, Object> said = new TreeMap<>(fact.said());
        Map<String, Position> at = new HashMap<>(fact.at());
        if (die == 0) {
            List<String> names = List.copyOf(said.keySet());
            said.remove(names.get(random.nextInt(names.size())));
        } else if (die == 1 && said.containsKey("inForceFrom")) {
            said.put("inForceFrom", asOf);
            at.remove("inForceFrom");
            said.put("inForceUntil", When.NEVER);
        }
        return new Stated(fact.kind(), fact.id(), said, at);
    }

    private static Stated stated(Class<? extends Fact> kind, String id, Map<String, Object> said) {
        Map<String, Position> at = new HashMap<>();
        said.keySet().forEach(name -> at.put(name, new Position("x.yaml", 1, 1)));
        at.put("", new Position("x.yaml", 1, 1));
        return new Stated(kind, id, said, at);
    }
}
