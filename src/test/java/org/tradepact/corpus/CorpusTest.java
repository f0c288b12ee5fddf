package org.tradepact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.Border;
import org.tradepact.check.Checker;
import org.tradepact.report.Said;
import org.tradepact.scenario.Exam;
import org.tradepact.scenario.Examiner;
import org.tradepact.scenario.Expectation;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.SchemaWriter;

/** Every shipped scenario is an example, a lesson and a test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorpusTest {
    @Test
    void packs_and_scenarios_are_without_mistakes() {
        assertThat(Corpus.problems()).isEmpty();
        assertThat(Corpus.scenarios()).hasSizeGreaterThan(130);
    }

    @Test
    void every_scenario_comes_out_as_it_says() {
        Examiner examiner = new Examiner(Said::of);
        List<String> failed = new ArrayList<>();
        try (Checker checker = Corpus.checker();
                Border border = Corpus.border(checker)) {
            for (Scenario scenario : Corpus.scenarios()) {
                Exam exam = examiner.examine(
                        scenario.expect(),
                        checker.answer(scenario.asks(), Corpus.asked(scenario)),
                        border.answers(scenario.asks()));
                exam.mismatches().forEach(m -> failed.add(m.toString()));
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void every_scenario_asks_expects_and_explains() {
        for (Scenario scenario : Corpus.scenarios()) {
            assertThat(List.of(scenario.title(), scenario.question(), scenario.why(), scenario.hint()))
                    .as(scenario.at().toString())
                    .noneMatch(String::isBlank);
            assertThat(scenario.expect()).as(scenario.at().toString()).isNotEmpty();
        }
    }

    @Test
    void every_encoded_commitment_has_an_expectation() {
        Set<String> expected = new HashSet<>();
        for (Scenario scenario : Corpus.scenarios()) {
            scenario.expect().stream().map(Expectation::commitment).forEach(expected::add);
            scenario.expect().stream().map(Expectation::measure).forEach(expected::add);
        }
        List<String> encoded = Corpus.LIBRARY.commitments().values().stream()
                .filter(c -> c.encoding() != Commitment.Encoding.NONE)
                .map(Commitment::id)
                .toList();
        assertThat(encoded).hasSizeGreaterThanOrEqualTo(60);
        assertThat(encoded).allMatch(expected::contains);
    }

    @Test
    void every_scenario_file_fits_the_published_schema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new SchemaWriter().write(), InputFormat.JSON);
        for (Path file : Corpus.files()) {
            assertThat(schema.validate(Files.readString(file), InputFormat.YAML))
                    .as(file.toString())
                    .isEmpty();
        }
    }
}
