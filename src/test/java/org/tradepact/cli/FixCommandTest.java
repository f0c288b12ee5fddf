package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FixCommandTest {
    private static final Path KEPT = Path.of("src/test/resources/fix/output");

    private static Ran fix(String command) {
        List<String> args = new ArrayList<>(List.of("fix"));
        args.addAll(List.of(command.split(" ")));
        return Ran.of(args.toArray(String[]::new));
    }

    /** As in {@link GoldenTest}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "oxide_ban|scenarios/malaysia_art/cm_1/a_ban_on_neodymium_oxide_is_a_ban_on_every_reading.yaml",
                "magnet_quota|scenarios/malaysia_art/cm_2/a_quota_on_magnets_for_all_reaches_the_united_states.yaml",
                "import_ban|scenarios/malaysia_art/article_2_9/import_ban_must_be_adopted_and_applied.yaml --actor MY",
                "import_ban_csv|scenarios/malaysia_art/article_2_9/import_ban_must_be_adopted_and_applied.yaml --actor MY"
                        + " --format csv",
                "us_tariff|scenarios/malaysia_art/article_1_1/us_duty_within_the_reciprocal_rate.yaml",
                "us_tariff_json|scenarios/malaysia_art/article_1_1/us_duty_within_the_reciprocal_rate.yaml --format json",
                "us_tariff_by_malaysia|scenarios/malaysia_art/article_1_1/us_duty_within_the_reciprocal_rate.yaml --actor MY",
                "listed_maker|scenarios/us_forced_labour/presumption/a_listed_entity_is_presumed_wherever_it_makes_the_goods.yaml"
                        + " --actor importer",
            })
    void output_is_as_kept(String name, String command) throws IOException {
        String got = fix(command).all();

        Path kept = KEPT.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(KEPT);
            Files.writeString(kept, got);
        }
        assertThat(got).isEqualTo(Files.readString(kept));
    }

    @Test
    void a_measure_of_the_world_is_restated_in_the_file() {
        Ran ran = fix("scenarios/malaysia_art/cm_1/the_raw_rare_earth_moratorium_turns_on_the_stage.yaml --format csv");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "- exportRestriction: {id: raw-ore-moratorium, takenBy: MY, form: ban, goods: rare-earth-ores,"
                                + " stage: ore, to: all, effect: refused, inForceFrom: 2024-01-01, inForceUntil: 2026-06-01}");
    }

    @Test
    void what_departs_from_a_statement_is_not_called_a_breach() {
        assertThat(fix("scenarios/explore/oxide_ban.yaml --actor US").out())
                .contains("whatever the other facts are, it is a departure or a breach, as the text is read,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "nowhere.yaml | nowhere.yaml: there is no such file",
                "scenarios/malaysia_art/cm_2/any_restriction_on_magnets_counts.yaml --format sarif | --format: repairs have no"
                        + " `sarif`; expected `pretty`, `json` or `csv`",
                "scenarios/malaysia_art/cm_2/any_restriction_on_magnets_counts.yaml --actor MYS | --actor: expected the code of"
                        + " a party, `exporter` or `importer`, got `MYS`; did you mean `MY`?",
                "scenarios/malaysia_art/cm_2/any_restriction_on_magnets_counts.yaml --actor importr | --actor: expected the"
                        + " code of a party, `exporter` or `importer`, got `importr`; did you mean `importer`?",
                "scenarios/malaysia_art/cm_2/any_restriction_on_magnets_counts.yaml --actor importer | --actor: the file states"
                        + " no shipment, so that there is no importer",
                "scenarios/us_forced_labour/presumption/a_listed_entity_is_presumed_wherever_it_makes_the_goods.yaml |"
                        + " scenarios/us_forced_labour/presumption/a_listed_entity_is_presumed_wherever_it_makes_the_goods.yaml:"
                        + " it states shipments only; name who would change something with `--actor exporter` or `--actor"
                        + " importer`",
            })
    void wrong_input_is_told_in_one_sentence(String command, String sentence) {
        Ran ran = fix(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo(sentence + "\n");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void where_nothing_is_breached_there_is_nothing_to_repair() {
        Ran ran = fix("scenarios/malaysia_art/cm_1/a_ban_for_china_alone_is_outside.yaml");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("there is nothing to repair: nothing is breached or departed from on that day");
    }

    @Test
    void only_what_is_asked_about_is_repaired() {
        Ran ran = fix("scenarios/malaysia_art/cm_2/any_restriction_on_magnets_counts.yaml --about MY-ART-CM.1");

        assertThat(ran.out()).doesNotContain("now          MY-ART-CM.2");
    }

    @Test
    void who_owes_nothing_is_offered_no_way_to_comply() {
        String file = "scenarios/cambodia_art/article_5_1/silence_is_no_answer_to_a_notice.yaml";

        assertThat(fix(file).out()).contains("1 way for Cambodia to comply").doesNotContain("for the United States");
        assertThat(fix(file + " --actor US").out()).contains("for the United States to bring Cambodia into line");
    }

    @Test
    void a_text_that_does_not_bind_is_departed_from_and_not_breached() {
        Ran ran = fix("scenarios/australia_minerals/ministerial/no_ministerial_was_held.yaml --about AU-FW-MIN");

        assertThat(ran.out())
                .contains("no way for Australia to end the departure", "it is a departure with these alone")
                .doesNotContain("it is a breach");
    }

    @Test
    void consultations_that_came_too_late_leave_a_breach_of_the_day_of_the_act() {
        Ran ran = fix("scenarios/malaysia_art/article_7/consultations_come_before_own_law_action.yaml");

        assertThat(ran.out())
                .contains("breached the Malaysia agreement on 2027-06-01")
                .doesNotContain("since 2027-08-01", "for Malaysia to comply");
    }
}
