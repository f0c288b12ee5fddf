package org.tradepact.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradepact.batch.Batch;
import org.tradepact.batch.Columns;
import org.tradepact.batch.Counts;
import org.tradepact.batch.DayOrder;
import org.tradepact.batch.Finish;
import org.tradepact.batch.Halted;
import org.tradepact.batch.Plan;
import org.tradepact.batch.RowFiles;
import org.tradepact.batch.Sample;
import org.tradepact.batch.Work;
import org.tradepact.engine.RulesRejected;
import org.tradepact.pack.Days;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Unreadable;
import org.tradepact.report.BatchEnd;
import org.tradepact.report.BatchSaid;
import org.tradepact.report.Format;
import org.tradepact.report.ShellText;
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
            "Exit codes: 0 every row was read, some rejected ones among them; 2 all rows rejected, or wrong input, rules or",
            "usage; 130 ended early, what is done is kept; 70 a fault of the program."
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
            names = "--days",
            paramLabel = "ORDER",
            description =
                    "How the table writes days: `day-first` as 15/03/2026, `month-first` as 03/15/2026. If left out,"
                            + " such days are rejected, since 03/04/2026 may be either.")
    private @Nullable String days;

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
            description =
                    "Print the whole answer to one row, and write nothing. ROW is its number, from 1, or what stands"
                            + " in its column `id`; `id:17` is the id 17. With `--out` the columns are read as in that run.")
    private @Nullable String explain;

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
        if (resume && out != null) {
            refuseComplete(out);
        }
        Problems problems = new Problems();
        Packs packs = rules.open();
        Optional<Plan> begun = (resume || explain != null) && out != null ? Work.begun(out) : Optional.empty();
        String day = asOf == null ? begun.flatMap(plan -> plan.says(AS_OF)).orElse(null) : asOf;
        Settings settings = new CheckSettings(problems).read(day, assume, List.of());
        BatchRows source =
                new BatchRows(shell, tables, map, out, order().orElse(null), resume || explain != null, problems);
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
                if (!columns.unasked().isEmpty()) {
                    shell.tell("not read, as no rule asks about it: `%s`"
                            .formatted(String.join("`, `", columns.unasked())));
                }
                return explain == null
                        ? run(
                                source,
                                rows,
                                columns,
                                setup,
                                plan(rows, columns, settings, today),
                                own(columns, settings) ? Optional.empty() : Optional.of(today))
                        : new BatchExplain(shell, packs, settings, explained(today, begun.isPresent()))
                                .explain(source, columns, explain);
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

    /** The day of a run is kept in its plan until it ends, and with each row from then on. */
    private ExplainedDay explained(LocalDate today, boolean begun) {
        return new ExplainedDay(today, asOf != null, begun, Optional.ofNullable(out));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(Days.read(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the plan is damaged, as the comparison says
        }
    }

    /** Of files that a run has written nobody can tell which table and day it was of. */
    private static void refuseComplete(Path file) {
        try {
            List<Path> files = Finish.files(file);
            if (Work.begun(file).isEmpty() && files.stream().allMatch(Files::isRegularFile)) {
                Work.tidy(file);
                throw new Refused(
                        "--resume: a run has ended here and its files are complete: `%s`; of which table and day it was is not kept, so nothing was done: `--overwrite` in place of `--resume` begins anew"
                                .formatted(files.stream().map(Path::toString).collect(Collectors.joining("`, `"))));
            }
        } catch (Halted e) {
            throw new Refused(e.sentence());
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
        if (explain != null && explain.matches("-?[0-9]+") && !explain.matches("0*[1-9][0-9]{0,17}")) {
            wrong.add("--explain: rows are counted from 1, got `%s`".formatted(explain));
        }
        if (explain != null && explain.isBlank()) {
            wrong.add("--explain: name a row by its number or its id, such as `--explain 17`");
        }
        if (days != null && order().isEmpty()) {
            wrong.add("--days: expected %s, got `%s`".formatted(Nearest.anyOf(DayOrder.names()), days));
        }
        if (format != Format.PRETTY && format != Format.JSON) {
            wrong.add("--format: the summary has no `%s`; expected `pretty` or `json`".formatted(format));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(String.join(System.lineSeparator(), wrong));
        }
    }

    private Optional<DayOrder> order() {
        return Optional.ofNullable(days).flatMap(DayOrder::named);
    }

    /** Whether rows may name the day they ask about. */
    private static boolean own(Columns columns, Settings settings) {
        return settings.asOf().isEmpty() && columns.keys().contains(ShipmentForm.AS_OF);
    }

    private Plan plan(RowFiles rows, Columns columns, Settings settings, LocalDate today) throws Unreadable {
        return new Plan(ROWS_IN_A_PART)
                .read(rows.files())
                .say("columns", columns.text())
                .say(own(columns, settings) ? TODAY : AS_OF, today.toString())
                .say("--assume", String.join(", ", assume))
                .say("packs of the program", Contents.shipped())
                .say("packs of --rules", Contents.of(rules.rules))
                .say("lists of --lists", Contents.of(rules.lists == null ? List.of() : List.of(rules.lists)));
    }

    private int run(
            BatchRows source, RowFiles rows, Columns columns, BatchSetup setup, Plan plan, Optional<LocalDate> asked)
            throws Halted, Unreadable {
        Path file = out == null ? Path.of("") : out;
        Work.Start start = resume ? Work.Start.RESUME : overwrite ? Work.Start.OVERWRITE : Work.Start.ANEW;
        rows.keep(columns.wanted());
        Optional<Sample> drawn = sample == null ? Optional.empty() : Optional.of(new Sample(sample, seed));
        int clerks = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        try (Interrupt interrupt = new Interrupt();
                Work work = Work.begin(file, plan, start);
                Batch batch = new Batch(setup.of(columns), clerks)) {
            Optional<Path> mapping = source.keep(file);
            BatchProgress progress = new BatchProgress(shell, interrupt, work.rows());
            boolean whole = work.whole() || batch.run(source.plain(rows, columns), work, progress);
            progress.end();
            List<Path> files = new ArrayList<>();
            if (whole) {
                interrupt.waitsNoMore(() ->
                        shell.tell("ended while the files were written; all rows are kept, `--resume` writes them"));
                Finish.write(work, drawn);
                files.addAll(Finish.files(file));
                drawn.ifPresent(s -> files.add(Sample.file(file)));
                mapping.ifPresent(files::add);
            }
            BatchEnd end = new BatchEnd(
                    work.counts(), whole, files, Finish.rejects(file), asked, repeated(asked, source.named(file)));
            shell.out().print(format == Format.JSON ? BatchSaid.json(end) : BatchSaid.pretty(end));
            shell.out().flush();
            if (!whole) {
                shell.tell("ended early; `--resume` goes on after row %,d".formatted(work.rows()));
                return Exit.INTERRUPTED;
            }
            return code(end);
        }
    }

    /** A table of which no row can be read has a mistake in all of them, such as a column that is taken for another. */
    private int code(BatchEnd end) {
        long rows = end.counts().of(Counts.ROWS);
        if (rows > 0 && rows == end.counts().of(Counts.REJECTED)) {
            shell.tell("%s rejected, so nothing was checked; `%s` says what to write instead"
                    .formatted(rows == 1 ? "the only row is" : "all %,d rows are".formatted(rows), end.rejects()));
            return Exit.WRONG_INPUT;
        }
        return Exit.FINE;
    }

    /** The command that asks the same of the same table. */
    private String repeated(Optional<LocalDate> asked, Optional<String> mapping) {
        List<String> words = new ArrayList<>(List.of("tradepact", "batch"));
        words.addAll(tables);
        mapping.ifPresent(file -> words.addAll(List.of("--map", file)));
        Optional.ofNullable(map == null ? null : days).ifPresent(order -> words.addAll(List.of("--days", order)));
        asked.ifPresent(day -> words.addAll(List.of("--as-of", day.toString())));
        assume.forEach(one -> words.addAll(List.of("--assume", one)));
        rules.rules.forEach(folder -> words.addAll(List.of("--rules", folder.toString())));
        Optional.ofNullable(rules.lists).ifPresent(folder -> words.addAll(List.of("--lists", folder.toString())));
        return ShellText.line(words);
    }
}
