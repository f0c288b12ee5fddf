package org.tradepact.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.check.Question;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Consultation;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Effect;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Notice;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Reply;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.Spelling;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseSaidTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Actor MALAYSIA = new Actor(new Party("MY"), Organ.CENTRAL);
    private static final Party US = new Party("US");

    private static List<String> said(List<Stated> facts, List<Stated> none) {
        Question asks = new Question(DAY, facts, none, Map.of(), Set.of(), Set.of(), Map.of());
        return CaseSaid.of(asks, Map.of("tin", "tin and tin ores"));
    }

    private static Stated fact(Class<? extends org.tradepact.fact.Fact> kind, String id, Map<String, Object> said) {
        return new Stated(kind, id, said, Map.of());
    }

    @Test
    void a_restriction_is_told_in_a_sentence() {
        Stated quota = fact(
                ExportRestriction.class,
                "q1",
                Map.of(
                        "takenBy", MALAYSIA,
                        "form", ExportRestriction.Form.QUOTA,
                        "goods", new Goods("tin", Set.of("tin")),
                        "stage", Stage.ORE,
                        "to", Reach.ALL,
                        "effect", Effect.DELAYED,
                        "inForceFrom", DAY.minusDays(1),
                        "inForceUntil", When.NEVER));

        assertThat(said(List.of(quota), List.of()))
                .containsExactly(
                        "Malaysia caps by quota exports of tin and tin ores, as ore, to all destinations; as applied,"
                                + " exports are delayed, from 2027-02-28 on.");
    }

    @Test
    void what_is_open_leaves_no_hole() {
        Stated open = fact(ExportRestriction.class, "q1", Map.of("takenBy", MALAYSIA, "inForceFrom", DAY));

        assertThat(said(List.of(open), List.of())).containsExactly("Malaysia restricts exports of goods.");
    }

    @Test
    void what_did_not_happen_is_said_to_be_absent() {
        Stated ban = fact(
                LegalAct.class, "", Map.of("takenBy", MALAYSIA, "subject", LegalAct.Matter.FORCED_LABOUR_IMPORT_BAN));

        assertThat(said(List.of(), List.of(ban)))
                .containsExactly(
                        "It has not happened that Malaysia adopts an import ban on goods made with forced labour.");
    }

    @Test
    void what_another_fact_speaks_of_has_a_number() {
        Stated asks = fact(
                Notice.class,
                "n",
                Map.of("by", MALAYSIA, "to", new Party("US"), "purpose", Notice.Purpose.REQUEST_TO_AMEND, "on", DAY));
        Stated reply = fact(
                Reply.class,
                "r",
                Map.of(
                        "by",
                        new Actor(new Party("US"), Organ.CENTRAL),
                        "inResponseTo",
                        new Ref("n"),
                        "answer",
                        Reply.Answer.REFUSES,
                        "on",
                        DAY));

        assertThat(said(List.of(asks, reply), List.of()))
                .containsExactly(
                        "(1) Malaysia gives the United States a request to amend the agreement.",
                        "The United States answers (1), and refuses.");
    }

    @Test
    void whether_a_request_was_considered_is_told_and_what_nobody_states_is_not() {
        Map<String, Object> asked =
                Map.of("by", MALAYSIA, "to", US, "purpose", Notice.Purpose.REQUEST_TO_AMEND, "on", DAY);

        assertThat(said(List.of(fact(Notice.class, "n", asked)), List.of()))
                .containsExactly("Malaysia gives the United States a request to amend the agreement.");
        assertThat(said(List.of(fact(Notice.class, "n", with(asked, "consideredInGoodFaith", false))), List.of()))
                .containsExactly("Malaysia gives the United States a request to amend the agreement; the party that is"
                        + " asked does not consider it in good faith.");
        assertThat(said(List.of(fact(Notice.class, "n", with(asked, "overNonCompliance", true))), List.of()))
                .containsExactly("Malaysia gives the United States a request to amend the agreement; it is about the"
                        + " non-compliance that is then acted on.");
    }

    @Test
    void what_talks_are_about_is_told() {
        Map<String, Object> talks = Map.of(
                "between",
                new Parties(Set.of(MALAYSIA.party(), US)),
                "outcome",
                Consultation.Outcome.FAILED,
                "on",
                DAY);

        assertThat(said(List.of(fact(Consultation.class, "t", with(talks, "overNonCompliance", true))), List.of()))
                .containsExactly("Malaysia and the United States consult; the consultations failed; the talks are about"
                        + " the non-compliance that is then acted on.");
        assertThat(said(List.of(fact(Consultation.class, "t", with(talks, "overNonCompliance", false))), List.of()))
                .containsExactly("Malaysia and the United States consult; the consultations failed; the talks are not"
                        + " about the non-compliance that is then acted on.");
    }

    @Test
    void whether_a_ground_is_similar_is_told_where_one_is_invoked() {
        Map<String, Object> duty = Map.of("takenBy", MALAYSIA, "basis", CustomsDuty.Basis.OTHER, "inForceFrom", DAY);
        Map<String, Object> pleaded = with(duty, "pleads", new Defences(Set.of(Defence.CRITICAL_SHORTAGE)));
        String charge = "Malaysia charges an import charge of another kind on goods";

        assertThat(said(List.of(fact(CustomsDuty.class, "d", pleaded)), List.of()))
                .containsExactly(charge + "; it invokes critical shortage.");
        assertThat(said(List.of(fact(CustomsDuty.class, "d", with(pleaded, "similarGround", false))), List.of()))
                .containsExactly(charge + "; it invokes critical shortage, and a ground that it invokes is not similar"
                        + " to those that the text names.");
        assertThat(said(List.of(fact(CustomsDuty.class, "d", with(duty, "similarGround", true))), List.of()))
                .containsExactly(charge + ".");
    }

    @Test
    void an_act_or_answer_that_answers_nothing_is_told_to() {
        Map<String, Object> law = Map.of("takenBy", MALAYSIA, "subject", LegalAct.Matter.SHIPPING_AND_SHIPBUILDING);
        Map<String, Object> reply = Map.of("by", MALAYSIA, "answer", Reply.Answer.REFUSES, "on", DAY);

        assertThat(said(List.of(fact(LegalAct.class, "l", law)), List.of()))
                .containsExactly("Malaysia adopts measures on shipping and shipbuilding.");
        assertThat(said(List.of(fact(LegalAct.class, "l", with(law, "inResponseTo", Ref.NONE))), List.of()))
                .containsExactly("Malaysia adopts measures on shipping and shipbuilding; it answers no measure, notice"
                        + " or request.");
        assertThat(said(List.of(fact(Reply.class, "r", with(reply, "inResponseTo", Ref.NONE))), List.of()))
                .containsExactly("Malaysia answers nothing that was asked, and refuses.");
    }

    private static Map<String, Object> with(Map<String, Object> said, String component, Object value) {
        Map<String, Object> more = new HashMap<>(said);
        more.put(component, value);
        return more;
    }

    @Test
    void lines_name_components_and_values_that_there_are() throws IOException {
        Pattern slot = Pattern.compile("\\{(\\w+)(?:\\?[^|}]*)?((?:\\|[^|}]*)*)}");
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/org/tradepact/report/facts.txt"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String name = line.substring(0, line.indexOf(':'));
            Kind kind = Kind.named(name).orElseThrow(() -> new AssertionError("no kind " + name));
            Matcher matcher = slot.matcher(line);
            while (matcher.find()) {
                String component = matcher.group(1);
                Class<?> type = kind.component(component)
                        .orElseThrow(() -> new AssertionError(name + " has no " + component))
                        .type();
                for (String pair : matcher.group(2).split("\\|")) {
                    String key = pair.replaceFirst("=.*", "");
                    boolean all = type == Reach.class && key.equals("all");
                    if (!key.isEmpty() && !all && !values(type).contains(key)) {
                        wrong.add(name + "." + component + " " + key);
                    }
                }
                if (type.isEnum() && !matcher.group(2).isEmpty()) {
                    for (String value : values(type)) {
                        boolean meant = value.equals("*") || value.equals("none");
                        if (!meant && !("|" + matcher.group(2)).contains("|" + value + "=")) {
                            wrong.add(name + "." + component + " lacks " + value);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> values(Class<?> type) {
        if (type.isEnum()) {
            return Spelling.CAMEL.all((Class<? extends Enum<?>>) type);
        }
        return type == boolean.class ? List.of("true", "false") : List.of("none", "never", "*");
    }
}
