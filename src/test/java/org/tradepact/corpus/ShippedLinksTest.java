package org.tradepact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Link;
import org.tradepact.agreement.Recourse;
import org.tradepact.agreement.TariffHeading;

/** What shipped links name is there, in whichever pack. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedLinksTest {
    static Stream<Link> links() {
        return Corpus.LIBRARY.links().values().stream().flatMap(each -> each.links().stream());
    }

    static Stream<Link> rates() {
        return links().filter(link -> link.change() instanceof Link.Rate);
    }

    static Stream<Link> exemptions() {
        return links().filter(link -> link.change() instanceof Link.Exemptions);
    }

    static Stream<Recourse> recourse() {
        return Corpus.LIBRARY.links().values().stream().flatMap(each -> each.recourse().stream());
    }

    private static List<TariffHeading> headings(String measure, Link link) {
        return Corpus.LIBRARY.packs().stream()
                .flatMap(pack -> pack.headings().stream())
                .filter(heading -> heading.measure().equals(measure) && heading.covers(link.origin()))
                .toList();
    }

    /** The text of all rules of the pack of a measure. */
    private static String rules(String measure) {
        Path pack = Path.of(
                "rules", Corpus.LIBRARY.commitment(measure).orElseThrow().pack());
        try (Stream<Path> files = Files.list(pack)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ids_of_links_are_unique() {
        assertThat(links().map(Link::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("links")
    void the_law_a_link_rests_on_is_known(Link link) {
        if (!link.basis().isEmpty()) {
            assertThat(Corpus.LIBRARY.instrument(link.basis())).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void the_rate_of_today_is_that_of_a_heading_of_the_measure(Link link) {
        Link.Rate rate = (Link.Rate) link.change();

        assertThat(Corpus.LIBRARY.commitment(rate.measure()))
                .hasValueSatisfying(m -> assertThat(m.measure()).isTrue());
        assertThat(headings(rate.measure(), link))
                .anyMatch(heading -> heading.rate().equals(rate.now())
                        && (rate.heading().isEmpty() || heading.heading().equals(rate.heading())));
    }

    @ParameterizedTest
    @MethodSource("exemptions")
    void exempting_headings_are_those_of_rules_and_the_rate_is_that_of_the_measure(Link link) {
        Link.Exemptions exempt = (Link.Exemptions) link.change();

        assertThat(exempt.headings())
                .allSatisfy(heading -> assertThat(rules(exempt.measure())).contains('"' + heading + '"'));
        assertThat(headings(exempt.measure(), link))
                .anyMatch(heading -> heading.rate().equals(exempt.then()));
    }

    @ParameterizedTest
    @MethodSource("recourse")
    void a_recourse_is_a_clause_that_rules_decide_and_one_that_ends_a_text_has_a_period(Recourse recourse) {
        Commitment right = Corpus.LIBRARY.commitment(recourse.right()).orElseThrow();

        assertThat(right.encoding()).isNotEqualTo(Commitment.Encoding.NONE);
        if (recourse.ends()) {
            assertThat(Corpus.LIBRARY
                            .instrument(right.instrument())
                            .orElseThrow()
                            .ending())
                    .isNotEqualTo(Instrument.Ending.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("recourse")
    void every_recourse_leads_somewhere(Recourse recourse) {
        assertThat(links()).anyMatch(link -> link.after().contains(recourse.right()));
    }
}
