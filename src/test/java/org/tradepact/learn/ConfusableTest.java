package org.tradepact.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.corpus.Corpus;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfusableTest {
    private static boolean together(String one, String other) {
        List<Set<String>> groups = Confusable.groups(Corpus.LIBRARY);
        return groups.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    @Test
    void clauses_of_one_topic_and_neighbours_are_taken_for_each_other() {
        assertThat(together("MY-ART-2.9.1", "KH-ART-2.8.1")).isTrue();
        assertThat(together("MY-ART-CM.1", "MY-ART-CM.2")).isTrue();
        assertThat(together("MY-ART-2.9.1", "MY-ART-CM.2")).isFalse();
    }
}
