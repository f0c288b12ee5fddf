package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerContrastTest {
    private static AnswerContrast between(Question one, Question other, Checker checker) {
        QuestionContrast said = QuestionContrast.of(one, other);
        return AnswerContrast.of(
                "", "one", "other", said.edits(), told(one, checker), told(other, checker), id -> said.ids()
                        .getOrDefault(id, id));
    }

    private static List<Told> told(Question question, Checker checker) {
        return checker.answer(question, Tides.ALL).rows().stream()
                .map(row -> new Told(
                        row.commitment().id(),
                        row.commitment().pack(),
                        row.commitment().clause(),
                        row.subject(),
                        row.touched(),
                        Gist.of(row),
                        "",
                        row.because().reasons().stream()
                                .map(r -> new Told.Reason(
                                        r.slot().toString(),
                                        r.value().toString(),
                                        r.value().toString()))
                                .toList()))
                .toList();
    }

    private static Question asked(String day, Stated... facts) {
        return new Question(LocalDate.parse(day), List.of(facts), List.of(), Map.of(), Tides.ALL, Set.of(), Map.of());
    }

    @Test
    void a_question_does_not_differ_from_itself_and_two_differ_alike_both_ways() {
        try (Checker checker = Tides.checker()) {
            for (long seed = 0; seed < 60; seed++) {
                Tides tides = new Tides(seed);
                Question one = tides.next();
                Question other = tides.next();
                AnswerContrast there = between(one, other, checker);
                AnswerContrast back = between(other, one, checker);

                assertThat(between(one, one, checker).differs())
                        .as("seed %d", seed)
                        .isFalse();
                assertThat(between(one, one, checker).edits()).isEmpty();
                assertThat(back.same()).as("seed %d", seed).isEqualTo(there.same());
                assertThat(back.rows().stream().map(AnswerContrastTest::turned).toList())
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderElementsOf(there.rows().stream()
                                .map(AnswerContrastTest::straight)
                                .toList());
            }
        }
    }

    private static List<Object> straight(RowContrast row) {
        return List.of(row.one().map(Told::gist), row.other().map(Told::gist), row.differs());
    }

    private static List<Object> turned(RowContrast row) {
        return List.of(row.other().map(Told::gist), row.one().map(Told::gist), row.differs());
    }

    @Test
    void one_fact_said_otherwise_is_the_only_edit_and_the_reason_that_differs() {
        Stated law = Tides.law("law", LocalDate.parse("2026-01-20"), LocalDate.parse("2026-01-20"), When.NEVER);
        Question one = asked("2026-02-01", law);
        Question other =
                asked("2026-02-01", law.with("inOperationOn", When.NEVER).with("appliedOn", When.NEVER));

        QuestionContrast said = QuestionContrast.of(one, other);

        assertThat(said.edits())
                .containsExactlyInAnyOrder(
                        edit("inOperationOn", When.on(LocalDate.parse("2026-01-20")), When.NEVER),
                        edit("appliedOn", When.on(LocalDate.parse("2026-01-20")), When.NEVER));
    }

    private static Edit edit(String component, Object before, Object after) {
        return new Edit(Edit.Part.FACT, "legalAct law", component, Optional.of(before), Optional.of(after));
    }

    @Test
    void facts_of_other_ids_correspond_by_kind_and_order() {
        Stated first = Tides.law("a", LocalDate.parse("2026-01-20"), LocalDate.parse("2026-01-20"), When.NEVER);
        Stated second = Tides.law("b", LocalDate.parse("2026-01-22"), LocalDate.parse("2026-01-22"), When.NEVER);
        Stated renamed = new Stated(first.kind(), "c", first.said(), first.at());

        QuestionContrast said =
                QuestionContrast.of(asked("2026-02-01", first, second), asked("2026-02-01", second, renamed));

        assertThat(said.ids()).isEqualTo(Map.of("b", "b", "c", "a"));
        assertThat(said.edits())
                .containsExactly(new Edit(Edit.Part.FACT, "legalAct a", "id", Optional.of("a"), Optional.of("c")));
    }

    @Test
    void reasons_are_told_apart_by_what_they_are_about() {
        Told one = told(reason("q.rate", Percent.of("5")), reason("q.form", "ban"));
        Told other = told(reason("q.rate", Percent.of("6")), reason("q.to", "all"));

        RowContrast.Reasons reasons = RowContrast.Reasons.of(one, other);

        assertThat(reasons.gone()).containsExactly(reason("q.form", "ban"));
        assertThat(reasons.come()).containsExactly(reason("q.to", "all"));
        assertThat(reasons.otherwise())
                .containsExactly(new RowContrast.Reasons.Pair(
                        reason("q.rate", Percent.of("5")), reason("q.rate", Percent.of("6"))));
    }

    private static Told.Reason reason(String slot, Object value) {
        return new Told.Reason(slot, value.toString(), value.toString());
    }

    private static Told told(Told.Reason... reasons) {
        Gist gist = new Gist("breach", "binding", "", List.of(), List.of());
        return new Told("TIDE-1", "xa_xb_tides", "Article 1", "q", true, gist, "", List.of(reasons));
    }
}
