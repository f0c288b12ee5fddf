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
        assertThat(ran.out()).contains("there is nothing to repair: nothing is breached on that day");
    }

    @Test
    void only_what_is_asked_about_is_repaired() {
        Ran ran = fix("scenarios/malaysia_art/cm_2/any_restriction_on_magnets_counts.yaml --about MY-ART-CM.1");

        assertThat(ran.out()).doesNotContain("now          MY-ART-CM.2");
    }
}
