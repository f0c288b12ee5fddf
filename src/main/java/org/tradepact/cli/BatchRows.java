package org.tradepact.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.batch.Columns;
import org.tradepact.batch.DayOrder;
import org.tradepact.batch.Mapping;
import org.tradepact.batch.PlainDays;
import org.tradepact.batch.PlainRows;
import org.tradepact.batch.Proposal;
import org.tradepact.batch.Read;
import org.tradepact.batch.Row;
import org.tradepact.batch.RowFiles;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Unreadable;

/** The tables of a run, and what their columns say: by their names, by a mapping file, or as a person confirms. */
final class BatchRows {
    private static final String ASK = "ask";
    private static final int LOOKED_AT = 50;
    private static final int NUMBERS_LOOKED_AT = 1_000;
    private static final Position HERE = new Position("--map", 0, 0);
    private static final Position DAYS = new Position("--days", 0, 0);

    private final Shell shell;
    private final List<String> tables;
    private final @Nullable String map;
    private final @Nullable Path out;
    private final @Nullable DayOrder days;
    private final boolean again;
    private final Problems problems;
    private Optional<Mapping> mapping = Optional.empty();
    private Path scratch = Path.of("");

    /**
     * @param out beside which a mapping is kept
     * @param days in which order days are written; null if no flag says it
     * @param again whether a mapping that is kept there is taken where none is given
     */
    BatchRows(
            Shell shell,
            List<String> tables,
            @Nullable String map,
            @Nullable Path out,
            @Nullable DayOrder days,
            boolean again,
            Problems problems) {
        this.out = out;
        this.days = days;
        this.again = again;
        this.shell = shell;
        this.tables = tables;
        this.map = map;
        this.problems = problems;
    }

    /** Nothing after a report. */
    Optional<RowFiles> open(Path folder) {
        scratch = folder;
        return RowFiles.open(tables, folder, problems);
    }

    /** What the columns say; nothing after a report. */
    Optional<Columns> columns(RowFiles rows) throws Unreadable {
        Problems own = new Problems();
        boolean asks = map != null && map.equals(ASK);
        boolean kept = again && out != null && (map == null || asks) && Files.exists(Mapping.file(out));
        if (kept) {
            mapping = Mapping.read(Mapping.file(Objects.requireNonNull(out)), own);
        } else if (map != null) {
            mapping = asks ? asked(rows) : Mapping.read(Path.of(map), own);
        }
        if (map == null && !kept || mapping.isPresent()) {
            mapping = ordered(mapping.orElse(Mapping.NONE), own);
            Columns columns = Columns.of(tables.get(0), rows.columns(), mapping, own);
            problems.addAll(own.list());
            return own.none() ? Optional.of(columns) : Optional.empty();
        }
        problems.addAll(own.list());
        return Optional.empty();
    }

    /** With the order of days that a flag says; nothing if there is nothing to say. */
    private Optional<Mapping> ordered(Mapping said, Problems own) {
        if (days != null && said.days() != DayOrder.YEAR_FIRST && said.days() != days) {
            own.add(
                    DAYS,
                    "the columns are read by a mapping that says `days: %s`, the flag says `%s`; leave one of them out"
                            .formatted(said.days().called(), days.called()));
        }
        return Optional.of(days == null ? said : said.with(days)).filter(mapping -> !mapping.equals(Mapping.NONE));
    }

    /** Proposes what the columns say that are not known, and writes down what a person confirms. */
    private Optional<Mapping> asked(RowFiles rows) throws Unreadable {
        List<Row> first = first(LOOKED_AT);
        BatchAsk ask = new BatchAsk(shell, Columns.known(rows.columns()));
        Optional<Mapping> mapping = ask.ask(Proposal.of(rows.columns(), first))
                .flatMap(said -> days != null ? Optional.of(said.with(days)) : ordered(rows, said, ask, first));
        if (mapping.isEmpty()) {
            problems.add(HERE, "nobody answers: `ask` needs a terminal or lines on stdin; name a mapping file");
        }
        mapping.filter(said -> !said.equals(Mapping.NONE)).ifPresent(this::tell);
        return mapping;
    }

    /** Asks which of day and month comes first, where the first rows may be read in two ways. */
    private Optional<Mapping> ordered(RowFiles rows, Mapping said, BatchAsk ask, List<Row> first) {
        Columns columns = Columns.of(tables.get(0), rows.columns(), Optional.of(said), new Problems());
        Optional<PlainDays.Doubt> doubt = PlainDays.doubt(columns, first);
        return doubt.isEmpty() ? Optional.of(said) : ask.ask(doubt.get()).map(said::with);
    }

    private void tell(Mapping mapping) {
        Path file = out == null ? Path.of("columns.yaml") : Mapping.file(out);
        try {
            Files.writeString(file, mapping.text(), StandardOpenOption.CREATE_NEW);
            shell.tell("written to `%s`; next time: `--map %s`".formatted(file, file));
        } catch (IOException e) {
            shell.tell("what was confirmed, for a mapping file (`%s` is there or cannot be written):%n%s"
                    .formatted(file, mapping.text()));
        }
    }

    /** Keeps the mapping of a run beside its output, so that a row can be explained as it was answered. */
    Optional<Path> keep(Path beside) {
        Path file = Mapping.file(beside);
        if (mapping.isEmpty()) {
            if (Files.exists(file)) {
                shell.tell(
                        "`%s` is of an earlier run and was not read here, but `--explain` with `--out` would read it; delete it, or name it by `--map`"
                                .formatted(file));
            }
            return Optional.empty();
        }
        try {
            boolean same =
                    map != null && Files.exists(file) && !map.equals(ASK) && Files.isSameFile(file, Path.of(map));
            if (!same) {
                Files.writeString(file, mapping.get().text());
            }
            return same ? Optional.empty() : Optional.of(file);
        } catch (IOException e) {
            throw new Refused("cannot write `%s`: permission or disk error".formatted(file));
        }
    }

    /** What names the mapping in a command; nothing if there is none. */
    Optional<String> named(Path beside) {
        return mapping.map(
                m -> map == null || map.equals(ASK) ? Mapping.file(beside).toString() : map);
    }

    /** The rows with cells as files of shipments write them, where their meaning is plain. */
    PlainRows plain(RowFiles rows, Columns columns) throws Unreadable {
        return new PlainRows(rows, columns, PlainRows.comma(rows, columns, first(NUMBERS_LOOKED_AT)));
    }

    /** The same from the first row on. */
    PlainRows again(Columns columns) throws Unreadable {
        RowFiles rows = RowFiles.open(tables, scratch, problems)
                .orElseThrow(() -> new Unreadable(problems.list().get(0)));
        return plain(rows, columns);
    }

    private List<Row> first(int most) throws Unreadable {
        List<Row> first = new ArrayList<>();
        RowFiles again = RowFiles.open(tables, scratch, problems).orElse(null);
        if (again == null) {
            return first;
        }
        try (again) {
            for (Read read = again.next(); read != null && first.size() < most; read = again.next()) {
                if (read instanceof Row row) {
                    first.add(row);
                }
            }
        }
        return first;
    }
}
