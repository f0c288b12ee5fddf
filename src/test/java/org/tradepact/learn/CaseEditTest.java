package org.tradepact.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseEditTest {
    private static final Small SMALL = new Small();
    private static final Posed QUOTA = SMALL.task("mend-quota_for_all").posed();

    @AfterAll
    static void close() {
        SMALL.close();
    }

    private static String edited(String line) {
        return new CaseEdit(SMALL.bench).apply(QUOTA, line).orElseThrow().text();
    }

    private static String refused(String line) {
        CaseEdit edit = new CaseEdit(SMALL.bench);
        assertThat(edit.apply(QUOTA, line)).isEmpty();
        return String.join("\n", edit.problems());
    }

    @Test
    void components_days_assumptions_and_acts_are_edited_in_one_line() {
        assertThat(edited(
                        "quota.form = ban; quota.to=[JP, CN]; asOf = 2028-01-01; malaysia_art.inForceFrom = 2027-06-01;"
                                + " legalAct: {id: law, takenBy: MY, subject: other}; none legalAct: {takenBy: MY, subject:"
                                + " forcedLabourImportBan}"))
                .isEqualTo(
                        """
                        title: Malaysia sets a quota on exports of rare-earth magnets
                        question: May Malaysia do this?
                        asOf: 2028-01-01
                        assume:
                          malaysia_art: {inForceFrom: 2027-06-01}
                        facts:
                          - exportRestriction: {id: quota, takenBy: MY, form: ban, goods: rare-earth-magnets, to: [CN, JP], inForceFrom: 2027-05-01}
                          - legalAct: {id: law, takenBy: MY, subject: other}
                        none:
                          - legalAct: {takenBy: MY, subject: forcedLabourImportBan}
                        """);
    }

    @Test
    void a_fact_can_be_dropped_and_a_component_left_open() {
        assertThat(edited("drop quota")).doesNotContain("exportRestriction");
        assertThat(edited("quota.to = unknown")).contains("to: unknown");
    }

    @Test
    void what_cannot_be_read_is_told_and_changes_nothing() {
        assertThat(refused("quote.form = ban")).isEqualTo("the case states no fact `quote`; did you mean `quota`?");
        assertThat(refused("quota.form = bann")).contains("did you mean `ban`?");
        assertThat(refused("quota.shape = round")).contains("shape");
        assertThat(refused("size = 3")).isEqualTo("unknown key `size`");
        assertThat(refused("legalAct: {id: law")).isNotEmpty();
        assertThat(refused("quota.form = ban; nonsense"))
                .isEqualTo("expected an edit such as `q1.form = quota`, several parted by `;`, got `nonsense`");
    }
}
