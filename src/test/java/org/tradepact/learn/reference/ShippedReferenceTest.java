package org.tradepact.learn.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.Border;
import org.tradepact.check.Answer;
import org.tradepact.check.Checker;
import org.tradepact.corpus.Corpus;
import org.tradepact.pack.Problems;
import org.tradepact.report.Said;
import org.tradepact.scenario.Exam;
import org.tradepact.scenario.Examiner;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.Scenarios;

/** The terms and doctrines that come with the program: what each card says is what the product answers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedReferenceTest {
    private static final Problems PROBLEMS = new Problems();
    private static final Reference REFERENCE = Reference.shipped(Corpus.LIBRARY, PROBLEMS);
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void nothing_is_wrong_with_it() {
        assertThat(PROBLEMS.list()).isEmpty();
        assertThat(REFERENCE.terms()).hasSizeGreaterThan(60);
        assertThat(REFERENCE.doctrines()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void every_example_is_answered_as_it_says() {
        List<String> otherwise = new ArrayList<>();
        Examiner examiner = new Examiner(Said::of);
        try (Checker checker = Corpus.checker();
                Border border = Corpus.border(checker)) {
            for (Example example : examples()) {
                Scenarios read = Reference.scenarios(example, Corpus.LIBRARY);
                for (Scenario scenario : read.scenarios()) {
                    Answer answer = checker.answer(scenario.asks(), Corpus.asked(scenario));
                    Exam exam = examiner.examine(scenario.expect(), answer, border.answers(scenario.asks()));
                    exam.mismatches().forEach(m -> otherwise.add("[%s] %s".formatted(scenario.name(), m)));
                    if (exam.result() == Exam.Result.UNCHECKED) {
                        otherwise.add(scenario.file() + " expects nothing");
                    }
                }
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void every_case_has_a_question_and_a_reason() {
        for (Example example : examples()) {
            for (Scenario scenario :
                    Reference.scenarios(example, Corpus.LIBRARY).scenarios()) {
                assertThat(scenario.question())
                        .as("question of %s", example.file())
                        .endsWith("?");
                assertThat(scenario.why())
                        .as("why of %s, %s", example.file(), scenario.name())
                        .isNotBlank();
            }
        }
    }

    @Test
    void the_index_lists_every_file_and_every_case_is_used() throws IOException, org.tradepact.pack.Unreadable {
        for (String folder : List.of("glossary", "doctrine")) {
            assertThat(Set.copyOf(ShippedText.listed(folder))).isEqualTo(yaml(folder));
        }
        Set<String> used = examples().stream().map(Example::file).collect(Collectors.toSet());
        Set<String> cases = new TreeSet<>(yaml("glossary/cases"));
        cases.addAll(yaml("doctrine/cases"));
        assertThat(used).isEqualTo(cases);
    }

    @Test
    void no_two_entries_go_by_one_word() {
        List<String> words = new ArrayList<>();
        for (Entry entry : REFERENCE.entries()) {
            Set<String> own = new TreeSet<>(entry.also());
            own.add(entry.name());
            own.add(entry.id().replace('-', ' '));
            words.addAll(own);
        }
        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void every_entry_is_found_by_each_of_its_words() {
        for (Entry entry : REFERENCE.entries()) {
            List<String> words = new ArrayList<>(entry.also());
            words.addAll(List.of(entry.id(), entry.name(), entry.name().toUpperCase(java.util.Locale.ROOT)));
            for (String word : words) {
                assertThat(REFERENCE.find(word)).as(word).contains(entry);
            }
        }
    }

    @Test
    void a_wrong_word_is_answered_with_the_nearest() {
        assertThat(REFERENCE.find("brech")).isEmpty();
        assertThat(REFERENCE.nearest("brech")).map(Entry::id).contains("breach");
        assertThat(REFERENCE.nearest("presumtion")).map(Entry::id).contains("rebuttable-presumption");
        assertThat(REFERENCE.nearest("zzzzzz")).isEmpty();
    }

    @Test
    void every_clause_is_helped_by_a_doctrine_or_a_term() {
        List<String> without = new ArrayList<>();
        for (Commitment clause : Corpus.LIBRARY.commitments().values()) {
            var text = Corpus.LIBRARY.instrument(clause.instrument()).orElseThrow();
            if (REFERENCE.termsOf(clause, text).isEmpty()
                    && REFERENCE.doctrinesOf(clause, text).isEmpty()) {
                without.add(clause.id());
            }
        }
        assertThat(without).isEmpty();
    }

    private static List<Example> examples() {
        return REFERENCE.entries().stream()
                .flatMap(entry -> entry.examples().stream())
                .collect(Collectors.toMap(Example::file, e -> e, (one, other) -> one))
                .values()
                .stream()
                .toList();
    }

    private static Set<String> yaml(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> folder + "/" + file.getFileName())
                    .collect(Collectors.toSet());
        }
    }
}
