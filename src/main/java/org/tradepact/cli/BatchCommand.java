package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.batch.Batch;
import org.tradepact.batch.Columns;
import org.tradepact.batch.Finish;
import org.tradepact.batch.Halted;
import org.tradepact.batch.Plan;
import org.tradepact.batch.RowFiles;
import org.tradepact.batch.Sample;
import org.tradepact.batch.Work;
import org.tradepact.engine.RulesRejected;
import org.tradepact.pack.Days;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Unreadable;
import org.tradepact.report.BatchSaid;
import org.tradepact.report.Format;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact batch}: checks tables of any size. */
@Command(
        name = "batch",
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "Check every row of a table of shipments, as `tradepact check` would: CSV (gzip too), Parquet, JSON lines or a"
                        + " DuckDB table. Written are a table of findings, one of shipments with their answers, and one of the"
                        + " rows that could not be read; `tradepact query` asks them in SQL.",
        footer = {
            "",
            "Examples:",
            "  tradepact batch shipments.csv --out findings.parquet",
            "  tradepact batch 'entries/2026-*.parquet' --out findings.duckdb --as-of 2026-11-01",
            "  tradepact batch broker.csv --map columns.yaml --out findings.csv --sample 20 --seed 7",
            "  tradepact batch shipments.csv --out findings.parquet --resume   goes on after a crash",
            "  tradepact batch shipments.csv --explain 4711                    why row 4711 came out so",
            "",
            "Exit codes: 0 every row was read, rejected ones among them; 2 wrong input, rules or usage; 130 ended early,",
            "what is done is kept; 70 a fault of the program."
        })
final class BatchCommand implements Callable<Integer> {
    /** After so many rows what is done is safe on the disk. */
    private static final long ROWS_IN_A_PART = 65_536;

    /** In the plan of a run: the day asked about, and the one where a row names none. */
    private static final String AS_OF = "as of";

    private static final String TODAY = "as of, where a row does not say";

    private final Shell shell;

