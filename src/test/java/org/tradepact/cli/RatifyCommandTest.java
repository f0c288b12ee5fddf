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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ratify}, and {@code timeline} of a pack. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RatifyCommandTest {
    private static final String HOME = "src/test/resources/ratify/";

    private static Ran run(String command) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        if (!command.contains("malaysia") && !command.contains("cambodia")) {
            args.addAll(List.of("--rules", HOME + "rules"));
        }
        return Ran.of(args.toArray(String[]::new));
    }

    /** As in {@link GoldenTest}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ratify|ratify xa_xb_accord --on 2027-02-01",
                "ratify_json|ratify xa_xb_accord --on 2027-02-01 --format json",
                "ratify_csv|ratify xa_xb_accord --on 2027-02-01 --format csv",
                "ratify_memo|ratify xa_xb_accord --on 2027-02-01 --format memo",
                "ratify_ics|ratify xa_xb_accord --on 2028-02-29 --until 2029-03-01 --remind 14 --format ics",
                "ratify_too_early|ratify xa_xb_accord --on 2026-03-01",
                "timeline|timeline xa_xb_accord",
                "timeline_assumed|timeline xa_xb_accord --assume xa_xb_accord.noticesExchangedOn=2026-12-31 --until 2028-06-30",
                "timeline_json|timeline xa_xb_accord --format json",
                "timeline_csv|timeline xa_xb_accord --format csv",
                "timeline_ics|timeline xa_xb_accord --format ics",
                "timeline_charges|timeline xb_charges",
                "ratify_malaysia|ratify malaysia_art --on 2027-01-01",
                "timeline_malaysia|timeline malaysia_art",
                "ratify_cambodia_memo|ratify cambodia_art --on 2027-08-31 --format memo",
            })
    void output_is_as_kept(String name, String command) throws IOException {
        String got = run(command).all();

        Path kept = Path.of(HOME, "output", name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(kept, got);
        }
        assertThat(got).isEqualTo(Files.readString(kept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ratify xa_xb_acord --on 2027-01-01 | there is no pack `xa_xb_acord`; did you mean `xa_xb_accord`?",
                "ratify xa_xb_accord | name the day of entry into force with `--on`, such as `--on 2027-01-01`",
                "ratify xa_xb_accord --on 2026-01-30 | --on: the accord was signed on 2026-01-31 and cannot have entered"
                        + " into force on `2026-01-30`",
                "ratify xa_xb_old --on 2027-01-01 | --on: the convention is in force since 2026-04-01; `tradepact"
                        + " timeline xa_xb_old` shows what it started",
                "ratify xa_xb_old --on 2026-03-01 | --on: the convention enters into force on 2026-04-01, not on"
                        + " `2026-03-01`",
                "ratify xa_xb_accord --on 2027-01-01 --assume xa_xb_accord.noticesExchangedOn=2026-12-01 | --on: the"
                        + " accord enters into force on 2027-01-30, as assumed, not on `2027-01-01`",
                "ratify xa_xb_accord --on 2027-02-01 --assume xa_xb_accord.terminatedOn=2027-02-01 | --on: the accord"
                        + " ended on 2027-02-01, as assumed, so it does not enter into force on `2027-02-01`",
                "ratify xa_policy --on 2027-01-01 | pack `xa_policy` holds no agreement that could be brought into force",
                "ratify xb_charges --on 2027-01-01 | pack `xb_charges` holds no agreement that could be brought into"
                        + " force",
                "ratify xa_xb_accord --on 2027-01-01 --format sarif | --format: a ratification has no `sarif`; expected"
                        + " `pretty`, `json`, `csv`, `ics` or `memo`",
                "ratify xa_xb_accord --on 2027-01-01 --remind -1 | --remind: expected a number of days, zero or more,"
                        + " got `-1`",
                "ratify xa_xb_accord --on 2027-02-01 --until 2027-01-31 | --until: `2027-01-31` is before the day of entry"
                        + " into force, `2027-02-01`; write that day or a later one",
                "ratify accord.yaml --on 2027-01-01 | there is no pack `accord.yaml`; `tradepact status` shows those there"
                        + " are",
                "ratify xa_xb_accord --on 2027-01-01 --assume xa_xb_acord.inForceFrom=2027-01-01 | --assume: unknown"
                        + " instrument `xa_xb_acord`; did you mean `xa_xb_accord`?",
                "timeline xa_xb_acord | there is no pack `xa_xb_acord`; did you mean `xa_xb_accord`?",
                "timeline xa_policy | pack `xa_policy` holds no text, so it has no time line",
                "timeline xa_xb_accord --as-of 2027-01-01 | `--as-of` and `--about` go with a scenario file; a pack is"
                        + " shown whole, for all its days",
                "run scenarios --format ics | --format: answers have no days for an `ics`; `tradepact timeline PACK` and"
                        + " `tradepact ratify PACK` write calendars",
                "timeline xa_xb_accord --format memo | --format: the time line of a pack has no `memo`; expected"
                        + " `pretty`, `json`, `csv` or `ics`",
                "timeline xa_xb_accord --assume xa_xb_accord.inForceFrm=2027-01-01 | --assume: unknown key"
                        + " `inForceFrm`; did you mean `inForceFrom`?",
            })
    void wrong_input_is_told_in_one_sentence(String command, String sentence) {
        Ran ran = run(command);

        assertThat(ran.err()).isEqualTo(sentence + "\n");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_text_that_does_not_bind_is_refused_with_what_the_pack_says_of_it() {
        assertThat(run("ratify xa_xb_memo --on 2027-01-01").err())
                .isEqualTo(
                        """
                        the memorandum does not bind in law, and it commenced on 2026-01-31 (8), so there is nothing to bring into force; `tradepact timeline xa_xb_memo` shows what it has dates for
                        It asks for no ratification.
                        """);
        assertThat(run("ratify xa_xb_plain --on 2027-01-01").err())
                .isEqualTo(
                        """
                        the protocol has no rule on entry into force that is known, so no day for it can be asked about; `tradepact timeline xa_xb_plain` shows what it has dates for
                        Its final clauses could not be read.
                        """);
    }

    @Test
    void the_last_day_may_be_that_of_entry() {
        assertThat(run("ratify xa_xb_accord --on 2027-02-01 --until 2027-02-01").code())
                .isZero();
    }

    @Test
    void all_wrong_assumptions_are_told_at_once() {
        Ran ran = run("timeline xa_xb_accord --assume nowhere.inForceFrom=2027-01-01 --assume xa_xb_accord=2027-01-01");

        assertThat(ran.err().lines()).hasSize(2);
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void a_file_of_that_name_goes_before_the_pack(@TempDir Path folder) {
        Path file = folder.resolve("xa_xb_accord");

        assertThat(run("timeline " + file).err()).contains("there is no such file");
    }

    @Test
    void narrow_output_stays_within_its_width() {
        Ran ran = Ran.with(
                java.util.Map.of("COLUMNS", "80"),
                "ratify",
                "xa_xb_accord",
                "--on",
                "2027-02-01",
                "--rules",
                HOME + "rules");

        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @CsvSource({"vietnam_framework", "thailand_framework", "australia_minerals", "malaysia_minerals_mou"})
    void a_text_that_does_not_bind_is_not_brought_into_force(String pack) {
        Ran ran = Ran.of("ratify", pack, "--on", "2027-01-01");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("does not bind in law").doesNotContain("is in force since");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "australia_minerals|is discontinued; the days run from receipt of the notice",
                "malaysia_minerals_mou|memorandum is discontinued\n",
                "malaysia_art|the Malaysia agreement is no longer valid",
                "malaysia_art|the Malaysia agreement ends by termination",
                "malaysia_art|from signature they would end on 2035-10-26",
                "cambodia_art|the paragraph gives no time",
                "thailand_minerals_mou|on one reading alone",
                "us_tariff_actions|the end of the reciprocal tariffs",
                "us_tariff_actions|the IEEPA tariff power is taken to be in force",
                "us_tariff_actions|the Section 122 surcharge expires\n",
                "china_export_controls|Announcement 57 enters into force, but is suspended, so it takes no effect",
                "china_export_controls|the suspension of Announcement 61 ends, unless it is put off",
            })
    void an_end_is_called_what_the_text_calls_it(String pack, String said) {
        assertThat(Ran.of("timeline", pack).out().replaceAll("\\s*\n {14}", " "))
                .contains(said.replace("\\n", "\n"));
    }
}
