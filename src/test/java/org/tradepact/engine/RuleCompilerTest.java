package org.tradepact.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradepact.finding.Citation;
import org.tradepact.finding.Within;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleCompilerTest {
    private static final int FIRST_LINE = (int) PortRules.HEAD.lines().count() + 1;

    private static List<RuleProblem> problemsOf(String rule) {
        RuleFile bad = new RuleFile("bad.drl", PortRules.HEAD + rule + "\n");
        return RuleCompiler.compile("ports", List.of(PortRules.LIMITS, bad)).problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            Cargo(tones > 1)                  | `tones > 1` asks for something that the fact does not have; check the spelling of its components
            not Cargo(tonnes > 1, pier == "") | `pier == ""` asks for something that the fact does not have; check the spelling of its components
            Cargoes(tonnes > 1)               | unknown kind of fact `Cargoes`; is its import missing?
            Cargo(kind == Kind.OR)            | `Kind` has no `OR`
            Cargo(heavierTan(tonnes))         | `Cargo` has no `heavierTan(BigDecimal)`; check its name and what is passed to it
            Cargo(port == $nope)              | `port == $nope` cannot be worked out; check its names and the types on both sides
            Cargo(tonnes > 1                  | cannot read the rule: makes no sense up to `tonnes > 1 then`
            Cargo() && Limit()                | cannot read the rule: unexpected `&&`
            Cargo(with == "XA")               | `with` is a word of the rule language; a condition needs another name for what it reads
            """)
    void a_mistake_is_told_with_its_file_and_line(String condition, String message) {
        assertThat(problemsOf("rule \"P.9 x\" when %s then end".formatted(condition)))
                .containsExactly(new RuleProblem("rules/ports/bad.drl", FIRST_LINE, message));
    }

    @Test
    void a_constant_in_quotes_is_told() {
        assertThat(problemsOf("rule \"P.9 x\" when Cargo(kind == \"ORE\") then end"))
                .containsExactly(
                        new RuleProblem(
                                "rules/ports/bad.drl",
                                0,
                                "a condition compares a `Cargo.Kind` with a `String`; a constant is written as `Kind.ORE`, without quotes"));
    }

    @Test
    void a_literal_of_the_wrong_type_is_told_and_not_thrown() {
        assertThat(problemsOf("rule \"P.9 x\" when Cargo(tonnes > \"abc\") then end"))
                .extracting(RuleProblem::file)
                .containsExactly("rules/ports/bad.drl");
    }

    @Test
    void mistakes_of_several_files_are_told_together() {
        RuleFile one = new RuleFile("one.drl", PortRules.HEAD + "rule \"P.8 x\" when Cargo(tones > 1) then end");
        RuleFile two = new RuleFile("two.drl", PortRules.HEAD + "rule \"P.9 x\" when Limit(port.nope > 1) then end");
        assertThat(RuleCompiler.compile("ports", List.of(one, two)).problems())
                .extracting(RuleProblem::file)
                .containsExactly("rules/ports/one.drl", "rules/ports/two.drl");
    }

    @Test
    void one_short_name_for_two_types_is_told() {
        RuleFile other = new RuleFile(
                "other.drl",
                "package rules.ports;\nimport java.lang.Character.Subset;\nimport org.tradepact.engine.RuleCompilerTest.Kind;\n");
        assertThat(RuleCompiler.compile("ports", List.of(PortRules.LIMITS, other))
                        .problems())
                .containsExactly(
                        new RuleProblem(
                                "rules/ports/other.drl",
                                3,
                                "imports `org.tradepact.engine.RuleCompilerTest.Kind`, while limits.drl imports `org.tradepact.engine.Cargo.Kind`, and files of a pack share their imports; write `RuleCompilerTest.Kind` instead of `Kind`, without the import"));
    }

    @Test
    void a_nested_constant_needs_no_import_of_its_own() {
        RuleFile file = new RuleFile(
                "nested.drl",
                """
                package rules.ports;
                import org.tradepact.engine.Cargo;
                rule "P.9 x" when Cargo($kind : kind, kind in (Cargo.Kind.ORE, Cargo.Kind.OXIDE)) Cargo(kind == Cargo.Kind.MAGNET) then end
                """);
        assertThat(RuleCompiler.compile("ports", List.of(file)).problems()).isEmpty();
    }

    @Test
    void the_package_is_the_folder() {
        assertThat(RuleCompiler.compile("harbours", List.of(PortRules.LIMITS)).problems())
                .containsExactly(
                        new RuleProblem(
                                "rules/harbours/limits.drl",
                                1,
                                "the file must begin with `package rules.harbours`, as its folder says, but names `rules.ports`"));
    }

    @Test
    void the_same_rules_give_classes_of_the_same_names() {
        CompiledRules first = RuleCompiler.compile("ports", PortRules.all());
        CompiledRules second = RuleCompiler.compile("ports", PortRules.all());
        assertThat(second.models()).isEqualTo(first.models());
        assertThat(second.classes().keySet()).isEqualTo(first.classes().keySet());
    }

    @Test
    void packs_compiled_in_parallel_keep_their_own_rules() {
        List<String> found = IntStream.range(0, 8)
                .parallel()
                .mapToObj(RuleCompilerTest::commitmentFoundByPackNumber)
                .toList();
        assertThat(found).containsExactly("P.0", "P.1", "P.2", "P.3", "P.4", "P.5", "P.6", "P.7");
    }

    private static String commitmentFoundByPackNumber(int number) {
        RuleFile file = new RuleFile(
                "within.drl",
                PortRules.HEAD
                        + """
                        rule "P.%d within: cargo à bord"
                        when
                            $cargo : Cargo(port == "Zürich")
                        then
                            insertLogical(new Within(cite(drools.getRule()), $cargo));
                        end
                        """
                                .formatted(number));
        Rulebook rulebook = Rulebook.of("ports", RuleCompiler.compile("ports", List.of(file)));
        Cargo cargo = Cargo.of("c1", Cargo.Kind.ORE, 1, "Zürich");
        List<Derivation> derivations = Fresh.explain(rulebook, Set.of(cargo));
        assertThat(derivations)
                .extracting(Derivation::rule)
                .containsExactly("P.%d within: cargo à bord".formatted(number));
        Citation cited = derivations.get(0).finding().cited();
        assertThat(Fresh.evaluate(rulebook, Set.of(cargo))).containsExactly(new Within(cited, cargo));
        return cited.commitment();
    }
}
