package org.tradepact.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValueAxisTest {
    private static ValueAxis axis(double... places) {
        List<ValueAxis.Part> parts = new ArrayList<>();
        for (int i = 1; i < places.length; i++) {
            parts.add(new ValueAxis.Part(places[i - 1], places[i]));
        }
        return new ValueAxis(0, parts);
    }

    @Test
    void longer_parts_are_wider_and_all_of_the_line_is_used() {
        ValueAxis axis = axis(0, 20, 100);

        assertThat(axis.edge(0)).isZero();
        assertThat(axis.edge(1)).isCloseTo(23, within(1e-9));
        assertThat(axis.edge(2)).isCloseTo(100, within(1e-9));
    }

    @Test
    void a_single_value_is_seen() {
        ValueAxis axis = axis(0, 19, 19, 40);

        assertThat(axis.edge(2) - axis.edge(1)).isCloseTo(5, within(1e-9));
        assertThat(axis.at(1, 19)).isEqualTo(axis.edge(1));
    }

    @Test
    void many_parts_still_fit() {
        double[] places = new double[201];
        for (int i = 0; i < places.length; i++) {
            places[i] = i * i;
        }
        ValueAxis axis = axis(places);

        assertThat(axis.edge(200)).isCloseTo(100, within(1e-6));
        for (int i = 0; i < 200; i++) {
            assertThat(axis.edge(i + 1) - axis.edge(i)).isGreaterThan(0.29);
        }
    }

    @Test
    void a_place_stands_within_its_part() {
        ValueAxis axis = axis(0, 20, 100);

        assertThat(axis.at(1, 20)).isEqualTo(axis.edge(1));
        assertThat(axis.at(1, 60)).isCloseTo((axis.edge(1) + 100) / 2, within(1e-9));
        assertThat(axis.at(1, 100)).isCloseTo(100, within(1e-9));
    }

    @Test
    void a_margin_is_left_free() {
        ValueAxis axis = new ValueAxis(10, List.of(new ValueAxis.Part(0, 1), new ValueAxis.Part(1, 2)));

        assertThat(axis.edge(0)).isEqualTo(10);
        assertThat(axis.edge(1)).isCloseTo(55, within(1e-9));
        assertThat(axis.edge(2)).isCloseTo(100, within(1e-9));
    }
}
