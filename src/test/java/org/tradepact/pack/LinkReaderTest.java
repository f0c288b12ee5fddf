package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradepact.agreement.Link;
import org.tradepact.agreement.Links;
import org.tradepact.agreement.Recourse;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkReaderTest {
    private static final String LINKS =
            """
            recourse:
              - {right: PACT-2, opensOn: [breach, available], first: PACT-1, ends: true, uncertain: Nobody rules on it., sources: [S1]}
            links:
              - {id: RAISED, after: [PACT-2], where: [PACT-1], by: US, origin: MY, entering: US, changes: rate, measure: XB-LEVY, from: {heading: "9901", rate: 10}, to: {rate: 12.5}, decisionOf: customs, basis: some_act, uncertain: No text says so., sources: [S1], confidence: inferred}
              - {id: LISTS, after: [PACT-2], origin: MY, entering: US, changes: exemptions, measure: XB-LEVY, headings: ["9902", "9903"], to: {rate: 10}, decisionOf: customs, uncertain: No text says so., sources: [S1], confidence: inferred}
              - {id: TALKS, after: [PACT-2], changes: nothing, decisionOf: both, uncertain: It takes two., sources: [S1], confidence: primary}
            """;

    @TempDir
    Path folder;

    private Library library(String links, Problems problems) {
        return Library.of(List.of(), Map.of()).plus(rules(links), problems);
    }

    private Path rules(String links) {
        Path rules = Rules.in(folder);
        try {
            Files.writeString(rules.resolve("pact/links.yaml"), links);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    @Test
    void recourse_and_links_are_read() {
        Problems problems = new Problems();

        Links links = library(LINKS, problems).links().get("pact");

        assertThat(problems.list()).isEmpty();
        assertThat(links.recourse())
                .containsExactly(new Recourse(
                        "PACT-2",
                        Set.of(Recourse.Opening.BREACH, Recourse.Opening.AVAILABLE),
                        "PACT-1",
                        true,
                        "Nobody rules on it.",
                        List.of("S1")));
        Link raised = links.links().get(0);
        assertThat(raised.change()).isEqualTo(new Link.Rate("XB-LEVY", "9901", Percent.of("10"), Percent.of("12.5")));
        assertThat(raised.by()).containsExactly(new Party("US"));
        assertThat(raised.where()).containsExactly("PACT-1");
        assertThat(links.links().get(1).change())
                .isEqualTo(new Link.Exemptions("XB-LEVY", List.of("9902", "9903"), Percent.of("10")));
        assertThat(links.links().get(2).change()).isEqualTo(new Link.Nothing());
    }

    @Test
    void a_pack_without_the_file_has_none() {
        assertThat(Rules.library(folder).links().get("world")).isEqualTo(Links.NONE);
    }

    @Test
    void the_digest_of_the_register_carries_them() throws IOException, Unreadable {
        Path rules = rules(LINKS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DigestedFiles.write(new FolderFiles(rules), bytes);
        Problems problems = new Problems();

        Library digested = Library.of(List.of(), Map.of())
                .plus(DigestedFiles.read(new ByteArrayInputStream(bytes.toByteArray())), problems);

        assertThat(digested.links().get("pact").links()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "right: PACT-2 | right: PACT-9 | unknown commitment `PACT-9`; did you mean `PACT-1`?",
                "opensOn: [breach, available] | opensOn: [default] | `opensOn`: expected `breach` or `available`, got"
                        + " `default`",
                "where: [PACT-1] | where: [PACT-7] | unknown commitment `PACT-7`; did you mean `PACT-1`?",
                "after: [PACT-2], where | after: [PACT-1], where | `PACT-1` is no recourse; say under `recourse` what"
                        + " brings it up",
                "id: LISTS | id: RAISED | link `RAISED` comes twice",
                "changes: nothing | changes: something | `changes`: expected `rate`, `exemptions`, `unnamed` or"
                        + " `nothing`, got `something`; did you mean `nothing`?",
                "to: {rate: 12.5}, | | `to` is missing",
                "rate: 12.5 | rate: more | `rate`: expected a rate in percent such as `19` or `12.5`, got `more`",
                "entering: US, changes: rate | changes: rate | `entering` is missing",
                "headings: [\"9902\", \"9903\"], | | `headings` must name the headings that exempt goods now",
                "decisionOf: both, | | `decisionOf` is missing",
                "uncertain: It takes two., | | `uncertain` is missing",
                "sources: [S1], confidence: primary | confidence: primary | `sources` is missing",
                "sources: [S1], confidence: primary | sources: [S9], confidence: primary | source `S9` is not in the"
                        + " register; did you mean `S1`?",
                "decisionOf: customs, basis | decisionOff: customs, basis | unknown key `decisionOff`; did you mean"
                        + " `decisionOf`?",
            })
    void mistakes_are_told_in_place(String right, String wrong, String sentence) {
        Problems problems = new Problems();

        library(LINKS.replace(right, wrong == null ? "" : wrong), problems);

        assertThat(problems.list()).extracting(Problem::sentence).contains(sentence);
        assertThat(problems.list()).allSatisfy(problem -> {
            assertThat(problem.at().file()).endsWith("links.yaml");
            assertThat(problem.at().line()).isPositive();
        });
    }
}
