package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.corpus.Corpus;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrderTest {
    private static final int CASES = 500;
    private static final Library LIBRARY = Corpus.LIBRARY;

    @Test
    void neither_the_order_of_facts_nor_that_of_rule_files_changes_an_answer() throws IOException {
        Random random = new Random(7);
        Map<String, Rulebook> shuffled = new HashMap<>();
        for (String pack : LIBRARY.packNames()) {
            List<RuleFile> files = new ArrayList<>(RuleFile.in(Path.of("rules", pack)));
            Collections.shuffle(files, random);
            shuffled.put(
                    pack,
                    files.isEmpty() ? Rulebook.empty(pack) : Rulebook.of(pack, RuleCompiler.compile(pack, files)));
        }
        RandomCases cases = new RandomCases(11, LIBRARY);
        int reached = 0;
        try (Checker usual = new Checker(
                        LIBRARY.packs(), Corpus::rules, LIBRARY.goods().each());
                Checker other = new Checker(
                        LIBRARY.packs(), shuffled::get, LIBRARY.goods().each())) {
            for (int i = 0; i < CASES; i++) {
                Question question = cases.next();
                List<Stated> facts = new ArrayList<>(question.facts());
                Collections.shuffle(facts, random);
                Question moved = new Question(
                        question.asOf(),
                        facts,
                        question.none(),
                        question.assume(),
                        question.about(),
                        Set.of(),
                        Map.of());
                Answer answer = usual.answer(question, Set.of());
                reached += (int) answer.rows().stream()
                        .filter(r -> r.verdict() != Verdict.NOT_ENGAGED && r.verdict() != Verdict.PENDING)
                        .count();
                assertThat(RowText.of(other.answer(moved, Set.of())))
                        .as("case %d: %s", i, question)
                        .isEqualTo(RowText.of(answer));
            }
        }
        assertThat(reached).as("cases in which a clause spoke of something").isGreaterThan(CASES / 4);
    }
}
