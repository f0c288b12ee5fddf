package org.tradepact.learn.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReviewsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

    private static Event event(LocalDate on, String task, String clause, Event.What what, int hints) {
        return new Event(on, what, "course", task, "predict", clause, hints, "");
    }

    private static Event event(LocalDate on, Event.What what) {
        return event(on, "one", "A", what, 0);
    }

    private static boolean due(List<Event> events, LocalDate on) {
        return !Reviews.due(events, on, List.of()).isEmpty();
    }

    @Test
    void what_was_right_at_once_never_comes_back_and_what_was_wrong_does_the_next_day() {
        assertThat(Reviews.all(List.of(event(DAY, Event.What.RIGHT)))).isEmpty();
        assertThat(Reviews.all(List.of(event(DAY, Event.What.UNMARKED)))).isEmpty();

        List<Event> wrong = List.of(event(DAY, Event.What.WRONG));
        assertThat(due(wrong, DAY)).isFalse();
        assertThat(due(wrong, DAY.plusDays(1))).isTrue();
        assertThat(due(List.of(event(DAY, Event.What.SKIPPED)), DAY.plusDays(1)))
                .isTrue();
        assertThat(due(List.of(event(DAY, "one", "A", Event.What.RIGHT, 1)), DAY.plusDays(1)))
                .as("with a hint")
                .isTrue();
    }

    @Test
    void intervals_grow_with_each_right_answer_and_fall_back_on_a_wrong_one() {
        List<Event> events = new ArrayList<>(List.of(event(DAY, Event.What.WRONG)));
        LocalDate on = DAY;
        for (int days : List.of(1, 3, 7, 16, 35, 35)) {
            assertThat(due(events, on.plusDays(days - 1L)))
                    .as("the day before %d", days)
                    .isFalse();
            assertThat(due(events, on.plusDays(days))).as("the day of %d", days).isTrue();
            on = on.plusDays(days);
            events.add(event(on, Event.What.RIGHT));
        }

        events.add(event(on, Event.What.WRONG));
        assertThat(due(events, on)).isFalse();
        assertThat(due(events, on.plusDays(1))).isTrue();
    }

    @Test
    void right_again_before_it_is_due_counts_for_nothing() {
        List<Event> events = List.of(event(DAY, Event.What.WRONG), event(DAY, Event.What.RIGHT));

        assertThat(Reviews.all(events)).containsExactly(new Reviews.Item("course", "one", "A", DAY.plusDays(1), 0));
    }

    @Test
    void a_late_answer_counts_from_its_own_day() {
        List<Event> events = List.of(event(DAY, Event.What.WRONG), event(DAY.plusDays(10), Event.What.RIGHT));

        assertThat(Reviews.all(events).get(0).due()).isEqualTo(DAY.plusDays(13));
    }

    @Test
    void clauses_that_are_taken_for_each_other_follow_each_other() {
        List<Event> events = List.of(
                event(DAY, "m1", "MY-2.9.1", Event.What.WRONG, 0),
                event(DAY, "m2", "MY-2.9.1", Event.What.WRONG, 0),
                event(DAY, "t1", "MY-CM.1", Event.What.WRONG, 0),
                event(DAY, "k1", "KH-2.8.1", Event.What.WRONG, 0),
                event(DAY, "k2", "KH-2.8.1", Event.What.WRONG, 0));

        assertThat(Reviews.due(events, DAY.plusDays(1), List.of(Set.of("MY-2.9.1", "KH-2.8.1"))))
                .extracting(Reviews.Item::task)
                .containsExactly("m1", "k1", "m2", "k2", "t1");
    }
}
