package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Schedule;
import org.tradepact.check.ForceAnswer;
import org.tradepact.explore.OnTopic;
import org.tradepact.learn.reference.Entry;
import org.tradepact.learn.reference.Reference;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.report.Card;
import org.tradepact.report.Page;
import org.tradepact.report.SideBySide;
import org.tradepact.report.TopicPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact explain}: the card of a commitment. */
@Command(
        name = "explain",
        description =
                "Explain a commitment: what it says in plain words and what not, who owes whom, whether it binds, who reads it how, "
                        + "and the sources; clauses beside each other; or a doctrine.",
        footer = {
            "",
            "Examples:",
            "  tradepact explain MY-ART-CM.1",
            "  tradepact explain MY-ART-2.9.1 --as-of 2028-01-01",
            "  tradepact explain MY-ART-2.9.1 KH-ART-2.8.1     two clauses beside each other",
            "  tradepact explain --topic forced-labour         what the agreements say on it",
            "  tradepact explain no-retroactivity              a doctrine, with its cases",
            "",
            "Exit codes: 0 explained; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description =
                    "Ids of commitments, as `tradepact list` prints them, of doctrines or of terms, as `tradepact glossary` "
                            + "does. Two commitments or more stand beside each other.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "What the agreements say on a topic such as `forced-labour`, beside each other.")
    private @Nullable String topic;

    @Option(names = "--pack", paramLabel = "PACK", description = "With --topic: these packs alone. May be repeated.")
    private List<String> of = new ArrayList<>();

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
        LookUp lookUp = new LookUp(packs);
        LocalDate day = asOf == null ? shell.today().get() : asOf;
        Page page = new Page(shell.width(), shell.colour() && !output.toFile());
        if (topic != null) {
            topic(topic, packs, day, page);
        } else {
            named(packs, lookUp, day, page);
        }
        output.write(page.toString(), shell);
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        return packs.problems().isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    /** One card each, or clauses alone beside each other. */
    private void named(Packs packs, LookUp lookUp, LocalDate day, Page page) {
        if (ids.isEmpty()) {
            throw new Refused("name a commitment such as `MY-ART-CM.1`, or a topic with `--topic`");
        }
        if (!of.isEmpty()) {
            throw new Refused("--pack: goes with `--topic`");
        }
        List<Optional<Commitment>> clauses =
                ids.stream().map(id -> known(id, packs)).toList();
        if (ids.size() > 1 && clauses.stream().allMatch(Optional::isPresent)) {
            List<Commitment> distinct =
                    clauses.stream().flatMap(Optional::stream).distinct().toList();
            if (distinct.size() > 1) {
                new SideBySide(page, day)
                        .print(distinct.stream().map(c -> side(c, packs, day)).toList());
                return;
            }
        }
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (i > 0) {
                page.line();
            }
            Optional<Commitment> clause = clauses.get(i);
            Optional<Entry> entry =
                    clause.isPresent() ? Optional.empty() : lookUp.reference().find(id);
            if (entry.isPresent()) {
                GlossaryCommand.print(lookUp.answered(List.of(entry.get())), lookUp, packs, page);
            } else {
                explain(
                        clause.orElseThrow(() -> unknown(id, packs, lookUp.reference())),
                        packs,
                        lookUp.reference(),
                        day,
                        page);
            }
        }
    }

    private static SideBySide.Side side(Commitment clause, Packs packs, LocalDate day) {
        return new SideBySide.Side(clause, ClauseForce.on(day, clause, packs));
    }

    private void topic(String named, Packs packs, LocalDate day, Page page) {
        if (!ids.isEmpty()) {
            throw new Refused("--topic: goes without ids, got `%s`".formatted(ids.get(0)));
        }
        List<Pack> held = new ArrayList<>();
        for (String name : of) {
            held.add(packs.library()
                    .pack(name)
                    .orElseThrow(() -> new Refused("--pack: there is no pack `%s`%s"
                            .formatted(name, Nearest.hint(name, packs.library().packNames())))));
        }
        List<Pack> all = held.isEmpty() ? packs.sound() : held;
        Set<String> topics = new TreeSet<>();
        all.forEach(pack -> pack.commitments().forEach(c -> topics.addAll(c.topics())));
        if (!topics.contains(named)) {
            throw new Refused("--topic: no clause%s is about `%s`%s"
                    .formatted(
                            held.isEmpty() ? "" : " of " + String.join(" or ", of),
                            named,
                            Nearest.to(named, topics)
                                    .map("; did you mean `%s`?"::formatted)
                                    .orElse("; there are " + Nearest.anyOf(topics))));
        }
        OnTopic found = OnTopic.of(all, named);
        String title = packs.library().topics().getOrDefault(named, named);
        TopicPage.print(page, found, title, day, clause -> side(clause, packs, day));
    }

    private static Optional<Commitment> known(String id, Packs packs) {
        return packs.library().commitment(id).or(() -> packs.library().commitments().values().stream()
                .filter(c -> c.id().equalsIgnoreCase(id))
                .findFirst());
    }

    private static Refused unknown(String id, Packs packs, Reference reference) {
        return new Refused("unknown commitment `%s`%s".formatted(id, hint(id, packs, reference)));
    }

    private static String hint(String id, Packs packs, Reference reference) {
        if (packs.library().pack(id).isPresent()) {
            return "; it is a pack, and `tradepact list --pack %s` prints its commitments".formatted(id);
        }
        String near = Nearest.hint(id, packs.library().commitmentIds());
        if (!near.isEmpty()) {
            return near;
        }
        return reference
                .nearest(id)
                .map(entry -> "; did you mean `%s`?".formatted(entry.id()))
                .orElse("; `tradepact list` prints them all");
    }

    private static void explain(Commitment commitment, Packs packs, Reference reference, LocalDate day, Page page) {
        Pack pack = packs.library().pack(commitment.pack()).orElseThrow();
        List<DatedTerm> terms = pack.terms().stream()
                .filter(term -> term.term().id().startsWith(commitment.id() + "/"))
                .toList();
        List<Schedule> schedules = pack.schedules().stream()
                .filter(s -> s.id().equals(commitment.schedule())
                        || commitment.lists().contains(s.id()))
                .toList();
        ForceAnswer force = ClauseForce.on(day, commitment, packs);
        Instrument text = force.course().instrument();
        new Card(page, commitment)
                .words(force, day)
                .readings(terms, schedules)
                .contested()
                .headings(pack.headings().stream()
                        .filter(heading -> heading.measure().equals(commitment.id()))
                        .toList())
                .reach()
                .sources(pack.sources())
                .helped(reference.doctrinesOf(commitment, text), reference.termsOf(commitment, text))
                .scenarios(Examples.of(commitment.id(), Path.of("scenarios")));
    }
}
