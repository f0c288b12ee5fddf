package org.tradepact.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.tradepact.fact.Effect;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Notice;
import org.tradepact.fact.Organ;
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
                .containsExactly("Malaysia caps by quota exports of tin and tin ores, as ore, to everyone; as applied,"
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
                    if (!key.isEmpty() && !values(type).contains(key)) {
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