    @Parameters(
            arity = "1..*",
            paramLabel = "TABLE",
            description = "Files or patterns such as `*.csv`; FILE.duckdb or FILE.duckdb:TABLE.")
    private List<String> tables = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the findings go: FILE.parquet, FILE.csv, FILE.jsonl or FILE.duckdb. Beside it appear"
                    + " FILE.shipments.* and FILE.rejects.csv, each when it is complete.")
    private @Nullable Path out;

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "What the columns say, as a YAML file; `ask` proposes it and writes one.")
    private @Nullable String map;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day the question is asked of every row. If left out, it is the day in a column `as of`, else"
                            + " today; `--resume` keeps the day.")
    private @Nullable String asOf;

    @Option(
            names = "--assume",
            paramLabel = "INSTRUMENT.EVENT=DATE",
            description = "A hypothetical status, such as `malaysia_art.inForceFrom=2027-01-01`. May be repeated.")
    private List<String> assume = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many rows are worked on at once; all cores if left out.")
    private @Nullable Integer threads;

    @Option(names = "--resume", description = "Go on with a run that was ended.")
    private boolean resume;

    @Option(names = "--overwrite", description = "Replace what is there, and begin anew.")
    private boolean overwrite;

    @Option(
            names = "--explain",
            paramLabel = "ROW",
            description = "Print the whole answer to one row, and write nothing.")
    private @Nullable Long explain;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Write N shipments of each answer, drawn by the seed, to FILE.sample.csv.")
    private @Nullable Integer sample;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The seed of the sample; 1 if left out.")
    private long seed = 1;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "Of the summary: pretty or json.")
    private Format format = Format.PRETTY;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    BatchCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        refuse();
        Problems problems = new Problems();
        Packs packs = rules.open();
        Optional<Plan> begun = resume && out != null ? Work.begun(out) : Optional.empty();
        String day = asOf == null ? begun.flatMap(plan -> plan.says(AS_OF)).orElse(null) : asOf;
        Settings settings = new CheckSettings(problems).read(day, assume, List.of());
        BatchRows source = new BatchRows(shell, tables, map, problems);
        try {
            RowFiles rows = source.open(Work.scratch(out == null ? Path.of("explain.csv") : out))
                    .orElse(null);
            Columns columns = rows == null ? null : source.columns(rows).orElse(null);
            LocalDate today = settings.asOf()
                    .or(() -> begun.flatMap(plan -> plan.says(TODAY)).flatMap(BatchCommand::day))
                    .orElseGet(shell.today());
            BatchSetup setup = new BatchSetup(packs, settings, today, problems);
            boolean sound = setup.sound();
            if (rows == null || columns == null || !sound || !problems.none()) {
                setup.tell(shell);
                return Exit.WRONG_INPUT;
            }
            try (rows) {
                return explain == null
                        ? run(rows, columns, setup, plan(rows, columns, settings, today))
                        : new BatchExplain(shell, packs, settings, today).explain(rows, columns, explain);
            }
        } catch (Halted e) {
            throw new Refused(e.sentence());
        } catch (Unreadable e) {
            shell.tell(e.problem().toString());
            return Exit.WRONG_INPUT;
        } catch (RulesRejected e) {
            packs.problems().forEach(problem -> shell.tell(problem.toString()));
            return Exit.WRONG_INPUT;
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(Days.read(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the plan is damaged, as the comparison says
        }
    }

    private void refuse() {
        List<String> wrong = new ArrayList<>();
        if (tables.stream().anyMatch(String::isBlank)) {
            wrong.add("TABLE: its name is empty; name a file such as `shipments.csv`");
        }
        if (out == null && explain == null) {
            wrong.add("--out: name the file for the findings, such as `--out findings.parquet`");
        }
        if (resume && overwrite) {
            wrong.add("--resume goes on and --overwrite begins anew; give one of them");
        }
        if (threads != null && (threads < 1 || threads > 256)) {
            wrong.add("--threads: expected 1 to 256, got `%d`".formatted(threads));
        }
        if (sample != null && (sample < 1 || sample > 100_000)) {
            wrong.add("--sample: expected 1 to 100000, got `%d`".formatted(sample));
        }
        if (explain != null && explain < 1) {
            wrong.add("--explain: rows are counted from 1, got `%d`".formatted(explain));
        }
        if (format != Format.PRETTY && format != Format.JSON) {
            wrong.add("--format: the summary has no `%s`; expected `pretty` or `json`".formatted(format));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(String.join(System.lineSeparator(), wrong));
        }
    }

    private Plan plan(RowFiles rows, Columns columns, Settings settings, LocalDate today) throws Unreadable {
        boolean own = settings.asOf().isEmpty() && columns.keys().contains(ShipmentForm.AS_OF);
        return new Plan(ROWS_IN_A_PART)
                .read(rows.files())
                .say("columns", columns.text())
                .say(own ? TODAY : AS_OF, today.toString())
                .say("--assume", String.join(", ", assume))
                .say("packs of the program", Contents.shipped())
                .say("packs of --rules", Contents.of(rules.rules))
                .say("lists of --lists", Contents.of(rules.lists == null ? List.of() : List.of(rules.lists)));
    }

    private int run(RowFiles rows, Columns columns, BatchSetup setup, Plan plan) throws Halted, Unreadable {
        Path file = out == null ? Path.of("") : out;
        Work.Start start = resume ? Work.Start.RESUME : overwrite ? Work.Start.OVERWRITE : Work.Start.ANEW;
        rows.keep(columns.wanted());
        Optional<Sample> drawn = sample == null ? Optional.empty() : Optional.of(new Sample(sample, seed));
        int clerks = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        boolean whole;
        try (Interrupt interrupt = new Interrupt();
                Work work = Work.begin(file, plan, start);
                Batch batch = new Batch(setup.of(columns), clerks)) {
            BatchProgress progress = new BatchProgress(shell, interrupt, work.rows());
            whole = work.whole() || batch.run(rows, work, progress);
            progress.end();
            List<Path> files = new ArrayList<>();
            if (whole) {
                Finish.write(work, drawn);
                files.addAll(Finish.files(file));
                drawn.ifPresent(s -> files.add(Sample.file(file)));
            }
            String said = format == Format.JSON
                    ? BatchSaid.json(work.counts(), whole, files)
                    : BatchSaid.pretty(work.counts(), whole, files);
            shell.out().print(said);
            shell.out().flush();
            if (!whole) {
                shell.tell("ended early; `--resume` goes on after row %,d".formatted(work.rows()));
            }
        }
        return whole ? Exit.FINE : Exit.INTERRUPTED;
    }
}
