package org.tradepact.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.GoodsGroup;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;

/**
 * One folder of {@code rules/}: what parties promised in an agreement, or what the world did.
 *
 * @param name folder name, and the end of its DRL package
 * @param world whether it holds facts of the world rather than promises
 * @param parties all parties of its instruments
 * @param knownUntil last day for which its facts are known
 * @param headings headings under which its measures charge
 * @param topics id of a topic that commitments may be about to its title
 * @param facts what the world did, as stated facts
 * @param sources id of a source to its description, for those it cites
 */
public record Pack(
        String name,
        String title,
        boolean world,
        List<Party> parties,
        LocalDate knownUntil,
        List<Instrument> instruments,
        List<Commitment> commitments,
        List<DatedTerm> terms,
        List<Schedule> schedules,
        List<TariffHeading> headings,
        List<GoodsGroup> goods,
        Map<String, String> topics,
        List<Stated> facts,
        Map<String, String> sources) {
    /** The same pack with its schedules and lists as loaded from elsewhere. */
    public Pack withSchedules(List<Schedule> loaded) {
        return new Pack(
                name,
                title,
                world,
                parties,
                knownUntil,
                instruments,
                commitments,
                terms,
                loaded,
                headings,
                goods,
                topics,
                facts,
                sources);
    }

    /** The same pack as if it had these commitments alone. */
    public Pack with(List<Commitment> some) {
        return new Pack(
                name,
                title,
                world,
                parties,
                knownUntil,
                instruments,
                some,
                terms,
                schedules,
                headings,
                goods,
                topics,
                facts,
                sources);
    }
}
