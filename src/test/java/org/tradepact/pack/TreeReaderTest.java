package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.fact.Position;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TreeReaderTest {
    @Test
    void a_code_with_a_leading_zero_stays_text() throws Unreadable {
        Tree.Mapping tree = (Tree.Mapping) read("goods: 0101\n");
        assertThat(tree.get("goods")).contains(new Tree.Scalar("0101", false, new Position("x.yaml", 1, 8)));
    }

    @Test
    void norway_stays_norway() throws Unreadable {
        assertThat(((Tree.Mapping) read("party: NO")).get("party").map(Tree::shape))
                .contains("`NO`");
    }

    @Test
    void an_alias_stands_for_what_it_names() throws Unreadable {
        Tree.Mapping tree = (Tree.Mapping) read("a: &x [1]\nb: *x\n");
        assertThat(tree.get("b")).isEqualTo(tree.get("a"));
    }

    @Test
    void a_key_that_comes_twice_is_refused() {
        refused("a: 1\nb: 2\na: 3\n", "x.yaml:3:1: key `a` comes twice, first in line 1");
    }

    @Test
    void an_unclosed_bracket_is_not_yaml() {
        refused(
                "a: [1, 2\nb: 3\n",
                "x.yaml:2:2: this is not YAML: a bracket opened here or above is not closed, or a comma is missing");
    }

    @Test
    void wrong_indentation_is_not_yaml() {
        refused(
                "a:\n  b: 1\n c: 2\n",
                "x.yaml:3:2: this is not YAML: the line does not fit the lines above; check its indentation and its colon");
    }

    @Test
    void a_tab_cannot_indent() {
        refused("a:\n\tb: 1\n", "x.yaml:2:1: this is not YAML: a tab cannot indent; use spaces");
    }

    @Test
    void a_second_colon_wants_quotes() {
        refused("a: b: c\n", "x.yaml:1:5: this is not YAML: a second `: ` on the line; put the text in quotes");
    }

    @Test
    void control_characters_are_refused() {
        refused("a: 1\nb: \u0000\n", "x.yaml:2:4: this is not YAML: the file holds control characters");
    }

    @Test
    void another_version_of_yaml_is_refused() {
        refused("%YAML 3.0\n---\na: 1\n", "x.yaml: this is YAML of another version; leave the line `%YAML` out");
    }

    @Test
    void an_empty_file_is_refused() {
        refused("# nothing\n", "x.yaml: the file is empty");
    }

    @Test
    void a_second_document_is_refused() {
        refused("a: 1\n---\nb: 2\n", "x.yaml:2:1: a file holds one document, a second one starts here");
    }

    @Test
    void a_tag_is_not_followed() {
        refused(
                "a: !!javax.script.ScriptEngineManager [x]\n",
                "x.yaml:1:4: tags are not read, got `tag:yaml.org,2002:javax.script.ScriptEngineManager`; write the plain value");
    }

    @Test
    void nesting_is_bounded() {
        refused("[".repeat(40), "x.yaml:1:34: lists and keys must not be nested deeper than 32 levels");
    }

    @Test
    void an_alias_bomb_does_not_go_off() {
        String bomb = IntStream.range(1, 9)
                .mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)))
                .collect(Collectors.joining("", "a0: &a0 [x,x,x,x,x,x,x,x,x]\n", ""));
        refused(bomb, "x.yaml:6:14: the file must not hold more than 200,000 values, aliases written out");
    }

    @Test
    void many_aliases_are_refused() {
        String many = "a: &a x\nb: [" + "*a,".repeat(101) + "]\n";
        refused(many, "x.yaml:2:305: a file must not hold more than 100 aliases");
    }

    @Test
    void an_alias_inside_what_it_names_is_refused() {
        refused("a: &a [*a]\n", "x.yaml:1:8: alias `*a` stands inside what it names");
    }

    @Test
    void an_alias_of_nothing_is_refused() {
        refused("a: *b\n", "x.yaml:1:4: alias `*b` names nothing that comes before it");
    }

    @Test
    void a_list_cannot_be_a_key() {
        refused("? [a]\n: 1\n", "x.yaml:1:3: a key must be a single word, not a list or keys of its own");
    }

    private static Tree read(String text) throws Unreadable {
        return TreeReader.read(new SourceText("x.yaml", text));
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Unreadable.class).hasMessage(message);
    }
}
