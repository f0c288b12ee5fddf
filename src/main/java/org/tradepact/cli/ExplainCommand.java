package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Schedule;
import org.tradepact.check.Answer;
import org.tradepact.check.Checker;
import org.tradepact.check.Course;
import org.tradepact.check.ForceAnswer;
import org.tradepact.check.Question;
import org.tradepact.engine.Rulebook;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.report.Card;
import org.tradepact.report.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact explain}: the card of a commitment. */
@Command(
        name = "explain",
        description =
                "Explain a commitment: what it says in plain words, who owes whom, whether it binds, who reads it how, and the "
                        + "sources.",
        footer = {
            "",
            "Examples:",
            "  tradepact explain MY-ART-CM.1",
            "  tradepact explain MY-ART-2.9.1 --as-of 2028-01-01",
            "",
            "Exit codes: 0 explained; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of commitments, as `tradepact list` prints them.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day for which force is shown; today if left out.")
    private @Nullable LocalDate asOf;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Packs packs = rules.open();
        LocalDate day = asOf == null ? shell.today().get() : asOf;
        Page page = new Page(shell.width(), shell.colour() && !output.toFile());
        for (String id : ids) {
            if (id != ids.get(0)) {
                page.line();
            }
            explain(commitment(id, packs), packs, day, page);
        }
        output.write(page.toString(), shell);
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        return packs.problems().isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    private static Commitment commitment(String id, Packs packs) {
        return packs.library()
                .commitment(id)
                .or(() -> packs.library().commitments().values().stream()
                        .filter(c -> c.id().equalsIgnoreCase(id))
                        .findFirst())
                .orElseThrow(() -> new Refused("unknown commitment `%s`%s".formatted(id, hint(id, packs))));
    }

    private static String hint(String id, Packs packs) {
        if (packs.library().pack(id).isPresent()) {
            return "; it is a pack, and `tradepact list --pack %s` prints its commitments".formatted(id);
        }
        String near = Nearest.hint(id, packs.library().commitmentIds());
        return near.isEmpty() ? "; `tradepact list` prints them all" : near;
    }

    private static void explain(Commitment commitment, Packs packs, LocalDate day, Page page) {
        Pack pack = packs.library().pack(commitment.pack()).orElseThrow();
        List<DatedTerm> terms = pack.terms().stream()
                .filter(term -> term.term().id().startsWith(commitment.id() + "/"))
                .toList();
        List<Schedule> schedules = pack.schedules().stream()
                .filter(s -> s.id().equals(commitment.schedule())
                        || commitment.lists().contains(s.id()))
                .toList();
        new Card(page, commitment)
                .words(force(commitment, pack, packs, day), day)
                .readings(terms, schedules)
                .headings(pack.headings().stream()
                        .filter(heading -> heading.measure().equals(commitment.id()))
                        .toList())
                .reach()
                .sources(pack.sources())
                .scenarios(Examples.of(commitment.id(), Path.of("scenarios")));
    }

    /** The force of a commitment needs no rules. */
    private static ForceAnswer force(Commitment commitment, Pack pack, Packs packs, LocalDate day) {
        if (commitment.measure()) {
            Course course = pack.instruments().stream()
                    .filter(i -> i.id().equals(commitment.instrument()))
                    .map(i -> Course.of(i, Map.of()))
                    .findFirst()
                    .orElseThrow();
            LocalDate known = course.instrument().knownUntil();
            return new ForceAnswer(
                    course, course.on(day), false, false, List.of(), day.isAfter(known) ? known : LocalDate.MAX);
        }
        Question question =
                new Question(day, List.of(), List.of(), Map.of(), Set.of(commitment.id()), Set.of(), Map.of());
        try (Checker checker = new Checker(
                List.of(pack), Rulebook::empty, packs.library().goods().each())) {
            Answer answer = checker.answer(question, Set.of(commitment.id()));
            return answer.rows().get(0).force();
        }
    }
}
