package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.tradepact.report.Explained;
import org.tradepact.report.ExplainedJson;
import org.tradepact.report.ExplainedMarkdown;
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
            "  tradepact explain MY-ART-2.9.1 --format md --out card.md",
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "pretty, md (a table to hand out) or json.")
    private GlossaryCommand.Shape format = GlossaryCommand.Shape.PRETTY;

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
        Explained all = topic != null ? topic(topic, packs, day) : named(packs, lookUp, day);
        output.write(
                switch (format) {
                    case JSON -> ExplainedJson.write(all);
                    case MD ->
                        ExplainedMarkdown.write(
                                all, lookUp.reference(), packs.library().sources());
                    case PRETTY -> pretty(all, packs, lookUp);
                },
                shell);
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        return packs.problems().isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    /** One card each, or clauses alone beside each other. */
    private String pretty(Explained all, Packs packs, LookUp lookUp) {
        Page page = new Page(shell.width(), shell.colour() && !output.toFile());
        if (all.topic().isPresent()) {
            Explained.Topic on = all.topic().get();
            TopicPage.print(page, on.found(), on.title(), all.asOf(), clause -> side(clause, packs, all.asOf()));
        } else if (all.entries().isEmpty() && all.clauses().size() > 1) {
            new SideBySide(page, all.asOf()).print(all.clauses());
        } else {
            cards(all, packs, lookUp, page);
        }
        return page.toString();
    }

    /** In the order in which they were asked for. */
    private void cards(Explained all, Packs packs, LookUp lookUp, Page page) {
        boolean first = true;
        for (String id : ids) {
            if (!first) {
                page.line();
            }
            first = false;
            Optional<Commitment> clause = known(id, packs);
            if (clause.isPresent()) {
                explain(clause.get(), packs, lookUp.reference(), all.asOf(), page);
            } else {
                Entry entry = lookUp.reference().find(id).orElseThrow();
                GlossaryCommand.print(
                        all.entries().stream()
                                .filter(shown -> shown.entry().equals(entry))
                                .limit(1)
                                .toList(),
                        lookUp,
                        packs,
                        page);
            }
        }
    }

    private Explained named(Packs packs, LookUp lookUp, LocalDate day) {
        if (ids.isEmpty()) {
            throw new Refused("name a commitment such as `MY-ART-CM.1`, or a topic with `--topic`");
        }
        if (!of.isEmpty()) {
            throw new Refused("--pack: goes with `--topic`");
        }
        Set<Commitment> clauses = new LinkedHashSet<>();
        Set<Entry> entries = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            Optional<Commitment> clause = known(id, packs);
            Optional<Entry> entry =
                    clause.isPresent() ? Optional.empty() : lookUp.reference().find(id);
            clause.ifPresent(clauses::add);
            entry.ifPresent(entries::add);
            if (clause.isEmpty() && entry.isEmpty()) {
                unknown.add("unknown commitment `%s`%s".formatted(id, UnknownId.hint(id, packs, lookUp.reference())));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Refused(String.join("\n", unknown));
        }
        return new Explained(
                day,
                clauses.stream().map(clause -> side(clause, packs, day)).toList(),
                entries.isEmpty() ? List.of() : lookUp.answered(List.copyOf(entries)),
                Optional.empty());
    }

    private static SideBySide.Side side(Commitment clause, Packs packs, LocalDate day) {
        return new SideBySide.Side(clause, ClauseForce.on(day, clause, packs));
    }

    private Explained topic(String named, Packs packs, LocalDate day) {
        if (!ids.isEmpty()) {
            throw new Refused("--topic: goes without ids, got `%s`".formatted(ids.get(0)));
        }
        List<Pack> held = new ArrayList<>();
        for (String name : of) {
            held.add(packs.library()
                    .pack(name)
                    .orElseThrow(
                            () -> new Refused("--pack: there is no pack `%s`%s".formatted(name, packs.hint(name)))));
        }
        List<Pack> all = held.isEmpty() ? packs.sound() : held;
        Set<String> topics = new TreeSet<>();
        all.forEach(pack -> pack.commitments().forEach(c -> topics.addAll(c.topics())));
        if (!topics.contains(named)) {
            throw new Refused("--topic: no clause%s is about `%s`%s"
                    .formatted(
                            held.isEmpty() ? "" : " of " + String.join(" or ", of),
                            named,
                            Nearest.hintOfAll(named, topics)));
        }
        OnTopic found = OnTopic.of(all, named);
        String title = packs.library().topics().getOrDefault(named, named);
        List<Commitment> clauses = new ArrayList<>();
        found.groups().forEach(clauses::addAll);
        clauses.addAll(found.alone());
        return new Explained(
                day,
                clauses.stream()
                        .distinct()
                        .map(clause -> side(clause, packs, day))
                        .toList(),
                List.of(),
                Optional.of(new Explained.Topic(named, title, found)));
    }

    private static Optional<Commitment> known(String id, Packs packs) {
        return packs.library().commitment(id).or(() -> packs.library().commitments().values().stream()
                .filter(c -> c.id().equalsIgnoreCase(id))
                .findFirst());
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
