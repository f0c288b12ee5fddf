package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Commitment.Encoding;
import org.tradepact.agreement.Commitment.Owed;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Course;
import org.tradepact.pack.Pack;

/**
 * What bringing a text into force on a day would start.
 *
 * @param milestones the life of the agreement with the text in force from that day
 * @param ended ends of the text before that day which readings have, and which the question sets aside
 * @param atOnce duties that are owed from the first day, without a day of their own to perform them
 * @param noted clauses that take note of something, which nobody owes
 * @param rights clauses that let a party do something from that day on
 * @param beside other texts between the same parties
 * @param undecided clauses that no rule decides
 * @param partly clauses that rules decide in part
 * @param measures what of the world was held against it
 */
public record Ratification(
        Pack pack,
        Entering entering,
        Milestones milestones,
        List<Milestone.Happens> ended,
        List<Commitment> atOnce,
        List<Commitment> noted,
        List<Commitment> rights,
        List<Beside> beside,
        List<Commitment> undecided,
        List<Commitment> partly,
        Measures measures) {
    /**
     * What of the world was held against the text.
     *
     * @param conflicts measures that it speaks against, or may
     * @param asked ids of the measures that were asked about
     * @param fillUp ids of measures that fill up to a total and could not be asked about
     * @param charges whether charges were among them, asked about for goods in general
     * @param days days on which was asked
     * @param evaluated number of questions that were answered
     */
    public record Measures(
            List<Conflict> conflicts,
            List<String> asked,
            List<String> fillUp,
            boolean charges,
            List<LocalDate> days,
            int evaluated) {}

    /**
     * @param entering a text against whose day nothing stands
     * @param packs all packs there are
     * @param checker must stay open while the answers are read
     */
    public static Ratification of(
            Pack pack,
            Entering entering,
            Map<String, Assumed> assume,
            Optional<LocalDate> until,
            Collection<Pack> packs,
            Checker checker) {
        Map<String, Assumed> then = entering.assuming(assume);
        Milestones milestones = Milestones.of(pack, then, until);
        List<Commitment> own = pack.commitments().stream()
                .filter(clause -> clause.instrument().equals(entering.text().id()))
                .toList();
        return new Ratification(
                pack,
                entering,
                milestones,
                ended(pack, entering, assume),
                own.stream().filter(Ratification::atOnce).toList(),
                own.stream().filter(c -> c.owed() == Owed.RECORD).toList(),
                own.stream().filter(c -> c.owed() == Owed.RIGHT).toList(),
                beside(entering.text(), packs, then),
                own.stream().filter(c -> c.encoding() == Encoding.NONE).toList(),
                own.stream().filter(c -> c.encoding() == Encoding.PARTIAL).toList(),
                new WorldMeasures(pack, entering, assume, milestones, packs).against(checker));
    }

    private static List<Milestone.Happens> ended(Pack pack, Entering entering, Map<String, Assumed> assume) {
        List<Milestone.Happens> ended = new ArrayList<>();
        for (Milestone milestone :
                Milestones.of(pack, assume, Optional.of(entering.on())).dated()) {
            if (milestone instanceof Milestone.Happens happens
                    && happens.reading().isPresent()
                    && StatusMarks.ENDS.contains(happens.what())
                    && happens.text().id().equals(entering.text().id())) {
                ended.add(happens);
            }
        }
        return List.copyOf(ended);
    }

    /** Duties that have a last day of their own are told with it. */
    private static boolean atOnce(Commitment clause) {
        boolean duty = clause.owed() == Owed.RESULT || clause.owed() == Owed.CONDUCT || clause.owed() == Owed.INTENTION;
        return duty && clause.deadline().anchor() == Deadline.Anchor.NONE;
    }

    /** Last days of duties under the text, those that readings date among them. */
    public List<Milestone.Due> dues() {
        List<Milestone.Due> dues = new ArrayList<>();
        for (Milestone milestone : milestones.dated()) {
            if (milestone instanceof Milestone.Due due && own(due)) {
                dues.add(due);
            }
        }
        for (Milestone milestone : milestones.beyond()) {
            if (milestone instanceof Milestone.Due due && own(due)) {
                dues.add(due);
            }
        }
        return dues;
    }

    private boolean own(Milestone.Due due) {
        return due.text().id().equals(entering.text().id());
    }

    private static List<Beside> beside(Instrument text, Collection<Pack> packs, Map<String, Assumed> assume) {
        List<Beside> all = new ArrayList<>();
        for (Pack pack : packs) {
            for (Instrument other : pack.world() ? List.<Instrument>of() : pack.instruments()) {
                boolean same = Set.copyOf(other.parties()).equals(Set.copyOf(text.parties()));
                if (!same || other.id().equals(text.id())) {
                    continue;
                }
                Assumed assumed = assume.get(other.id());
                List<Commitment> clauses = pack.commitments().stream()
                        .filter(clause -> clause.instrument().equals(other.id()))
                        .toList();
                all.add(new Beside(
                        Course.of(other, assumed == null ? Map.of() : assumed.on()),
                        clauses.size(),
                        clauses.stream().flatMap(c -> moves(c, text)).toList()));
            }
        }
        return List.copyOf(all);
    }

    private static java.util.stream.Stream<Beside.Move> moves(Commitment clause, Instrument text) {
        List<Beside.Move> moves = new ArrayList<>();
        for (Pivot pivot : clause.pivots()) {
            for (Pivot.Option option : pivot.options()) {
                if (option.standsIn().equals(text.id())) {
                    moves.add(new Beside.Move(clause, new Milestone.Read(pivot, option)));
                }
            }
        }
        return moves.stream();
    }
}
