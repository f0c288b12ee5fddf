package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;

/** Questions over the shipped packs, made from a seed. Some components are left open. */
final class RandomCases {
    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    private final Random random;
    private final Library library;

    RandomCases(long seed, Library library) {
        this.random = new Random(seed);
        this.library = library;
    }

    Question next() {
        List<Pack> packs =
                library.packs().stream().filter(p -> !p.commitments().isEmpty()).toList();
        Pack pack = packs.get(random.nextInt(packs.size()));
        List<Stated> facts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            facts.add(fact(pack, "f" + i));
        }
        return new Question(day(), facts, List.of(), assume(pack), Set.of(pack.name()), Set.of(), Map.of());
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(900));
    }

    private Map<String, Assumed> assume(Pack pack) {
        if (random.nextInt(3) == 0) {
            return Map.of();
        }
        Map<String, Assumed> assume = new HashMap<>();
        pack.instruments().stream()
                .filter(i -> !i.political())
                .forEach(i -> assume.put(
                        i.id(), new Assumed(i.id(), Map.of(StatusEvent.Kind.IN_FORCE, day()), Set.of(), Map.of())));
        return assume;
    }

    private Stated fact(Pack pack, String id) {
        List<Commitment> encoded = pack.commitments().stream()
                .filter(c -> !Drafting.kinds(c).isEmpty())
                .toList();
        if (encoded.isEmpty()) {
            return new Stated(
                    org.tradepact.fact.Statement.class,
                    id,
                    Map.of("by", org.tradepact.fact.Actor.central("XA"), "on", day()),
                    Map.of());
        }
        Commitment commitment = encoded.get(random.nextInt(encoded.size()));
        List<String> kinds = List.copyOf(Drafting.kinds(commitment));
        Kind kind = Kind.named(kinds.get(random.nextInt(kinds.size()))).orElseThrow();
        Mentioned mentioned = new Mentioned();
        mentioned.dates.add(day());
        mentioned.dates.add(day());
        mentioned.parties.addAll(pack.parties());
        mentioned.rates.add(org.tradepact.fact.Percent.of("19"));
        mentioned.ids.addAll(List.of("f0", "f1"));
        Map<String, Object> said = new HashMap<>();
        for (Kind.Component component : kind.components()) {
            if (!Domain.varies(component.type())) {
                said.put(component.name(), new org.tradepact.fact.ListEntry.ListName("some-list"));
            } else if (random.nextInt(100) > 0) {
                List<Object> domain =
                        Domain.of(component.type(), mentioned, library.goods().each());
                said.put(component.name(), domain.get(random.nextInt(domain.size())));
            }
        }
        return new Stated(kind.type(), id, said, Map.of());
    }
}
