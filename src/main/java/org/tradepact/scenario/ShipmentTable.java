package org.tradepact.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.fact.Position;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Unreadable;

/**
 * Reads a table of shipments: CSV with commas, semicolons, tabs or bars, its columns named in the first line, one question for
 * each row. An empty cell leaves its component open, as a component left out of a scenario file does.
 */
public final class ShipmentTable {
    private static final long LIMIT = 64L << 20;
    private static final String IGNORED = "";
    private static final Position NOWHERE = new Position("", 0, 0);

    private final String file;
    private final Library library;
    private final Settings settings;
    private final LocalDate today;
    private final Problems problems = new Problems();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private boolean open;
    private Position last = NOWHERE;
    private List<String> columns = List.of();
    private List<String> keys = List.of();

    private ShipmentTable(String file, Library library, Settings settings, LocalDate today) {
        this.file = file;
        this.library = library;
        this.settings = settings;
        this.today = today;
    }

    /**
     * Reads a file; a mistake in any row is reported, and then no row is asked about.
     *
     * @param today asked about where neither the settings nor a column {@code as of} name a day
     */
    public static ShipmentForm.Filled read(Path path, Library library, Settings settings, LocalDate today) {
        ShipmentTable table = new ShipmentTable(path.toString(), library, settings, today);
        try {
            table.read(SourceText.of(path, path.toString(), LIMIT).text());
        } catch (Unreadable e) {
            table.problems.add(e.problem());
        }
        boolean fine = table.problems.none();
        return new ShipmentForm.Filled(
                new Scenarios(fine ? List.copyOf(table.scenarios) : List.of(), table.problems.list()), table.remarks);
    }

    private void read(String text) {
        char separator = CsvDialect.separator(text);
        CsvPlaces places = new CsvPlaces(file, text, separator);
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.substring(CsvDialect.hint(text)))) {
            Iterator<CsvRecord> row = rows.iterator();
            if (!row.hasNext()) {
                problems.add(new Position(file, 1, 1), "the file is empty; its first line names the columns");
                return;
            }
            if (header(row.next(), places)) {
                row.forEachRemaining(record -> row(record, places));
                if (open && !text.stripTrailing().endsWith("\"")) {
                    problems.add(last, "a quote is opened here and not closed");
                }
                if (problems.none() && scenarios.isEmpty()) {
                    problems.add(new Position(file, 1, 1), "there is no row below the names of the columns");
                }
            }
        } catch (CsvParseException | IOException e) {
            problems.add(new Position(file, 1, 1), "this is not CSV: a row or a field has no end");
        }
    }

    /** Returns whether rows can be read by it. */
    private boolean header(CsvRecord header, CsvPlaces places) {
        columns = new ArrayList<>(header.getFields().stream().map(String::strip).toList());
        while (!columns.isEmpty() && columns.get(columns.size() - 1).isEmpty()) {
            columns.remove(columns.size() - 1);
        }
        List<Position> at = places.of(header);
        keys = new ArrayList<>();
        if (columns.stream().noneMatch(column -> ShipmentColumns.key(column).isPresent())) {
            problems.add(
                    at.get(0),
                    "the first line must name the columns, such as `line,origin,to,entered,value`, got `%s`"
                            .formatted(String.join(",", columns)));
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            keys.add(key(columns.get(i), at.get(i)));
        }
        ShipmentColumns.lacking(keys).forEach(sentence -> problems.add(at.get(0), sentence));
        return true;
    }

    private String key(String column, Position at) {
        Optional<String> key = ShipmentColumns.key(column);
        if (key.isEmpty() && !ShipmentColumns.remark(column)) {
            problems.add(at, ShipmentColumns.unknown(column));
        }
        int first = key.map(keys::indexOf).orElse(-1);
        if (first >= 0 && !key.orElseThrow().equals(ShipmentForm.INPUT)) {
            problems.add(at, ShipmentColumns.same(columns.get(first), column));
        }
        return key.orElse(IGNORED);
    }

    private void row(CsvRecord row, CsvPlaces places) {
        List<String> fields = row.getFields();
        if (fields.stream().allMatch(String::isBlank)) {
            return;
        }
        List<Position> at = places.of(row);
        last = at.get(at.size() - 1);
        open = fields.get(fields.size() - 1).indexOf('\n') >= 0;
        shape(fields, at);
        List<Cell> cells = new ArrayList<>();
        String id = "row-" + row.getStartingLineNumber();
        for (int i = 0; i < Math.min(keys.size(), fields.size()); i++) {
            String text = fields.get(i).strip();
            if (keys.get(i).equals(ShipmentColumns.ID)) {
                id = text.isEmpty() ? id : text;
            } else if (!keys.get(i).equals(IGNORED)) {
                cell(i, text, at.get(i), cells);
            }
        }
        int line = (int) row.getStartingLineNumber();
        Optional.ofNullable(ids.putIfAbsent(id, line))
                .ifPresent(first ->
                        problems.add(at.get(0), "the id of this row is taken by the row in line %d".formatted(first)));
        ShipmentForm.Filled read = ShipmentForm.read(at.get(0), id, id, cells, library, settings, today);
        problems.addAll(read.scenarios().problems());
        scenarios.addAll(read.scenarios().scenarios());
        String name = id;
        read.remarks().forEach(remark -> remarks.add("%s: %s".formatted(name, remark)));
    }

    /** Several inputs stand in columns of their own, or in one with bars between them. */
    private void cell(int column, String text, Position at, List<Cell> cells) {
        String shown = "`%s`: ".formatted(columns.get(column));
        if (keys.get(column).equals(ShipmentForm.INPUT)) {
            for (String one : text.split("\\|")) {
                cells.add(new Cell(ShipmentForm.INPUT, one, shown, at));
            }
        } else {
            cells.add(new Cell(keys.get(column), text, shown, at));
        }
    }

    private void shape(List<String> fields, List<Position> at) {
        if (fields.size() < columns.size()) {
            problems.add(
                    at.get(0),
                    "the row ends before column `%s`; a cell of which nothing is known is left empty"
                            .formatted(columns.get(fields.size())));
        }
        for (int i = columns.size(); i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) {
                problems.add(
                        at.get(i),
                        "the row has more cells than there are columns, `%s` is the first; put text with a separator in quotes"
                                .formatted(fields.get(i)));
                return;
            }
        }
    }
}
