package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problem;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FewTest {
    @Test
    void fifty_are_told_of_each_file() {
        List<Problem> all = new ArrayList<>(wrong("a.csv", 1000));
        all.addAll(wrong("b.csv", 50));
        assertThat(Few.problems(all))
                .hasSize(101)
                .contains("a.csv: and 950 more of the same kind")
                .endsWith("b.csv:50:1: no row `50`");
    }

    @Test
    void the_rest_may_be_of_other_kinds() {
        List<Problem> all = new ArrayList<>(wrong("a.csv", 51));
        all.add(new Problem(new Position("a.csv", 52, 1), "no column"));
        assertThat(Few.problems(all)).hasSize(51).endsWith("a.csv: and 2 more, some of other kinds");
    }

    private static List<Problem> wrong(String file, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> new Problem(new Position(file, line, 1), "no row `%d`".formatted(line)))
                .toList();
    }
}
