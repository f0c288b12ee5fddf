package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Commitment.Requirement;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.Stated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LibraryTest {
    @TempDir
    Path folder;

    @Test
    void packs_are_found_by_what_they_hold() {
        Library library = Rules.library(folder);
        assertThat(library.packNames()).containsExactly("goods", "pact", "world");
        assertThat(library.pack("world").orElseThrow().facts())
                .extracting(Stated::id)
                .containsExactly("w1");
        assertThat(library.commitment("PACT-1").orElseThrow().pack()).isEqualTo("pact");
        assertThat(library.pack("pact").orElseThrow().sources()).isEqualTo(Map.of("S1", "an invented newspaper, 2025"));
    }

    @Test
    void an_instrument_tells_how_it_begins_and_ends() {
        Instrument pact = Rules.library(folder).instrument("pact").orElseThrow();
        assertThat(pact.entry())
                .isEqualTo(new Instrument.Entry(StatusEvent.Kind.NOTICES_EXCHANGED, Period.ofDays(60), "9"));
        assertThat(pact.ending()).isEqualTo(new Instrument.Ending(Period.ofDays(180), "10"));
    }

    @Test
    void a_commitment_has_its_own_pivots_and_those_of_its_instrument() {
        List<Pivot> pivots =
                Rules.library(folder).commitment("PACT-1").orElseThrow().pivots();
        assertThat(pivots).extracting(Pivot::id).containsExactly("PACT-1/stage", "pact/ruling");
        assertThat(pivots).extracting(Pivot::force).containsExactly(false, true);
        assertThat(pivots).extracting(Pivot::commitment).containsOnly("PACT-1");
    }

    @Test
    void a_standing_duty_has_an_act_and_a_deadline() {
        Commitment duty = Rules.library(folder).commitment("PACT-2").orElseThrow();
        assertThat(duty.requires())
                .isEqualTo(
                        new Requirement("legalAct", Map.of("takenBy", "holder", "subject", "forcedLabourImportBan")));
        assertThat(duty.deadline())
                .isEqualTo(new Deadline(Deadline.Anchor.ENTRY_INTO_FORCE, Period.ofYears(2), false, LocalDate.MAX));
    }

    @Test
    void a_pack_of_the_same_name_is_replaced() {
        Library library = Rules.library(folder);
        Path other = Rules.write(
                folder.resolve("mine/pact/agreement.yaml"), "pack: pact\ntitle: Mine\nknownUntil: 2026-01-01\n");
        Problems problems = new Problems();
        Library changed = library.plus(other.getParent(), problems);
        assertThat(problems.list()).isEmpty();
        assertThat(changed.pack("pact").orElseThrow().title()).isEqualTo("Mine");
        assertThat(changed.commitmentIds()).isEmpty();
    }

    @Test
    void every_mistake_of_a_clause_is_reported() {
        wrong("  - id: PACT-2", "  - id: PACT-1", "agreement.yaml:41:5: commitment `PACT-1` comes twice");
        wrong(
                "    owed: result\n    subj",
                "    oved: result\n    subj",
                """
                agreement.yaml:21:5: `owed` is missing
                agreement.yaml:29:5: unknown key `oved`; did you mean `owed`?""");
        wrong(
                "modality: prohibition",
                "modality: prohibitions",
                "agreement.yaml:28:15: `modality`: unknown word `prohibitions`; did you mean `prohibition`?");
        wrong(
                "instrument: pact\n    clause: \"1\"",
                "instrument: pakt\n    clause: \"1\"",
                "agreement.yaml:22:17: unknown instrument `pakt`; did you mean `pact`?");
        wrong(
                "subjects: [exportRestriction]",
                "subjects: [exportRestrictions]",
                "agreement.yaml:30:15: unknown kind of fact `exportRestrictions`; did you mean `exportRestriction`?");
        wrong(
                "form, goods, stage",
                "form, good, stage",
                "agreement.yaml:31:32: `good` is not known of `exportRestriction`; did you mean `goods`?");
        wrong(
                "    encodingNote: enforcement is not judged\n",
                "",
                "agreement.yaml:52:5: `encodingNote` is missing: say why `PACT-2` is encoded `partial`");
        wrong(
                "    subjects: [exportRestriction]\n",
                "",
                "agreement.yaml:21:5: `PACT-1` is encoded, so `subjects` or `requires` must say what is judged");
        wrong(
                "schedule: pact-rates",
                "schedule: pact-rate",
                "agreement.yaml:51:15: terms.yaml of this pack has no schedule or list `pact-rate`; did you mean `pact-rates`?");
        wrong(
                "deadline: entryIntoForce + P2Y",
                "deadline: within two years",
                "agreement.yaml:49:15: `deadline`: expected a deadline such as `entryIntoForce + P2Y`, `every P3M from signature` or `2025-10-31`, got `within two years`");
        wrong(
                "subject: forcedLabourImportBan",
                "subject: forcedLaborImportBan",
                "agreement.yaml:50:53: `subject`: unknown word `forcedLaborImportBan`; did you mean `forcedLabourImportBan`?");
        wrong(
                "    holder: XA\n    beneficiary",
                "    holder: XC\n    beneficiary",
                "agreement.yaml:26:13: `XC` is not a party of `pact`");
    }

    @Test
    void every_mistake_of_a_reading_is_reported() {
        wrong(
                "          - {id: processed, means: processed only, standing: party, heldBy: XA, sources: [S1]}\n",
                "",
                "agreement.yaml:35:9: a point on which readers differ has at least two options, `stage` has 1");
        wrong(
                "means: processed only, standing: party, heldBy: XA",
                "means: processed only, standing: party",
                "agreement.yaml:37:14: option `processed` must say in `heldBy` which party holds it");
        wrong(
                "{id: any, ",
                "{id: as-written, ",
                "agreement.yaml:36:18: every side says `as-written` of its own option; name what the option means");
        wrong(
                "event: {event: struckDown, on: 2026-02-20, source: S1}",
                "event: none",
                "agreement.yaml:14:5: `pact/ruling` is about a whole instrument, so an option must have `standsIn` or `event`");
    }

    @Test
    void every_mistake_of_the_head_is_reported() {
        wrong(
                "pack: pact",
                "pack: pakt",
                "agreement.yaml:1:7: `pack` must be the name of the folder, `pact`, got `pakt`");
        wrong("knownUntil: 2026-10-05\n", "", "agreement.yaml:1:1: `knownUntil` is missing");
        wrong(
                "period: P60D",
                "period: 60 days",
                "agreement.yaml:10:56: `period`: expected a period such as `P60D`, `P6M` or `P2Y`, got `60 days`");
        wrong(
                "    sources: [S1]\n    readings",
                "    sources: [S2]\n    readings",
                "agreement.yaml:13:14: source `S2` is not in the register; did you mean `S1`?");
    }

    @Test
    void every_mistake_of_a_term_is_reported() {
        terms(
                "rate: 19, from",
                "from",
                "terms.yaml:5:6: a term has one of `rate`, `amount`, `number` or `date`, got 0");
        terms("PACT-1/amount", "PACT-1/rate", "terms.yaml:6:6: term `PACT-1/rate` comes twice for the same days");
        terms(
                "from: 2025-10-26, source: S1, confidence: primary}\n  - {id: PACT-1/a",
                "from: 2025-10-26, until: 2025-10-26, source: S1, confidence: primary}\n  - {id: PACT-1/a",
                "terms.yaml:5:58: `until` must be after `from`, which is `2025-10-26`, got `2025-10-26`");
        terms(
                ", note: could not be read",
                "",
                "terms.yaml:2:6: schedule `pact-rates` is not complete; say why in `note`");
    }

    @Test
    void goods_name_groups_and_components_that_there_are() {
        assertThat(problems(Map.of("goods/goods.yaml", Rules.GOODS.replace("within: [minerals]", "within: [mineral]"))))
                .isEqualTo("goods.yaml:2:78: unknown goods group `mineral`; did you mean `minerals`?");
        assertThat(problems(Map.of("goods/goods.yaml", Rules.GOODS.replace("stage: magnet", "stage: magnetic"))))
                .isEqualTo("goods.yaml:3:87: `stage: magnetic` is not a component of a fact with one of its values");
    }

    @Test
    void a_folder_without_packs_is_no_folder_of_rules() {
        Problems problems = new Problems();
        Library.of(List.of(), Map.of()).plus(folder, problems);
        assertThat(problems.toString())
                .isEqualTo(folder
                        + ": the folder holds no pack; a pack is a folder with `agreement.yaml` or `goods.yaml`");
    }

    @Test
    void a_missing_folder_is_named() {
        Problems problems = new Problems();
        Library.of(List.of(), Map.of()).plus(folder.resolve("x"), problems);
        assertThat(problems.toString()).isEqualTo(folder.resolve("x") + ": there is no such folder");
    }

    private void wrong(String part, String instead, String message) {
        assertThat(Rules.AGREEMENT).contains(part);
        assertThat(problems(Map.of("pact/agreement.yaml", Rules.AGREEMENT.replace(part, instead))))
                .isEqualTo(message);
    }

    private void terms(String part, String instead, String message) {
        assertThat(Rules.TERMS).contains(part);
        assertThat(problems(Map.of("pact/terms.yaml", Rules.TERMS.replace(part, instead))))
                .isEqualTo(message);
    }

    /** Problems, with the folder taken out of their lines. */
    private String problems(Map<String, String> replaced) {
        Problems problems = new Problems();
        Path rules = Rules.with(folder, replaced);
        Library.of(List.of(), Map.of()).plus(rules, problems);
        return problems.toString().replace(rules + "/pact/", "").replace(rules + "/goods/", "");
    }
}
