package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Slot;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackContrastTest {
    private static final Watcher PATIENT = (done, of) -> true;
    private static final int CASES = 100;

    @TempDir
    Path folder;

    private int folders;

    private Version draft(String... changes) {
        return Drafts.with(folder.resolve("draft" + folders++), changes);
    }

    private static PackContrast between(Version one, Version other) {
        return PackContrast.ofVersions(one, other, CASES, PATIENT);
    }

    private static List<Witness> witnesses(PackContrast contrast, String commitment) {
        return contrast.clauses().stream()
                .filter(clause -> clause.one().commitment().id().equals(commitment))
                .flatMap(clause -> clause.witnesses().stream())
                .toList();
    }

    private static Optional<Witness> witness(PackContrast contrast, String commitment, String one, String other) {
        return witnesses(contrast, commitment).stream()
                .filter(w -> Gist.of(w.one()).verdict().equals(one)
                        && Gist.of(w.other()).verdict().equals(other))
                .findFirst();
    }

    private static List<String> clausesThatDiffer(PackContrast contrast) {
        return contrast.clauses().stream()
                .filter(clause -> !clause.witnesses().isEmpty())
                .map(clause -> clause.one().commitment().id())
                .toList();
    }

    @Test
    void a_pack_does_not_differ_from_itself() {
        PackContrast contrast = between(draft(), draft());

        assertThat(contrast.edits()).isEmpty();
        assertThat(contrast.differs()).isFalse();
        assertThat(contrast.tried()).isGreaterThan(300);
        assertThat(contrast.alone()).isEmpty();
        assertThat(contrast.otherAlone()).isEmpty();
    }

    @Test
    void an_edit_of_texts_and_of_how_rules_are_written_changes_no_answer() {
        Version edited = draft(
                "title: A law on labour rights", "title: Labour rights",
                "summary: XA is to have", "summary: XA should have",
                "note: announced rate", "note: the rate",
                "rule \"TIDE-3 engaged: XA owes a law\"\nwhen\n",
                        "// a law\nrule \"TIDE-3 engaged: XA owes a law\"\n when\n");

        PackContrast contrast = between(draft(), edited);

        assertThat(contrast.differs()).isFalse();
        assertThat(contrast.edits()).extracting(Edit::part).containsOnly(Edit.Part.TEXT);
        assertThat(contrast.edits())
                .extracting(edit -> edit.of() + " " + edit.field())
                .containsExactlyInAnyOrder(
                        "TIDE-3 title",
                        "TIDE-3 summary",
                        "TIDE-2/rate from 2026-01-05 until 2026-02-10 note",
                        "TIDE-2/rate from 2026-02-10 note",
                        "tides.drl rules");
    }

    @Test
    void a_moved_threshold_has_its_witness_exactly_at_the_boundary() {
        PackContrast contrast = between(draft(), draft("rate: 5,", "rate: 7,"));

        Witness witness = witness(contrast, "TIDE-2", "breach", "complies").orElseThrow();

        assertThat(clausesThatDiffer(contrast)).containsExactly("TIDE-2");
        assertThat(witness.asks().facts().get(0).said()).containsEntry("rate", Percent.of("7"));
        assertThat(witness.special()).containsExactly(new Slot("conduct", "rate"));
        assertThat(contrast.edits())
                .containsExactly(new Edit(
                        Edit.Part.TERM,
                        "TIDE-2/rate from 2026-02-10",
                        "value",
                        Optional.of(Percent.of("5")),
                        Optional.of(Percent.of("7"))));
    }

    @Test
    void a_moved_deadline_has_a_witness_on_the_day_between() {
        PackContrast contrast = between(draft(), draft("entryIntoForce + P20D", "entryIntoForce + P30D"));

        Witness missed = witness(contrast, "TIDE-3", "breach", "pending").orElseThrow();

        assertThat(clausesThatDiffer(contrast)).containsExactly("TIDE-3");
        assertThat(missed.asks().asOf()).isEqualTo(LocalDate.of(2027, 1, 22));
        assertThat(missed.asks().facts()).isEmpty();
        assertThat(witnesses(contrast, "TIDE-3"))
                .as("while entry is not known, only the expression differs")
                .anyMatch(w -> w.differs().equals(Set.of(Gist.Aspect.DUE))
                        && w.special().isEmpty());
    }

    @Test
    void an_added_exception_excuses_what_was_a_breach() {
        PackContrast contrast = between(
                draft(),
                draft(
                        "rule \"TIDE-2 engaged",
                        """
                        rule "TIDE-2 excepted: it is a safeguard"
                        when
                            Engaged(commitment == "TIDE-2", $engaged : subject)
                            $d : CustomsDuty(this == $engaged, $pleads : pleads, pleads.has(Defence.ECONOMIC_OR_NATIONAL_SECURITY))
                        then
                            insertLogical(new ExceptionApplies(cite(drools.getRule()), $d));
                        end

                        rule "TIDE-2 engaged""",
                        "customsDuty: [takenBy, originating, rate]",
                        "customsDuty: [takenBy, originating, rate, pleads]"));

        Witness witness = witness(contrast, "TIDE-2", "breach", "excused").orElseThrow();

        assertThat(clausesThatDiffer(contrast)).containsExactly("TIDE-2");
        assertThat(witness.special())
                .containsExactlyInAnyOrder(new Slot("conduct", "rate"), new Slot("conduct", "pleads"));
    }

    @Test
    void a_dropped_reading_settles_what_was_contested() {
        PackContrast contrast = between(
                draft(),
                draft(
                        """
                              - id: stage
                                turnsOn: '"exports" (raw or processed is not said)'
                                options:
                                  - {id: any-stage, means: at any stage, standing: text, sources: [T1]}
                                  - {id: processed, means: processed goods only, standing: party, heldBy: XA, sources: [T2]}
                        """,
                        "",
                        "    Reading(pivot == \"TIDE-1/stage\", option == \"any-stage\")\n",
                        ""));

        assertThat(clausesThatDiffer(contrast)).containsExactly("TIDE-1");
        assertThat(witness(contrast, "TIDE-1", "contested", "breach")).isPresent();
    }

    @Test
    void a_clause_that_only_one_version_has_is_named() {
        Version without = draft(
                "rule \"TIDE-4", "rule \"TIDE-3",
                "commitment == \"TIDE-4\"", "commitment == \"TIDE-99\"",
                "  - id: TIDE-4\n", "  - id: TIDE-5\n");

        PackContrast contrast = between(draft(), without);

        assertThat(contrast.alone()).extracting(c -> c.id()).containsExactly("TIDE-4");
        assertThat(contrast.otherAlone()).extracting(c -> c.id()).containsExactly("TIDE-5");
        assertThat(contrast.edits())
                .contains(new Edit(
                        Edit.Part.COMMITMENT, "TIDE-4", "", Optional.of("Meetings every ten days"), Optional.empty()));
    }

    @Test
    void interrupted_it_keeps_what_it_has() {
        int[] asked = {0};

        PackContrast contrast =
                PackContrast.ofVersions(draft(), draft("rate: 5,", "rate: 7,"), CASES, (done, of) -> ++asked[0] < 50);

        assertThat(contrast.interrupted()).isTrue();
        assertThat(contrast.tried()).isBetween(1, 60);
        assertThat(contrast.clauses()).hasSize(1);
    }

    @Test
    void what_differs_mirrors_and_every_witness_holds_over_random_drafts() {
        for (long seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            List<String> changes = new ArrayList<>();
            int rate = 2 + random.nextInt(7);
            int days = 15 + random.nextInt(10);
            changes.addAll(List.of("rate: 5,", "rate: %d,".formatted(rate)));
            changes.addAll(List.of("+ P20D", "+ P%dD".formatted(days)));
            Version one = draft();
            Version other = draft(changes.toArray(String[]::new));
            PackContrast there = between(one, other);
            PackContrast back = between(other, one);

            List<String> expected = new ArrayList<>();
            if (rate != 5) {
                expected.add("TIDE-2");
            }
            if (days != 20) {
                expected.add("TIDE-3");
            }
            assertThat(clausesThatDiffer(there)).as("seed %d", seed).isEqualTo(expected);
            assertThat(classes(back, true)).as("seed %d", seed).isEqualTo(classes(there, false));
            there.clauses().forEach(clause -> clause.witnesses().forEach(w -> holds(w, clause, one, other)));
        }
    }

    /** The pairs of verdicts of each clause, and in what they differ. */
    private static Set<String> classes(PackContrast contrast, boolean turned) {
        Set<String> classes = new TreeSet<>();
        contrast.clauses().forEach(clause -> clause.witnesses().forEach(w -> {
            String one = Gist.of(turned ? w.other() : w.one()).verdict();
            String other = Gist.of(turned ? w.one() : w.other()).verdict();
            boolean outright = w.differs().contains(Gist.Aspect.VERDICT);
            classes.add(clause.one().commitment().id() + " " + (outright ? one + " " + other : w.differs()));
        }));
        return classes;
    }

    /** Asked anew both answer as the witness says, and with any one special thing plain they do not differ like that. */
    private static void holds(Witness witness, Contrasted clause, Version one, Version other) {
        String id = clause.one().commitment().id();
        Gist first = gist(witness.asks(), id, witness, one);
        Gist second = gist(witness.asks(), id, witness, other);
        assertThat(first).isEqualTo(Gist.of(witness.one()));
        assertThat(second).isEqualTo(Gist.of(witness.other()));
        assertThat(first.differs(second)).isEqualTo(witness.differs());
        for (int axis = 0; axis < witness.pick().size(); axis++) {
            if (witness.pick().get(axis) != 0) {
                List<Integer> plainer = new ArrayList<>(witness.pick());
                plainer.set(axis, 0);
                List<Integer> settled = witness.ground().settled(plainer);
                witness.ground().question(settled).ifPresent(question -> {
                    Gist a = gist(question, id, witness, one);
                    Gist b = gist(question, id, witness, other);
                    boolean same = a.verdict().equals(first.verdict())
                            && b.verdict().equals(second.verdict())
                            && a.differs(b).equals(witness.differs());
                    assertThat(same).as("%s of %s", settled, id).isFalse();
                });
            }
        }
    }

    private static Gist gist(Question question, String id, Witness witness, Version version) {
        Question asked = new Question(
                question.asOf(),
                question.facts(),
                question.none(),
                question.assume(),
                Set.of(id),
                question.with(),
                question.readings());
        Row row = version.checker().answer(asked, Set.of(id)).rows().stream()
                .filter(r -> r.subject().equals(witness.ground().judged()))
                .findFirst()
                .orElseThrow();
        return Gist.of(row);
    }
}
