package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Question;
import org.tradepact.corpus.Corpus;
import org.tradepact.fact.ExportRestriction.Form;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Values;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;

/** A question with something said otherwise is the question of a file that says it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangingTest {
    private static final Changing CHANGING = new Changing(Corpus.LIBRARY.goods());
    private static final Values VALUES = new Values(Corpus.LIBRARY.goods());
    private static final String FILE =
            """
            title: A quota
            asOf: 2027-06-01
            facts:
              - exportRestriction: {id: q1, takenBy: MY, form: quota, goods: %s%s, to: all}
            none: [{legalAct: {takenBy: MY, subject: forcedLabourImportBan}}]
            """;

    @TempDir
    private Path folder;

    private Question file(String goods, String more) {
        try {
            Path file = folder.resolve("q.yaml");
            Files.writeString(file, FILE.formatted(goods, more));
            Scenarios read = ScenarioFile.read(file, Corpus.LIBRARY, Settings.NONE);
            assertThat(read.problems()).isEmpty();
            return read.scenarios().get(0).asks();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> said(Optional<Question> question) {
        return question.orElseThrow().facts().get(0).said();
    }

    private static Change says(String component, Object value) {
        return new Change.Says(new Slot("q1", component), value);
    }

    private static Object goods(String text) {
        return VALUES.ofText(org.tradepact.fact.Goods.class, text);
    }

    @Test
    void what_goods_fix_goes_with_them() {
        Question magnets = file("rare-earth-magnets", "");

        Map<String, Object> lines = said(CHANGING.apply(magnets, says("goods", goods("rare-earths"))));

        assertThat(magnets.facts().get(0).said()).containsEntry("stage", Stage.MAGNET);
        assertThat(lines).isEqualTo(file("rare-earths", "").facts().get(0).said());
        assertThat(lines).doesNotContainKey("stage");
    }

    @Test
    void what_contradicts_the_rest_is_no_question() {
        Question magnets = file("rare-earth-magnets", "");

        assertThat(CHANGING.apply(magnets, says("stage", Stage.OXIDE))).isEmpty();
        assertThat(said(CHANGING.apply(magnets, says("stage", Stage.MAGNET)))).containsEntry("stage", Stage.MAGNET);
    }

    @Test
    void what_is_said_stays_said_when_something_else_of_the_fact_is() {
        Question quota = file("rare-earths", "");
        LocalDate day = LocalDate.of(2026, 2, 28);

        Map<String, Object> both = said(CHANGING.apply(
                quota, List.of(says("inForceFrom", day), says("stage", Stage.OXIDE), says("form", Form.BAN))));
        Map<String, Object> on = said(
                CHANGING.apply(quota, List.of(says("inForceFrom", quota.asOf()), new Change.AsksOn(day.plusYears(2)))));

        assertThat(both)
                .containsEntry("inForceFrom", day)
                .containsEntry("stage", Stage.OXIDE)
                .containsEntry("form", Form.BAN);
        assertThat(on).containsEntry("inForceFrom", quota.asOf()); // it has a day of its own now
    }

    @Test
    void a_component_can_be_opened() {
        Question oxide = file("rare-earths", ", stage: oxide");

        Map<String, Object> open = said(CHANGING.apply(oxide, new Change.Opens(new Slot("q1", "stage"))));
        Map<String, Object> noDay = said(CHANGING.apply(oxide, new Change.Opens(new Slot("q1", "inForceFrom"))));

        assertThat(open)
                .isEqualTo(
                        file("rare-earths", ", stage: unknown").facts().get(0).said());
        assertThat(noDay).doesNotContainKey("inForceFrom");
    }

    @Test
    void a_day_that_the_file_leaves_out_moves_with_the_day_of_the_question() {
        Question quota = file("rare-earths", "");
        LocalDate day = LocalDate.of(2026, 2, 28);

        Optional<Question> then = CHANGING.apply(quota, List.of(says("stage", Stage.OXIDE), new Change.AsksOn(day)));

        assertThat(said(then)).containsEntry("inForceFrom", day).containsEntry("stage", Stage.OXIDE);
        assertThat(then.orElseThrow().asOf()).isEqualTo(day);
    }

    @Test
    void an_act_that_is_added_is_no_longer_denied() {
        Question quota = file("rare-earths", "");
        Stated denied = quota.none().get(0);
        Stated law =
                new Stated(denied.kind(), "law", denied.said(), Map.of()).with("adoptedOn", LocalDate.of(2027, 1, 1));
        Stated other = new Stated(
                denied.kind(), "law", Map.of("takenBy", VALUES.ofText(org.tradepact.fact.Actor.class, "KH")), Map.of());

        Question with = CHANGING.apply(quota, new Change.Adds(law)).orElseThrow();

        assertThat(with.facts()).contains(law).hasSize(2);
        assertThat(with.none()).isEmpty();
        assertThat(CHANGING.apply(quota, new Change.Adds(other)).orElseThrow().none())
                .containsExactly(denied);
    }

    @Test
    void facts_are_withdrawn_texts_assumed_and_pivots_settled() {
        Question quota = file("rare-earths", "");
        LocalDate day = LocalDate.of(2027, 1, 1);

        Question changed = CHANGING.apply(
                        quota,
                        List.of(
                                new Change.Withdraws("q1"),
                                new Change.Assumes("malaysia_art", StatusEvent.Kind.IN_FORCE, day),
                                new Change.Reads("MY-ART-CM.1/stage", "any-stage")))
                .orElseThrow();

        assertThat(changed.facts()).isEmpty();
        assertThat(changed.assume().get("malaysia_art").on()).containsEntry(StatusEvent.Kind.IN_FORCE, day);
        assertThat(changed.readings()).containsEntry("MY-ART-CM.1/stage", "any-stage");
        assertThat(quota.facts()).hasSize(1);
    }
}
