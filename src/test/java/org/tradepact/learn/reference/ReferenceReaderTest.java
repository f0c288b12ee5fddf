package org.tradepact.learn.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.corpus.Corpus;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceReaderTest {
    private static List<String> problems(String terms, String doctrine) throws Unreadable {
        Problems problems = new Problems();
        ReferenceReader reader = new ReferenceReader(Corpus.LIBRARY, problems);
        reader.terms(TreeReader.read(new SourceText("terms.yaml", terms)));
        if (!doctrine.isEmpty()) {
            reader.doctrine(TreeReader.read(new SourceText("doctrine.yaml", doctrine)));
        }
        reader.read();
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void a_file_without_mistakes_has_none() throws Unreadable {
        assertThat(
                        problems(
                                """
                                group: Words
                                terms:
                                  - id: breach
                                    term: breach
                                    means: What it means.
                                    not: [{term: breach, because: it is the same}]
                                    example: breach_or_not
                                    sources: [S175]
                                    touches: {owed: [result], modality: [savings], topics: [termination], traits: [deadline]}
                                """,
                                """
                                doctrine: no-looking-back
                                title: A text does not look back
                                rule: What is over is over.
                                means: What follows.
                                mistaken: A mistake.
                                examples: [ban_that_goes_on, glossary/breach_or_not]
                                clauses: [MY-ART-2.9.1]
                                terms: [breach]
                                """))
                .isEmpty();
    }

    @Test
    void all_mistakes_are_told_at_once_with_their_places() throws Unreadable {
        assertThat(
                        problems(
                                """
                                group: Words
                                terms:
                                  - id: Breach
                                    term: breach
                                    meens: What it means.
                                    not: [{term: departure, because: other}]
                                    example: no_such_case
                                    sources: [S999999]
                                    touches: {owed: [resalt], clauses: [MY-ART-2.9.9], topics: [terminations]}
                                  - id: twice
                                    term: twice
                                    means: One.
                                    example: breach_or_not
                                  - id: twice
                                    term: twice
                                    means: Two.
                                    example: {case: breach_or_not}
                                """,
                                """
                                doctrine: twice
                                title: A title
                                rule: A rule.
                                means: What follows.
                                mistaken: A mistake.
                                terms: [twise]
                                """))
                .containsExactly(
                        "doctrine.yaml:1:1: `examples` is missing: a doctrine is shown by a case",
                        "doctrine.yaml:1:1: `twice` comes twice",
                        "doctrine.yaml:6:8: unknown term `twise`; did you mean `twice`?",
                        "glossary/cases/no_such_case.yaml: there is no such file in the program",
                        "terms.yaml:3:5: `means` is missing",
                        "terms.yaml:3:9: `id` must be small letters joined by hyphens such as `not-in-force`, got `Breach`",
                        "terms.yaml:5:5: unknown key `meens`; did you mean `means`?",
                        "terms.yaml:6:18: unknown term `departure`; expected `Breach` or `twice`",
                        "terms.yaml:8:14: unknown source `S999999`",
                        "terms.yaml:9:22: `owed`: expected `result`, `conduct`, `intention`, `record`, `right` or `measure`,"
                                + " got `resalt`; did you mean `result`?",
                        "terms.yaml:9:40: unknown commitment `MY-ART-2.9.9`; did you mean `MY-ART-2.9.1`?",
                        "terms.yaml:9:64: unknown topic `terminations`; did you mean `termination`?",
                        "terms.yaml:14:5: `twice` comes twice",
                        "terms.yaml:17:14: an example is the name of a case such as `quota_on_magnets`, got keys with values");
    }

    @Test
    void what_it_means_is_short() throws Unreadable {
        String text = "word ".repeat(91).strip();
        assertThat(problems(
                        "group: Words\nterms: [{id: a-b, term: a, means: %s, example: breach_or_not}]".formatted(text),
                        ""))
                .containsExactly("terms.yaml:2:28: `means` must not be longer than 90 words, it has 91");
    }
}
