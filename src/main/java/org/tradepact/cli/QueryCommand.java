package org.tradepact.cli;

import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.batch.Answer;
import org.tradepact.batch.Halted;
import org.tradepact.batch.Query;
import org.tradepact.report.Format;
import org.tradepact.report.QueryText;
import org.tradepact.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact query}: asks in SQL what a run over many shipments has found. */
@Command(
        name = "query",
        sortOptions = false,
        description =
                "Ask in SQL what `tradepact batch` has found: the tables findings, shipments and rejects, and the views"
                        + " by_verdict, by_commitment, by_basis, by_line, by_producer and by_month. They are only read, and so"
                        + " is nothing else.",
        footer = {
            "",
            "Examples:",
            "  tradepact query \"from by_verdict\"",
            "  tradepact query \"select id, leads from shipments where answer = 'may-not'\" --full",
            "  tradepact query \"from by_line\" --from findings.parquet --format csv",
            "  tradepact query \"describe shipments\" --from findings.duckdb",
            "",
            "Exit codes: 0 answered; 2 wrong input or usage; 70 a fault of the program."
        })
final class QueryCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "1",
            paramLabel = "SQL",
            description = "One `select`, or `describe`, `summarize`, `show tables`.")
    private String sql = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "The database or the findings that `tradepact batch` has written. The only `.duckdb` file in this folder"
                            + " if left out.")
    private @Nullable Path from;

    @Option(names = "--full", description = "Print all rows, not the first 50.")
    private boolean full;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "pretty", description = "pretty, csv or json.")
    private Format format = Format.PRETTY;

    @Mixin
    private Output output = new Output();

    QueryCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (format != Format.PRETTY && format != Format.JSON && format != Format.CSV) {
            throw new Refused("--format: a query has no `%s`; expected `pretty`, `json` or `csv`".formatted(format));
        }
        try (Interrupt interrupt = new Interrupt()) {
            try {
                ask(interrupt);
                return Exit.FINE;
            } catch (OutOfMemoryError e) {
                throw new Refused("the query: a cell or a row is too large for memory; ask for less at once");
            } catch (Halted | Refused e) {
                if (!interrupt.asked()) {
                    throw e instanceof Halted halted ? new Refused(halted.sentence()) : (Refused) e;
                }
                shell.tell("the query was ended early; nothing is written");
                return Exit.INTERRUPTED;
            }
        }
    }

    private void ask(Interrupt interrupt) throws Halted {
        try (Query query = Query.open(from == null ? Query.only(Path.of("")) : from)) {
            interrupt.stops(query::stop);
            try (Answer answer = query.ask(sql)) {
                output.write(out -> write(answer, out), shell);
            }
        }
    }

    private void write(Answer answer, Writer out) {
        try {
            switch (format) {
                case CSV -> QueryText.csv(answer, out);
                case JSON -> QueryText.json(answer, out);
                default ->
                    QueryText.pretty(
                            answer, new Style(shell.width(), shell.colour() && !output.toFile(), full, false), out);
            }
        } catch (Halted e) {
            throw new Refused(e.sentence());
        }
    }
}
