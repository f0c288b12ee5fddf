package org.tradepact.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradepact.batch.Columns;
import org.tradepact.batch.Mapping;
import org.tradepact.batch.Proposal;
import org.tradepact.batch.Read;
import org.tradepact.batch.Row;
import org.tradepact.batch.RowFiles;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Unreadable;
import org.tradepact.scenario.ShipmentColumns;

/** The tables of a run, and what their columns say: by their names, by a mapping file, or as a person confirms. */
final class BatchRows {
    private static final String ASK = "ask";
    private static final int LOOKED_AT = 50;
    private static final Position HERE = new Position("--map", 0, 0);

    private final Shell shell;
    private final List<String> tables;
    private final @Nullable String map;
    private final Problems problems;
    private Path scratch = Path.of("");

    BatchRows(Shell shell, List<String> tables, @Nullable String map, Problems problems) {
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
        Optional<Mapping> mapping = Optional.empty();
        if (map != null) {
            mapping = map.equals(ASK) ? asked(rows) : Mapping.read(Path.of(map), own);
        }
        if (map == null || mapping.isPresent()) {
            Columns columns = Columns.of(tables.get(0), rows.columns(), mapping, own);
            problems.addAll(own.list());
            return own.none() ? Optional.of(columns) : Optional.empty();
        }
        problems.addAll(own.list());
        return Optional.empty();
    }

    /** Proposes what the columns say that are not known, and writes down what a person confirms. */
    private Optional<Mapping> asked(RowFiles rows) throws Unreadable {
        List<Proposal> proposals = Proposal.of(rows.columns(), first());
        if (proposals.isEmpty()) {
            return Optional.of(new Mapping(Map.of(), List.of(), false));
        }
        Supplier<@Nullable String> lines = lines();
        Map<String, List<Mapping.Named>> named = new LinkedHashMap<>();
        List<Mapping.Named> ignored = new ArrayList<>();
        for (Proposal proposal : proposals) {
            shell.tell(question(proposal));
            String said = lines.get();
            if (said == null) {
                problems.add(HERE, "nobody answers: `ask` needs a terminal or lines on stdin; name a mapping file");
                return Optional.empty();
            }
            String key = said.isBlank() ? proposal.key() : said.strip();
            Mapping.Named column = new Mapping.Named(proposal.column(), HERE);
            Optional<String> known = key.isEmpty() || key.equals("-") ? Optional.of("") : ShipmentColumns.key(key);
            if (known.isEmpty()) {
                problems.add(HERE, "`%s` is none of the names a column may have".formatted(key));
            } else if (known.get().isEmpty()) {
                ignored.add(column);
            } else {
                named.computeIfAbsent(known.get(), k -> new ArrayList<>()).add(column);
            }
        }
        Mapping mapping = new Mapping(named, ignored, false);
        return problems.none() ? kept(mapping) : Optional.empty();
    }

    private static String question(Proposal proposal) {
        String example = proposal.example().isEmpty() ? "" : ", such as `%s`".formatted(proposal.example());
        return proposal.key().isEmpty()
                ? "column `%s`%s: what does it say? Enter passes over it, or type a name such as `producer`"
                        .formatted(proposal.column(), example)
                : "column `%s`%s: is it `%s`? Enter says yes, `-` passes over it, or type another name"
                        .formatted(proposal.column(), example, proposal.key());
    }

    private Optional<Mapping> kept(Mapping mapping) {
        Path file = Path.of("columns.yaml");
        try {
            Files.writeString(file, mapping.text(), StandardOpenOption.CREATE_NEW);
            shell.tell("written to `%s`; next time: `--map %s`".formatted(file, file));
        } catch (IOException e) {
            shell.tell("what was confirmed, for a mapping file (`%s` is there or cannot be written):%n%s"
                    .formatted(file, mapping.text()));
        }
        return Optional.of(mapping);
    }

    private List<Row> first() throws Unreadable {
        List<Row> first = new ArrayList<>();
        RowFiles again = RowFiles.open(tables, scratch, problems).orElse(null);
        if (again == null) {
            return first;
        }
        try (again) {
            for (Read read = again.next(); read != null && first.size() < LOOKED_AT; read = again.next()) {
                if (read instanceof Row row) {
                    first.add(row);
                }
            }
        }
        return first;
    }

    private Supplier<@Nullable String> lines() {
        Console console = System.console();
        if (shell.terminal() && console != null) {
            return console::readLine;
        }
        java.util.Scanner in = new java.util.Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
        return () -> in.hasNextLine() ? in.nextLine() : null;
    }
}
