package org.tradepact.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a rule regards of a shipment, and by what it cannot match one, read off its text. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegardingTest {
    private static final String HEAD =
            """
            package rules.small;
            import org.tradepact.agreement.TariffHeading;
            import org.tradepact.agreement.Term.DateTerm;
            import org.tradepact.agreement.Term.RateTerm;
            import org.tradepact.fact.Claim;
            import org.tradepact.fact.Input;
            import org.tradepact.fact.ListEntry;
            import org.tradepact.fact.Mode;
            import org.tradepact.fact.PriceFloor;
            import org.tradepact.fact.Sector;
            import org.tradepact.fact.Shipment;
            import org.tradepact.finding.Charged;
            import org.tradepact.finding.Spared;
            import org.tradepact.finding.Within;
            import static org.tradepact.finding.Citation.cite;
            rule "A charged: something"
            when
            """;

    private static Regards of(String conditions, String then) {
        String text = HEAD + conditions + "\nthen\n" + then + "\nend\n";
        RuleSyntax read = RuleSyntax.read("small", new RuleFile("small.drl", text));
        assertThat(read.problems()).isEmpty();
        return Joins.of(List.of(read)).get("A").regards().get(0);
    }

    private static Regards of(String conditions) {
        return of(conditions, "insertLogical(new Within(cite(drools.getRule()), $shipment));");
    }

    private static List<String> bars(String... texts) {
        return Stream.of(texts).toList();
    }

    private static List<String> bars(Regards regards) {
        return regards.bars().stream().map(Bar::text).toList();
    }

    @Test
    void constants_codes_claims_and_truths_bar_by_themselves() {
        Regards found = of(
                """
                $shipment : Shipment(
                    $mode : mode, mode == Mode.VESSEL,
                    sector232 in (Sector.STEEL, Sector.COPPER), sector232 != Sector.CARS,
                    origin.code not in ("BY", "RU"), to.code == "US",
                    claims.has(Claim.DONATION), !claims.has(Claim.USMCA),
                    !transshipped)""");

        assertThat(bars(found))
                .isEqualTo(bars(
                        "mode IS true VESSEL",
                        "sector232 IS true STEEL COPPER",
                        "sector232 IS false CARS",
                        "origin IS false BY RU",
                        "to IS true US",
                        "claims HAS true DONATION",
                        "claims HAS false USMCA",
                        "transshipped TRUE false"));
        assertThat(found.components()).containsExactly("claims", "mode", "origin", "sector232", "to", "transshipped");
    }

    @Test
    void days_bar_by_the_day_of_a_term() {
        Regards found = of(
                """
                DateTerm(id == "A/from", $from : date)
                $shipment : Shipment(
                    entered < $from, loaded <= $from, exported > $from, imported >= $from)""");

        assertThat(bars(found))
                .isEqualTo(bars(
                        "entered BEFORE true A/from",
                        "loaded AFTER false A/from",
                        "exported AFTER true A/from",
                        "imported BEFORE false A/from"));
    }

    @Test
    void a_day_of_something_else_bars_nothing() {
        Regards found = of(
                """
                $heading : TariffHeading(measure == "A", $from : date)
                $shipment : Shipment($origin : origin, entered < $from)""");

        assertThat(found.bars()).isEmpty();
        assertThat(found.components()).containsExactly("entered", Regards.HEADINGS, "origin");
    }

    @Test
    void a_list_bars_by_the_goods_of_the_shipment_alone() {
        assertThat(
                        bars(
                                of(
                                        """
                $shipment : Shipment($goods : goods)
                ListEntry(list.id == "a", goods == $goods, listed)
                ListEntry(list.id == "b", goods == $goods, !listed)""")))
                .isEqualTo(bars("goods LISTED true a", "goods LISTED false b"));
        assertThat(
                        bars(
                                of(
                                        """
                ListEntry(list.id == "a", listed, $listed : goods)
                $shipment : Shipment(goods == $listed)""")))
                .isEqualTo(bars("goods LISTED true a"));
        assertThat(
                        bars(
                                of(
                                        """
                $shipment : Shipment()
                $part : Input(of.to($shipment), $goods : goods)
                ListEntry(list.id == "a", goods == $goods, listed)""")))
                .isEqualTo(bars(". FACT true input ."));
    }

    @Test
    void what_is_inside_of_not_exists_or_or_bars_nothing_and_is_regarded() {
        Regards found = of(
                """
                $shipment : Shipment((mode == Mode.VESSEL || transshipped))
                not Shipment(this == $shipment, origin.code == "CA")
                exists ListEntry(list.id == "a", listed)""");

        assertThat(found.bars()).isEmpty();
        assertThat(found.components()).containsExactly("goods", "mode", "origin", "transshipped");
    }

    @Test
    void headings_bar_by_the_origin_that_none_covers_and_the_day_on_which_none_holds() {
        assertThat(headings("heading in (\"1\", \"2\")"))
                .isEqualTo(bars("origin HEADED true A AMONG #1 #2", "entered HEADED true A AMONG #1 #2"));
        assertThat(headings("heading == \"1\"")).contains("entered HEADED true A AMONG #1");
        assertThat(headings("heading == \"\"")).contains("entered HEADED true A AMONG #");
        assertThat(headings("heading != \"\"")).contains("entered HEADED true A NOT_AMONG #");
        assertThat(headings("toTotal")).isEqualTo(bars("origin HEADED true A ANY", "entered HEADED true A ANY"));
    }

    private static List<String> headings(String which) {
        Regards found = of(
                """
                $shipment : Shipment($origin : origin, $entered : entered)
                exists TariffHeading(measure == "A", covers($origin), holds($entered), %s)"""
                        .formatted(which));
        found.bars().forEach(bar -> assertThat(Bar.parse(bar.text())).isEqualTo(bar));
        return bars(found);
    }

    @Test
    void headings_that_need_not_be_there_or_are_of_another_day_bar_nothing() {
        assertThat(
                        bars(
                                of(
                                        """
                DateTerm(id == "A/older", $older : date)
                $shipment : Shipment($origin : origin, $entered : entered)
                not TariffHeading(measure == "A", covers($origin), holds($entered))
                TariffHeading(measure == "A", holds($older))
                TariffHeading(covers($origin), holds($entered))""")))
                .isEmpty();
    }

    @Test
    void lists_of_which_one_must_hold_the_goods_bar_together() {
        Regards found = of(
                """
                $shipment : Shipment($goods : goods)
                exists ListEntry(list.id in ("a", "b"), goods == $goods, listed)
                not ListEntry(list.id in ("c", "d"), goods == $goods, listed)
                exists ListEntry(list.id in ("e", "f"), goods == $goods, !listed)""");

        assertThat(bars(found)).isEqualTo(bars("goods LISTED true a b"));
        assertThat(found.lists()).contains("a|b");
    }

    @Test
    void a_fact_beside_the_shipment_bars_where_there_is_none_and_by_what_it_names() {
        Regards found = of(
                """
                $shipment : Shipment($producer : producer, $to : to, $entered : entered)
                PriceFloor(
                    kind == PriceFloor.Kind.MINIMUM_IMPORT_PRICE,
                    producer.is($producer), into == $to, runsOn($entered))
                exists Input(origin.code == "CN", fromXinjiang)
                not Input(origin.code == "KP")""");

        assertThat(bars(found))
                .isEqualTo(bars(
                        ". FACT true priceFloor . kind:IS:true:MINIMUM_IMPORT_PRICE",
                        "producer FACT true priceFloor producer kind:IS:true:MINIMUM_IMPORT_PRICE",
                        "to FACT true priceFloor into kind:IS:true:MINIMUM_IMPORT_PRICE",
                        ". FACT true input . origin:IS:true:CN fromXinjiang:TRUE:true:"));
        found.bars().forEach(bar -> {
            assertThat(Bar.parse(bar.text())).isEqualTo(bar);
            Needed.of(bar).asked().forEach(asked -> assertThat(Bar.parseWord(asked.word()))
                    .isEqualTo(asked));
        });
    }

    @Test
    void a_method_is_regarded_by_what_it_reads_and_one_that_is_not_known_by_everything() {
        assertThat(of(
                                "$shipment : Shipment($entered : entered)",
                                "insertLogical(new Charged(cite(drools.getRule()), $shipment, null, $shipment.nonMetalShare()));")
                        .components())
                .containsExactly("entered", "metalShare");
        assertThat(of("$shipment : Shipment(chargedShare.value > 1)").components())
                .containsExactly("claims", "usContent", "workShare");
        assertThat(of("$shipment : Shipment(label != \"x\")").components()).containsExactly(Regards.ANY);
        assertThat(of(
                                "$shipment : Shipment()",
                                "insertLogical(new Within(cite(drools.getRule()), $shipment)); $shipment.span();")
                        .components())
                .containsExactly(Regards.ANY);
    }

    @Test
    void headings_go_by_the_origin_only_where_every_one_covers_it() {
        assertThat(
                        of("""
                $shipment : Shipment($origin : origin, $entered : entered)
                TariffHeading(measure == "A", covers($origin), holds($entered))""")
                                .components())
                .containsExactly("entered", "origin");
        assertThat(
                        of("""
                $shipment : Shipment($origin : origin, $entered : entered)
                TariffHeading(measure == "A", holds($entered))""")
                                .components())
                .containsExactly("entered", Regards.HEADINGS, "origin");
        assertThat(
                        of("""
                $shipment : Shipment($to : to, $entered : entered)
                TariffHeading(measure == "A", covers($to), holds($entered))""")
                                .components())
                .containsExactly("entered", Regards.HEADINGS, "to");
    }

    @Test
    void what_a_bar_decides_does_not_matter_beyond_it() {
        Regards found = of(
                """
                DateTerm(id == "A/from", $from : date)
                $shipment : Shipment(
                    $goods : goods, $mode : mode, mode == Mode.VESSEL, to.code == "US", !transshipped,
                    $claims : claims, claims.has(Claim.DONATION), entered >= $from)
                ListEntry(list.id == "a", goods == $goods, !listed)""");

        assertThat(found.components()).containsExactly("claims", "entered", "goods", "mode", "to", "transshipped");
        assertThat(found.beyond()).isEmpty();
        assertThat(found.lists()).isEmpty();
    }

    @Test
    void what_is_asked_otherwise_or_told_on_matters_beyond_a_bar() {
        assertThat(
                        of("""
                $shipment : Shipment($origin : origin, origin.code != "CN", $entered : entered, metalShare.atLeast(usContent))
                TariffHeading(measure == "A", covers($origin), holds($entered))""")
                                .beyond())
                .containsExactly("entered", "metalShare", "origin", "usContent");
        assertThat(of(
                                "$shipment : Shipment($claims : claims, claims.has(Claim.DONATION))",
                                "insertLogical(new Charged(cite(drools.getRule()), $shipment, null, $shipment.chargedShare()));")
                        .beyond())
                .containsExactly("claims", "usContent", "workShare");
        assertThat(of(
                                "$shipment : Shipment($mode : mode, mode == Mode.AIR)",
                                "insertLogical(new Within(cite(drools.getRule()), $shipment, $mode));")
                        .beyond())
                .containsExactly("mode");
        assertThat(
                        of("""
                $shipment : Shipment(mode == Mode.AIR)
                not Shipment(this == $shipment, transshipped)""")
                                .beyond())
                .containsExactly("transshipped");
    }

    @Test
    void lists_that_do_not_bar_matter_by_themselves_or_where_it_is_asked_for_any_together() {
        assertThat(
                        of("""
                $shipment : Shipment($goods : goods)
                exists ListEntry(list.id in ("a", "b"), goods == $goods, listed)
                ListEntry(list.id == "c", goods == $goods, listed)""")
                                .lists())
                .containsExactly("a|b");
        assertThat(
                        of("""
                $shipment : Shipment($goods : goods)
                not ListEntry(list.id in ("a", "b"), goods == $goods, !listed)""")
                                .lists())
                .containsExactly("a", "b");
        assertThat(
                        of("""
                $shipment : Shipment($goods : goods)
                $entry : ListEntry(list.id == "a", goods == $goods, listed)""")
                                .lists())
                .containsExactly("a");
        assertThat(
                        of("""
                $shipment : Shipment($goods : goods)
                ListEntry($list : list, goods == $goods, listed)""")
                                .lists())
                .containsExactly(Regards.ANY);
        assertThat(
                        of("""
                $shipment : Shipment($goods : goods)
                accumulate(ListEntry(list.id in ("a", "b"), goods == $goods, listed); $many : count(); $many > 1)""")
                                .lists())
                .isIn(List.of(java.util.Set.of("a", "b"), java.util.Set.of(Regards.ANY)));
    }

    @Test
    void what_a_total_may_take_by_its_name_matters_beyond_bars() {
        String bound = "accumulate(Shipment($share : usContent, to.code == \"US\"); $many : count(); $many > 1)";
        assertThat(of(bound).beyond()).contains("usContent");
        assertThat(of("exists Shipment($share : usContent, to.code == \"US\")").beyond())
                .doesNotContain("usContent");
    }

    @Test
    void what_is_written_down_is_read_again() {
        Regards found = of(
                """
                DateTerm(id == "A/from", $from : date)
                $shipment : Shipment($goods : goods, entered < $from, mode in (Mode.AIR, Mode.RAIL), transshipped)
                ListEntry(list.id == "a", goods == $goods, listed)""");
        PackIndex index = new PackIndex(
                "print",
                List.of(),
                java.util.Map.of(),
                List.of(),
                java.util.Map.of(
                        "A", new Apart("", "", java.util.Set.of(), java.util.Set.of(), List.of(found, found)),
                        "B", new Apart("", "", java.util.Set.of(), java.util.Set.of(), List.of(Regards.unknown("B")))));

        assertThat(PackIndex.parse(index.text())).isEqualTo(index);
        assertThat(found.bars()).hasSize(4);
    }
}
