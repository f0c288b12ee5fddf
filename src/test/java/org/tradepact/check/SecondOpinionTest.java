package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.corpus.Corpus;
import org.tradepact.engine.ClassicRulebook;
import org.tradepact.engine.Fresh;
import org.tradepact.engine.RuleFile;
import org.tradepact.finding.Finding;
import org.tradepact.pack.Library;
import org.tradepact.scenario.Scenario;

/** Three ways to ask the same rules, over the whole corpus. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondOpinionTest {
    @Test
    void a_kept_session_answers_as_a_fresh_one() {
        assertThat(answers(pack -> facts -> Fresh.evaluate(Corpus.rules(pack), facts)))
                .isEqualTo(usual());
    }

    @Test
    void the_interpreted_engine_answers_as_the_compiled_one() throws IOException {
        Map<String, ClassicRulebook> classic = new LinkedHashMap<>();
        for (String pack : Corpus.LIBRARY.packNames()) {
            List<RuleFile> files = RuleFile.in(Path.of("rules", pack));
            if (!files.isEmpty()) {
                classic.put(pack, ClassicRulebook.of(pack, files));
            }
        }
        assertThat(answers(pack ->
                        facts -> classic.containsKey(pack) ? classic.get(pack).evaluate(facts) : Set.of()))
                .isEqualTo(usual());
    }

    private static Map<String, List<String>> usual() {
        Library library = Corpus.LIBRARY;
        try (Checker checker =
                new Checker(library.packs(), Corpus::rules, library.goods().each())) {
            return answers(checker);
        }
    }

    private static Map<String, List<String>> answers(Function<String, Function<Set<Object>, Set<Finding>>> evaluation) {
        Library library = Corpus.LIBRARY;
        try (Checker checker =
                new Checker(library.packs(), Corpus::rules, library.goods().each(), evaluation)) {
            return answers(checker);
        }
    }

    private static Map<String, List<String>> answers(Checker checker) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Scenario scenario : Corpus.scenarios()) {
            all.put(
                    scenario.file() + " " + scenario.name(),
                    RowText.of(checker.answer(scenario.asks(), Corpus.asked(scenario))));
        }
        return all;
    }
}
