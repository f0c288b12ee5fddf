package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Money;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactReaderTest {
    private static final LocalDate AS_OF = LocalDate.of(2027, 6, 1);

    @TempDir
    static Path folder;

    private Values values;
    private Problems problems;

    @BeforeEach
    void read() {
        values = new Values(Rules.library(folder).goods());
        problems = new Problems();
    }

    @Test
    void a_fact_has_what_it_says_what_its_goods_fix_and_what_is_meant_unless_said() {
        Stated fact =
                fact("exportRestriction: {id: q1, takenBy: MY, form: exportDuty, goods: magnets, to: all, note: n}");
        assertThat(fact.kind()).isEqualTo(ExportRestriction.class);
        assertThat(fact.said())
                .isEqualTo(Map.of(
                        "takenBy", Actor.central("MY"),
                        "form", ExportRestriction.Form.EXPORT_DUTY,
                        "goods", new Goods("magnets", Set.of("magnets", "rare-earths", "minerals")),
                        "stage", Stage.MAGNET,
                        "to", Reach.ALL,
                        "pleads", Defences.NONE,
                        "inForceFrom", AS_OF,
                        "inForceUntil", When.NEVER));
        assertThat(fact.at().keySet()).containsExactlyInAnyOrder("", "takenBy", "form", "goods", "to");
        assertThat(fact.at()).containsEntry("form", new Position("x.yaml", 1, 44));
    }

    @Test
    void what_is_said_to_be_unknown_is_open_against_defaults_and_fixes() {
        Stated fact = fact("exportRestriction: {id: q1, goods: magnets, stage: unknown, pleads: unknown}");
        assertThat(fact.said().keySet()).containsExactlyInAnyOrder("goods", "inForceFrom", "inForceUntil");
    }

    @Test
    void an_absent_act_has_only_what_it_says() {
        List<Stated> none = new FactReader(values, Optional.of(AS_OF), problems)
                .none(tree("- legalAct: {takenBy: MY, subject: forcedLabourImportBan}\n- legalAct: {takenBy: US}"));
        assertThat(none).extracting(Stated::id).containsExactly("none-1", "none-2");
        assertThat(none.get(0).said().keySet()).containsExactlyInAnyOrder("takenBy", "subject");
    }

    @Test
    void values_take_the_type_of_their_component() {
        assertThat(said("exportRestriction: {id: a, to: {allExcept: [CN]}}", "to"))
                .isEqualTo(Reach.allExcept(Set.of(new Party("CN"))));
        assertThat(said("exportRestriction: {id: a, to: US}", "to")).isEqualTo(Reach.only(Set.of(new Party("US"))));
        assertThat(said("exportRestriction: {id: a, takenBy: {party: MY, organ: state}}", "takenBy"))
                .isEqualTo(new Actor(new Party("MY"), Organ.STATE));
        assertThat(said("exportRestriction: {id: a, pleads: [essentialSecurity]}", "pleads"))
                .isEqualTo(new Defences(Set.of(Defence.ESSENTIAL_SECURITY)));
        assertThat(said("customsDuty: {id: a, rate: 12.50}", "rate")).isEqualTo(Percent.of("12.5"));
        assertThat(said("purchase: {id: a, amount: USD 5000000}", "amount")).isEqualTo(Money.usd("5000000"));
        assertThat(said("purchase: {id: a, amount: {USD: 5000000}}", "amount")).isEqualTo(Money.usd("5000000"));
        assertThat(said("purchase: {id: a, units: 30}", "units")).isEqualTo(new Units(30));
        assertThat(said("meeting: {id: a, between: [US, MY]}", "between"))
                .isEqualTo(Parties.of(Set.of(new Party("US"), new Party("MY"))));
        assertThat(said("meeting: {id: a, between: none}", "between")).isEqualTo(Parties.NONE);
        assertThat(said("notice: {id: a, concerns: q1}", "concerns")).isEqualTo(new Ref("q1"));
        assertThat(said("legalAct: {id: a, adoptedOn: never}", "adoptedOn")).isEqualTo(When.NEVER);
        assertThat(said("project: {id: a, training: true}", "training")).isEqualTo(true);
        assertThat(said("customsDuty: {id: a, goods: 0101.21}", "goods")).isEqualTo(new Goods("010121", Set.of()));
    }

    @Test
    void an_unknown_kind_is_suggested() {
        wrong(
                "exportRestricton: {id: a}",
                "x.yaml:1:3: unknown kind of fact `exportRestricton`; did you mean `exportRestriction`?");
    }

    @Test
    void the_kinds_are_listed_where_none_is_near() {
        problems = new Problems();
        facts("- digitalServicesTax: {id: a}");
        assertThat(problems.toString())
                .startsWith("x.yaml:1:3: unknown kind of fact `digitalServicesTax`; expected `agreementSigned`, ")
                .contains("`digitalMeasure`, ", "`internalTax`, ");
    }

    @Test
    void an_unknown_component_is_suggested() {
        wrong(
                "exportRestriction: {id: a, fomr: ban}",
                "x.yaml:1:30: `fomr` is not known of `exportRestriction`; did you mean `form`?");
    }

    @Test
    void a_missing_id_is_named() {
        wrong(
                "meeting: {level: ministerial}",
                "x.yaml:1:3: `id` is missing from this meeting: any short name such as `id: q1`");
    }

    @Test
    void an_id_with_another_meaning_is_refused() {
        wrong("meeting: {id: US}", "x.yaml:1:17: `US` has a meaning of its own and cannot be the id of a fact");
    }

    @Test
    void an_id_comes_once() {
        wrong("meeting: {id: a}\n- statement: {id: a}", "x.yaml:2:15: id `a` is taken by the fact in line 1");
    }

    @Test
    void a_fact_has_one_kind() {
        wrong(
                "meeting: {id: a}\n  statement: {id: b}",
                "x.yaml:1:3: a fact is written `kind: {id: …, component: …}`, got several keys");
    }

    @Test
    void a_fact_without_components_is_no_fact() {
        wrong("meeting: soon", "x.yaml:1:12: `meeting` must be written `{id: …, component: …}`, got `soon`");
    }

    @Test
    void a_word_outside_the_list_is_suggested() {
        wrong(
                "exportRestriction: {id: a, form: Quotas}",
                "x.yaml:1:36: `form`: expected `ban`, `quota`, `licensing`, `exportDuty`, `minimumPrice`, `processingRequirement` or `other`, got `Quotas`; did you mean `quota`?");
    }

    @Test
    void a_list_is_no_single_value() {
        wrong("exportRestriction: {id: a, form: [ban]}", "x.yaml:1:36: `form`: expected a single value, got a list");
    }

    @Test
    void an_empty_value_is_missing() {
        wrong("exportRestriction: {id: a, form: }", "x.yaml:1:35: `form`: a value is missing here");
    }

    @Test
    void yes_is_not_true() {
        wrong("project: {id: a, training: yes}", "x.yaml:1:30: `training`: expected `true` or `false`, got `yes`");
    }

    @Test
    void a_party_is_a_code() {
        wrong("notice: {id: a, by: Malaysia}", "x.yaml:1:23: `by`: unknown party `Malaysia`; did you mean `MY`?");
        wrong("notice: {id: a, by: uk}", "x.yaml:1:23: `by`: unknown party `uk`; did you mean `GB`?");
        wrong(
                "notice: {id: a, by: Q9}",
                "x.yaml:1:23: `by`: unknown party `Q9`; a party is an ISO 3166 code such as `MY`, or `EU`, or `XA` to `XZ` for an invented one");
    }

    @Test
    void an_organ_is_one_of_four() {
        wrong(
                "notice: {id: a, by: {party: MY, organ: central-government}}",
                "x.yaml:1:42: `by`: expected `central`, `state`, `enterprise` or `private`, got `central-government`");
    }

    @Test
    void a_rate_is_a_bare_number() {
        wrong(
                "customsDuty: {id: a, rate: 19%}",
                "x.yaml:1:30: `rate`: expected a rate in percent such as `19` or `12.5`, got `19%`; write `19`");
        wrong("customsDuty: {id: a, rate: -1}", "x.yaml:1:30: `rate`: a rate must be zero or more, got `-1`");
        wrong(
                "customsDuty: {id: a, rate: 1e999999999}",
                "x.yaml:1:30: `rate`: expected a rate in percent such as `19` or `12.5`, got `1e999999999`");
    }

    @Test
    void what_the_goods_settle_cannot_be_said_otherwise() {
        wrong(
                "exportRestriction: {id: a, goods: magnets, stage: ore}",
                "x.yaml:1:46: `stage` of `magnets` is `magnet`; leave it out, or name other goods");
    }

    @Test
    void an_act_does_not_operate_before_it_is_adopted() {
        wrong(
                "legalAct: {id: a, adoptedOn: 2027-03-01, inOperationOn: 2027-02-28}",
                "x.yaml:1:44: `inOperationOn` must not be before `adoptedOn`, which is `2027-03-01`, got `2027-02-28`");
    }

    @Test
    void a_decimal_comma_becomes_a_point_and_not_ten_times_as_much() {
        wrong(
                "customsDuty: {id: a, rate: '12,5'}",
                "x.yaml:1:30: `rate`: expected a rate in percent such as `19` or `12.5`, got `12,5`; write `12.5`");
        wrong(
                "purchase: {id: a, amount: 'USD 1,250,000'}",
                "x.yaml:1:29: `amount`: expected an amount such as `USD 5000000`, got `1,250,000`; write `1250000`");
    }

    @Test
    void money_has_a_currency() {
        wrong(
                "purchase: {id: a, amount: 5000000}",
                "x.yaml:1:29: `amount`: expected an amount with its currency such as `USD 5000000`, got `5000000`");
        wrong(
                "purchase: {id: a, amount: USX 5}",
                "x.yaml:1:29: `amount`: unknown currency `USX`, expected an ISO 4217 code such as `USD`");
        wrong(
                "purchase: {id: a, amount: 'USD 5,000'}",
                "x.yaml:1:29: `amount`: expected an amount such as `USD 5000000`, got `5,000`; write `5000`");
    }

    @Test
    void a_day_is_written_year_first() {
        wrong(
                "meeting: {id: a, on: 31.1.2027}",
                "x.yaml:1:24: `on`: expected a day such as `2027-01-31`, got `31.1.2027`");
        wrong("meeting: {id: a, on: 2027-02-30}", "x.yaml:1:24: `on`: the calendar has no day `2027-02-30`");
        wrong(
                "legalAct: {id: a, adoptedOn: soon}",
                "x.yaml:1:32: `adoptedOn`: expected a day such as `2027-01-31`, or `never`, got `soon`");
    }

    @Test
    void days_come_in_order() {
        wrong(
                "customsDuty: {id: a, inForceFrom: 2027-02-01, inForceUntil: 2027-01-01}",
                "x.yaml:1:49: `inForceUntil` must be after `inForceFrom`, which is `2027-02-01`, got `2027-01-01`");
    }

    @Test
    void goods_are_a_code_or_a_group() {
        wrong(
                "customsDuty: {id: a, goods: '7202.1'}",
                "x.yaml:1:31: `goods`: an HS code must have 2, 4, 6, 8 or 10 digits, got `7202.1`; is a leading or final zero missing?");
    }

    @Test
    void a_line_may_say_which_groups_its_goods_are_of() {
        Goods goods = values.goods().resolve("8505", List.of("magnets"));
        assertThat(said("customsDuty: {id: a, goods: {line: 85.05, is: magnets}}", "goods"))
                .isEqualTo(values.goods().resolve("8505", List.of("magnets")));
        assertThat(said("customsDuty: {id: a, goods: {line: '8505', is: [magnets, minerals]}}", "goods"))
                .isEqualTo(goods);
        assertThat(said("exportRestriction: {id: a, goods: {line: '8505', is: magnets}}", "stage"))
                .isEqualTo(Stage.MAGNET);
        assertThat(values.ofText(Goods.class, "{line: '8505', is: magnets}")).isEqualTo(goods);
    }

    @Test
    void a_line_and_its_groups_are_both_stated_and_agree() {
        wrong(
                "customsDuty: {id: a, goods: {line: '8505'}}",
                "x.yaml:1:31: `goods`: `is` is missing, expected `{line: 2805.30.00, is: terbium}`");
        wrong(
                "customsDuty: {id: a, goods: {is: magnets}}",
                "x.yaml:1:31: `goods`: `line` is missing, expected `{line: 2805.30.00, is: terbium}`");
        wrong(
                "customsDuty: {id: a, goods: {line: '8505', are: magnets}}",
                "x.yaml:1:46: `goods`: unknown key `are`; expected `line` or `is`");
        wrong(
                "customsDuty: {id: a, goods: {line: '8505', is: []}}",
                "x.yaml:1:50: `goods`: expected `{line: 2805.30.00, is: terbium}`, got an empty list");
        wrong(
                "customsDuty: {id: a, goods: {line: '6504', is: magnets}}",
                "x.yaml:1:31: `goods`: `magnets` falls under 8505.11.10, but the line says `6504`; correct the line, or"
                        + " leave the group out");
    }

    @Test
    void all_mistakes_are_reported_together_in_order() {
        facts("- meeting: {id: a, on: x}\n- customsDuty: {id: a, rate: y}\n");
        assertThat(problems.list()).extracting(problem -> problem.at().line()).containsExactly(1, 2, 2);
    }

    @Test
    void a_fact_of_the_world_states_its_days() {
        new FactReader(values, Optional.empty(), problems).facts(tree("- customsDuty: {id: a}"));
        assertThat(problems.toString())
                .isEqualTo("x.yaml:1:3: `inForceFrom` is missing; a fact of the world states it, or says `unknown`");
    }

    private Object said(String text, String component) {
        Stated fact = fact(text);
        assertThat(problems.list()).isEmpty();
        return fact.said().get(component);
    }

    private void wrong(String text, String message) {
        problems = new Problems();
        facts("- " + text);
        assertThat(problems.toString()).isEqualTo(message);
    }

    private Stated fact(String text) {
        return facts("- " + text).get(0);
    }

    private List<Stated> facts(String text) {
        return new FactReader(values, Optional.of(AS_OF), problems).facts(tree(text));
    }

    private static Tree tree(String text) {
        try {
            return TreeReader.read(new SourceText("x.yaml", text));
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }
}
