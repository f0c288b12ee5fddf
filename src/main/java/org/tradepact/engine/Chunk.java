package org.tradepact.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tradepact.fact.Fact;
import org.tradepact.finding.Finding;

/**
 * Evaluates many cases under one commitment at once, each about a shipment of its own, and hands each the findings it would
 * have alone. Where rules mix shipments, see {@link Rulebook#mixes}, cases are shown one by one. For one thread.
 *
 * <p>Cases are shown together where nothing of one can pass for a part of another: what is about no shipment is the same in
 * all of them, no two have an id in common, and of the same goods they say that the same lists hold them. Others wait for
 * the next round.
 */
public final class Chunk implements AutoCloseable {
    /** Cases that are shown together. */
    public static final int CASES = 256;

    /** Rounds that are gathered side by side; a case that fits into none of them ends the oldest. */
    private static final int GATHERED = 16;

    /** Sessions that are kept, each with what is the same for all cases of its rounds. */
    private static final int DESKS = 8;

    /**
     * One shipment with all that is known of it.
     *
     * @param common what is about no shipment: terms, headings; cheapest if it is the same instance in many cases
     * @param facts complete, the shipment among them
     * @param subject id of the shipment
     */
    public record Sought(Set<?> common, Collection<? extends Fact> facts, String subject) {}

    private final String commitment;
    private final int most;
    private final boolean together;
    private final boolean togetherBare;
    private final Rulebook rules;
    private final World apart;
    private final Deque<Round> gathered = new ArrayDeque<>();
    private final Map<Frame, Frame> frames = new HashMap<>();
    private final Map<Frame, Desk> desks = new LinkedHashMap<>(16, 0.75f, true);
    private List<Set<Finding>> found = List.of();
    private long rounds;

    public Chunk(Rulebook rulebook, String commitment) {
        this(rulebook, commitment, CASES);
    }

    /** @param most cases that are shown together */
    public Chunk(Rulebook rulebook, String commitment, int most) {
        this.commitment = commitment;
        this.most = most;
        this.together = rulebook.mixes(commitment).isEmpty();
        this.togetherBare = rulebook.mixesBare(commitment).isEmpty();
        this.rules = rulebook.of(commitment);
        this.apart = new World(rules);
    }

    /** How many times rules were shown cases, since this was made. */
    public long rounds() {
        return rounds;
    }

    /**
     * What the rules conclude of each case under the commitment.
     *
     * @return in the order of the cases; not to be modified
     * @throws IllegalStateException if the rules never come to rest
     */
    public List<Set<Finding>> findings(List<Sought> cases) {
        List<Set<Finding>> all = new ArrayList<>(Collections.nCopies(cases.size(), Set.of()));
        found = all;
        try {
            for (int i = 0; i < cases.size(); i++) {
                gather(i, CaseParts.of(cases.get(i)));
            }
            gathered.forEach(this::show);
        } finally {
            gathered.clear();
            frames.clear();
            found = List.of();
        }
        return all;
    }

    private void gather(int number, CaseParts parts) {
        Frame frame = frames.computeIfAbsent(parts.frame(), same -> same);
        if (!together(parts) || frame.knowsAny(parts.ids())) {
            Round alone = new Round(frame);
            alone.add(number, parts);
            showAlone(alone);
            return;
        }
        for (Round round : gathered) {
            if (round.takes(parts, frame)) {
                round.add(number, parts);
                if (round.size() >= most) {
                    gathered.remove(round);
                    show(round);
                }
                return;
            }
        }
        if (gathered.size() >= GATHERED) {
            show(gathered.removeFirst());
        }
        Round round = new Round(frame);
        round.add(number, parts);
        gathered.addLast(round);
    }

    private boolean together(CaseParts parts) {
        return together && !parts.own().isEmpty() || togetherBare && parts.own().size() == 1;
    }

    private void show(Round round) {
        Desk desk = desks.get(round.frame());
        if (desk == null) {
            desk = new Desk(rules, round.frame());
            desks.put(round.frame(), desk);
            if (desks.size() > DESKS) {
                Frame eldest = desks.keySet().iterator().next();
                Objects.requireNonNull(desks.remove(eldest)).close();
            }
        }
        try {
            deal(round, desk.show(round));
        } catch (RuntimeException e) {
            desks.remove(round.frame());
            desk.close(); // half a round is no state to go on from
            throw e;
        }
    }

    /** A case of which rules may not see what others hold, not even entries of other goods. */
    private void showAlone(Round round) {
        deal(round, apart.show(round.facts()));
    }

    private void deal(Round round, Set<Finding> all) {
        rounds++;
        for (Finding finding : all) {
            if (!finding.commitment().equals(commitment)) {
                continue;
            }
            Integer owner = round.owner(finding.subject().label());
            if (owner != null) {
                give(owner, finding);
            } else {
                round.numbers().forEach(each -> give(each, finding)); // about what is the same for all
            }
        }
    }

    private void give(int number, Finding finding) {
        Set<Finding> own = found.get(number);
        if (own.isEmpty()) {
            own = new HashSet<>();
            found.set(number, own);
        }
        own.add(finding);
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
        desks.clear();
        apart.close();
    }
}
