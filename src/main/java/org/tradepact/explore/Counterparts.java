package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Party;
import org.tradepact.pack.Pack;

/**
 * Which clauses of two agreements on one topic answer the same question: they judge the same kind of fact, or ask for the
 * same act, of the party in the same place.
 */
record Counterparts(List<Clause[]> pairs, List<Commitment> alone, List<Commitment> otherAlone) {
    private record Match(Commitment one, Commitment other, int likeness) {}

    static Counterparts of(Pack one, Pack other, String topic) {
        List<Commitment> first = about(one, topic);
        List<Commitment> second = about(other, topic);
        List<Match> matches = new ArrayList<>();
        for (Commitment a : first) {
            for (Commitment b : second) {
                int likeness = sameRoles(a, b, one, other) ? likeness(a, b) : 0;
                if (likeness > 0) {
                    matches.add(new Match(a, b, likeness));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::likeness).reversed());
        List<Match> taken = new ArrayList<>();
        for (Match match : matches) {
            if (taken.stream()
                    .noneMatch(t -> t.one().equals(match.one()) || t.other().equals(match.other()))) {
                taken.add(match);
            }
        }
        // What is left goes beside the likest clause of the other side that judges the same, even if that one is taken.
        for (Match match : matches) {
            boolean left = taken.stream().noneMatch(t -> t.one().equals(match.one()))
                    || taken.stream().noneMatch(t -> t.other().equals(match.other()));
            if (left && shared(match.one(), match.other())) {
                taken.add(match);
            }
        }
        taken.sort(Comparator.comparingInt((Match m) -> first.indexOf(m.one()))
                .thenComparingInt(m -> second.indexOf(m.other())));
        return new Counterparts(
                taken.stream()
                        .map(m -> new Clause[] {
                            new Clause(one, m.one()), new Clause(other, m.other(), Roles.between(m.one(), m.other()))
                        })
                        .toList(),
                first.stream()
                        .filter(a -> taken.stream().noneMatch(m -> m.one().equals(a)))
                        .toList(),
                second.stream()
                        .filter(b -> taken.stream().noneMatch(m -> m.other().equals(b)))
                        .toList());
    }

    private static List<Commitment> about(Pack pack, String topic) {
        return pack.commitments().stream()
                .filter(commitment -> commitment.topics().contains(topic))
                .toList();
    }

    /** Whether the same side owes it: a party of both agreements stands in its own place. */
    private static boolean sameRoles(Commitment a, Commitment b, Pack one, Pack other) {
        if (a.holders().size() != b.holders().size()) {
            return a.holders().size() > 1 && other.parties().containsAll(b.holders())
                    || b.holders().size() > 1 && one.parties().containsAll(a.holders());
        }
        Roles roles = Roles.between(a, b);
        List<Party> both =
                one.parties().stream().filter(other.parties()::contains).toList();
        return both.stream().allMatch(party -> roles.there(party).equals(party))
                && a.holders().stream().map(roles::there).toList().containsAll(b.holders());
    }

    private static int likeness(Commitment a, Commitment b) {
        boolean decided = Contrasted.decided(a) && Contrasted.decided(b);
        Set<String> topics = new TreeSet<>(a.topics());
        topics.retainAll(b.topics());
        int like = 2 * topics.size() + (a.owed() == b.owed() ? 2 : 0) + (a.modality() == b.modality() ? 1 : 0);
        if (decided && shared(a, b)) {
            return 20 + (asksAlike(a, b) ? 10 : 0) + like;
        }
        boolean neither = !Contrasted.decided(a) && !Contrasted.decided(b);
        boolean alike = a.topics().equals(b.topics()) && (a.owed() == b.owed() || a.modality() == b.modality());
        return alike ? like + (neither ? 3 : 0) : 0;
    }

    /** Whether there is conduct that both judge. */
    private static boolean shared(Commitment a, Commitment b) {
        return a.subjects().stream().anyMatch(b.subjects()::contains) || asksAlike(a, b);
    }

    private static boolean asksAlike(Commitment a, Commitment b) {
        return a.standing()
                && b.standing()
                && a.requires().kind().equals(b.requires().kind())
                && matters(a).equals(matters(b));
    }

    /** What is asked, whoever is to do it. */
    private static Map<String, String> matters(Commitment commitment) {
        Map<String, String> matters = new HashMap<>(commitment.requires().where());
        matters.values().removeIf(value -> value.equals("holder") || Party.known(value) || value.startsWith("["));
        return matters;
    }
}
