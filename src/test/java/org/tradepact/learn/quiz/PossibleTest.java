package org.tradepact.learn.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Question;
import org.tradepact.fact.Actor;
import org.tradepact.fact.AgreementSigned;
import org.tradepact.fact.Backfill;
import org.tradepact.fact.Consultation;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Effect;
import org.tradepact.fact.ExportControl;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Fact;
import org.tradepact.fact.ImportRestriction;
import org.tradepact.fact.LabourLawChange;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Mode;
import org.tradepact.fact.Notice;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Purchase;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Reply;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stage;
import org.tradepact.fact.StandardsMeasure;
import org.tradepact.fact.StateEnterpriseConduct;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;

/** Which cases could happen, on both sides of each line. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PossibleTest {
    private static final Library LIBRARY = Library.shipped(new Problems());
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
    private static final Actor MY = Actor.central("MY");
    private static final Actor US = Actor.central("US");

    private static boolean possible(String clause, Stated... facts) {
        Commitment asked = LIBRARY.commitment(clause).orElseThrow();
        return Possible.of(new Question(DAY, List.of(facts), List.of(), Map.of(), Set.of(), Set.of(), Map.of()), asked);
    }

    private static Stated fact(Class<? extends Fact> kind, String id, Map<String, Object> said) {
        return new Stated(kind, id, said, Map.of());
    }

    private static boolean duty(Actor by, String of, CustomsDuty.Basis basis) {
        return possible(
                "MY-ART-1.1.1",
                fact(CustomsDuty.class, "duty", Map.of("takenBy", by, "originating", new Party(of), "basis", basis)));
    }

    @Test
    void duties_under_statutes_of_the_united_states_are_charged_by_it_alone() {
        for (CustomsDuty.Basis basis : List.of(
                CustomsDuty.Basis.SECTION_122,
                CustomsDuty.Basis.SECTION_232,
                CustomsDuty.Basis.SECTION_301,
                CustomsDuty.Basis.RECIPROCAL)) {
            assertThat(duty(MY, "US", basis)).isFalse();
            assertThat(duty(US, "MY", basis)).isTrue();
        }
        assertThat(duty(MY, "US", CustomsDuty.Basis.SAFEGUARD)).isTrue();
    }

    @Test
    void duties_are_charged_by_the_centre_and_on_goods_of_others() {
        assertThat(duty(new Actor(new Party("US"), Organ.STATE), "MY", CustomsDuty.Basis.ORDINARY))
                .isFalse();
        assertThat(duty(US, "US", CustomsDuty.Basis.ORDINARY)).isFalse();
        assertThat(duty(US, "MY", CustomsDuty.Basis.ORDINARY)).isTrue();
    }

    private static Stated notice(Actor by, String to, LocalDate on) {
        return fact(
                Notice.class,
                "notice",
                Map.of("by", by, "to", new Party(to), "purpose", Notice.Purpose.REQUEST_TO_AMEND, "on", on));
    }

    private static Stated reply(Actor by, Ref to, LocalDate on) {
        return fact(
                Reply.class, "reply", Map.of("by", by, "inResponseTo", to, "answer", Reply.Answer.REFUSES, "on", on));
    }

    @Test
    void who_was_asked_answers_and_after_he_was() {
        Stated asked = notice(US, "MY", DAY);
        assertThat(possible("MY-ART-7.3", asked, reply(MY, new Ref("notice"), DAY)))
                .isTrue();
        assertThat(possible("MY-ART-7.3", asked, reply(US, new Ref("notice"), DAY)))
                .isFalse();
        assertThat(possible("MY-ART-7.3", asked, reply(MY, Ref.NONE, DAY))).isFalse();
        assertThat(possible("MY-ART-7.3", asked, reply(MY, new Ref("notice"), DAY.minusDays(1))))
                .isFalse();
    }

    @Test
    void a_law_of_an_earlier_year_answers_no_request_of_a_later_one() {
        assertThat(answered(DAY)).isTrue();
        assertThat(answered(DAY.minusDays(1))).isFalse();
    }

    private static boolean answered(LocalDate adopted) {
        Stated law = fact(
                LegalAct.class,
                "law",
                Map.of(
                        "takenBy",
                        Actor.central("KH"),
                        "subject",
                        LegalAct.Matter.MEASURES_ON_THIRD_COUNTRY_COMPANIES,
                        "inResponseTo",
                        new Ref("notice"),
                        "adoptedOn",
                        When.on(adopted)));
        return possible("KH-ART-5.1.2", notice(US, "KH", DAY), law);
    }

    @Test
    void under_a_ban_nothing_leaves() {
        assertThat(ban(Effect.REFUSED)).isTrue();
        assertThat(ban(Effect.OPEN)).isFalse();
    }

    private static boolean ban(Effect effect) {
        Map<String, Object> said =
                Map.of("takenBy", MY, "form", ExportRestriction.Form.BAN, "to", Reach.ALL, "effect", effect);
        return possible("MY-ART-CM.1", fact(ExportRestriction.class, "ban", said));
    }

    @Test
    void names_of_cheeses_are_no_matter_of_steel() {
        assertThat(term("steel")).isFalse();
        assertThat(term("dairy")).isTrue();
    }

    private static boolean term(String goods) {
        return possible(
                "KH-ART-2.4",
                fact(
                        StandardsMeasure.class,
                        "rule",
                        Map.of(
                                "takenBy",
                                Actor.central("KH"),
                                "extra",
                                StandardsMeasure.Extra.MERE_USE_OF_A_TERM,
                                "goods",
                                LIBRARY.goods().resolve(goods))));
    }

    @Test
    void nothing_comes_by_rail_over_the_sea() {
        assertThat(carried("IL", Mode.RAIL)).isFalse();
        assertThat(carried("IL", Mode.VESSEL)).isTrue();
        assertThat(carried("CA", Mode.RAIL)).isTrue();
    }

    private static boolean carried(String origin, Mode mode) {
        return possible(
                "US-S301-FL",
                fact(Shipment.class, "s", Map.of("origin", new Party(origin), "to", new Party("US"), "mode", mode)));
    }

    @Test
    void one_alone_does_not_consult_and_nothing_is_no_purchase() {
        Parties both = Parties.of(Set.of(new Party("MY"), new Party("US")));
        assertThat(possible("MY-ART-7.4.2.consult", fact(Consultation.class, "t", Map.of("between", both))))
                .isTrue();
        assertThat(possible(
                        "MY-ART-7.4.2.consult",
                        fact(Consultation.class, "t", Map.of("between", Parties.of(Set.of(new Party("US")))))))
                .isFalse();
        assertThat(bought(1)).isTrue();
        assertThat(bought(0)).isFalse();
    }

    private static boolean bought(int units) {
        return possible("VN-FW-AIR", fact(Purchase.class, "p", Map.of("units", new Units(units))));
    }

    @Test
    void it_takes_another_country_to_sign_with_and_not_the_one_that_has_to_fear() {
        for (String clause : List.of("KH-ART-3.3", "KH-ART-5.3-POISON")) {
            assertThat(signed(clause, "KH", "XZ")).isTrue();
            assertThat(signed(clause, "KH")).isFalse();
            assertThat(signed(clause, "KH", "US")).isFalse();
            assertThat(signed(clause, "US", "XZ")).isFalse();
        }
    }

    private static boolean signed(String clause, String by, String... others) {
        Parties with = Parties.of(
                java.util.Arrays.stream(others).map(Party::new).collect(java.util.stream.Collectors.toSet()));
        return possible(clause, fact(AgreementSigned.class, "a", Map.of("by", Actor.central(by), "with", with)));
    }

    @Test
    void states_make_laws_in_a_union_of_states_alone() {
        assertThat(changed("MY")).isTrue();
        assertThat(changed("KH")).isFalse();
    }

    private static boolean changed(String party) {
        Actor by = new Actor(new Party(party), Organ.STATE);
        return possible("MY-ART-2.9.2", fact(LabourLawChange.class, "l", Map.of("takenBy", by)));
    }

    @Test
    void enterprises_trade_and_the_government_helps() {
        Actor owned = new Actor(new Party("MY"), Organ.ENTERPRISE);
        assertThat(run(owned, StateEnterpriseConduct.Conduct.DISCRIMINATES)).isTrue();
        assertThat(run(MY, StateEnterpriseConduct.Conduct.DISCRIMINATES)).isFalse();
        assertThat(run(MY, StateEnterpriseConduct.Conduct.RECEIVES_NON_COMMERCIAL_ASSISTANCE))
                .isTrue();
        assertThat(run(owned, StateEnterpriseConduct.Conduct.RECEIVES_NON_COMMERCIAL_ASSISTANCE))
                .isFalse();
    }

    private static boolean run(Actor by, StateEnterpriseConduct.Conduct conduct) {
        return possible(
                "MY-ART-6.2", fact(StateEnterpriseConduct.class, "e", Map.of("takenBy", by, "conduct", conduct)));
    }

    @Test
    void a_licence_that_is_given_automatically_is_not_refused() {
        assertThat(licensed(ImportRestriction.Form.AUTOMATIC_LICENSING)).isFalse();
        assertThat(licensed(ImportRestriction.Form.NON_AUTOMATIC_LICENSING)).isTrue();
    }

    private static boolean licensed(ImportRestriction.Form form) {
        return possible(
                "MY-ART-2.1",
                fact(ImportRestriction.class, "l", Map.of("takenBy", MY, "form", form, "effect", Effect.REFUSED)));
    }

    @Test
    void nobody_fills_the_gap_that_his_own_control_leaves() {
        assertThat(filled(MY)).isTrue();
        assertThat(filled(US)).isFalse();
    }

    private static boolean filled(Actor by) {
        return possible(
                "MY-ART-5.2-EXPORT.backfill",
                fact(ExportControl.class, "c", Map.of("takenBy", US)),
                fact(Backfill.class, "b", Map.of("by", by, "control", new Ref("c"))));
    }

    @Test
    void a_measure_of_equivalent_effect_matches_another() {
        assertThat(matched(new Ref("notice"))).isTrue();
        assertThat(matched(Ref.NONE)).isFalse();
    }

    private static boolean matched(Ref to) {
        Stated law = fact(
                LegalAct.class,
                "law",
                Map.of(
                        "takenBy",
                        MY,
                        "subject",
                        LegalAct.Matter.EQUIVALENT_MEASURE,
                        "inResponseTo",
                        to,
                        "adoptedOn",
                        When.on(DAY)));
        return possible("MY-ART-5.1.1", notice(US, "MY", DAY), law);
    }

    @Test
    void bauxite_is_no_oxide_and_nothing_comes_from_cuba() {
        assertThat(dug(Stage.ORE)).isTrue();
        assertThat(dug(Stage.OXIDE)).isFalse();
        assertThat(carried("CU", Mode.VESSEL)).isFalse();
        assertThat(carried("RU", Mode.VESSEL)).isTrue();
    }

    private static boolean dug(Stage stage) {
        return possible(
                "MY-ART-CM.1",
                fact(
                        ExportRestriction.class,
                        "q",
                        Map.of("takenBy", MY, "goods", LIBRARY.goods().resolve("bauxite"), "stage", stage)));
    }

    @Test
    void what_says_nothing_beside_the_rest_is_left_out() {
        Stated kept = fact(
                StateEnterpriseConduct.class,
                "e",
                Map.of("conduct", StateEnterpriseConduct.Conduct.DISCRIMINATES, "ownerDidWhatItCould", true));
        Stated idle = kept.with("conduct", StateEnterpriseConduct.Conduct.ACTS_COMMERCIALLY);
        assertThat(Idle.without(kept).said()).containsKey("ownerDidWhatItCould");
        assertThat(Idle.without(idle).said()).doesNotContainKey("ownerDidWhatItCould");
        Stated pleaded = fact(
                CustomsDuty.class,
                "d",
                Map.of("pleads", new Defences(Set.of(Defence.CONSERVATION)), "similarGround", true));
        assertThat(Idle.without(pleaded).said()).containsKey("similarGround");
        assertThat(Idle.without(pleaded.with("pleads", Defences.NONE)).said()).doesNotContainKey("similarGround");
    }
}
