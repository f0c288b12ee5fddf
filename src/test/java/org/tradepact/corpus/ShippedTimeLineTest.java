package org.tradepact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.explore.Asker;
import org.tradepact.explore.Cause;
import org.tradepact.explore.Changing;
import org.tradepact.explore.TimeLine;
import org.tradepact.fact.Stated;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Settings;

/** Time lines of shipped scenarios, on the shipped lists. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedTimeLineTest {
    private static final Path HOME = Path.of("scenarios/malaysia_art/cm_1");

    private static TimeLine banOn(String goods) {
        Question asked = ScenarioFile.read(
                        HOME.resolve("a_ban_counts_from_the_day_of_the_pledge.yaml"), Corpus.LIBRARY, Settings.NONE)
                .scenarios()
                .get(0)
                .asks();
        Stated ban = asked.facts().get(0).with("goods", Corpus.LIBRARY.goods().resolve(goods));
        Question other = new Question(
                asked.asOf(),
                List.of(ban),
                asked.none(),
                asked.assume(),
                asked.about(),
                asked.with(),
                asked.readings());
        Checker checker = Corpus.checker();
        try (Asker asker = new Asker(
                Corpus.LIBRARY.packs(), checker, Corpus.border(checker), new Changing(Corpus.LIBRARY.goods()))) {
            return TimeLine.of(other, Set.of(), Optional.empty(), asker, (done, of) -> true);
        }
    }

    @Test
    void only_entries_of_the_goods_of_a_ban_turn_its_answer() {
        assertThat(entries(banOn("rare-earth-oxides"))).isEmpty();
        assertThat(entries(banOn("bauxite"))).containsExactly("bauxite");
        assertThat(entries(banOn("2504.10"))).containsExactly("2504");
    }

    private static List<String> entries(TimeLine line) {
        return line.lanes().stream()
                .flatMap(lane -> lane.flips().stream())
                .flatMap(flip -> flip.causes().stream())
                .filter(Cause.ListChanges.class::isInstance)
                .map(cause -> ((Cause.ListChanges) cause).entry().line())
                .toList();
    }
}
