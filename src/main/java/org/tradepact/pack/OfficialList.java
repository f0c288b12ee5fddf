package org.tradepact.pack;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Schedule;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Span;

/**
 * An official list of tariff lines as authorities and trackers publish them: a column of lines, and perhaps the heading of
 * chapter 99 that refers to them, the days, and a condition. A rate makes it a schedule of rates.
 */
final class OfficialList {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("line", "line"),
            Map.entry("hts", "line"),
            Map.entry("hts8", "line"),
            Map.entry("hts10", "line"),
            Map.entry("hs", "line"),
            Map.entry("code", "line"),
            Map.entry("tariff line", "line"),
            Map.entry("heading", "heading"),
            Map.entry("rate", "rate"),
            Map.entry("from", "from"),
            Map.entry("until", "until"),
            Map.entry("condition", "condition"),
            Map.entry("source", "source"),
            Map.entry("party", "party"));

    private final Library library;
    private final String file;
    private final List<String> columns;
    private final Problems problems;
    private final Map<String, List<Schedule.Entry>> entries = new LinkedHashMap<>();
    private final Set<String> unplaced = new HashSet<>();
    private boolean any;

    private OfficialList(Library library, String file, List<String> columns, Problems problems) {
        this.library = library;
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /** The list under this header, or nothing if the header has no column of lines. */
    static Optional<OfficialList> under(List<String> header, Library library, String file, Problems problems) {
        List<String> columns = header.stream()
                .map(h -> COLUMNS.getOrDefault(h.strip().toLowerCase(Locale.ROOT), ""))
                .toList();
        return columns.contains("line")
                ? Optional.of(new OfficialList(library, file, columns, problems))
                : Optional.empty();
    }

    /** Takes one row; a mistake is reported and the row left out. */
    void add(CsvRecord row, String name) {
        any = true;
        Position at = new Position(file, (int) row.getStartingLineNumber(), 1);
        if (row.getFieldCount() != columns.size()) {
            problems.add(at, "a row must have %d fields, got %d".formatted(columns.size(), row.getFieldCount()));
            return;
        }
        Optional<Schedule> schedule = schedule(at, name, cell(row, "heading"));
        if (schedule.isEmpty()) {
            return;
        }
        try {
            String line = GoodsRegister.code(cell(row, "line"));
            LocalDate from = cell(row, "from").isEmpty() ? schedule.get().settlesFrom() : Days.read(cell(row, "from"));
            LocalDate until = cell(row, "until").isEmpty() ? LocalDate.MAX : Days.read(cell(row, "until"));
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException(
                        "`until` must be after `from`, which is `%s`, got `%s`".formatted(from, until));
            }
            boolean rates = schedule.get().kind() == Schedule.Kind.RATES;
            if (rates == cell(row, "rate").isEmpty()) {
                throw new IllegalArgumentException(
                        rates
                                ? "`rate` is missing"
                                : "`%s` is a list, so `rate` stays empty"
                                        .formatted(schedule.get().id()));
            }
            Percent rate = rates ? Numbers.percent(cell(row, "rate")) : Percent.of("0");
            String condition = cell(row, "condition");
            Schedule.On on = condition.isEmpty() || condition.equals("full") ? Schedule.On.YES : Schedule.On.OPEN;
            String source = cell(row, "source").isEmpty() ? name() : cell(row, "source");
            entries.computeIfAbsent(schedule.get().id(), id -> new ArrayList<>())
                    .add(new Schedule.Entry(line, rate, on, new Span(from, until), source));
        } catch (IllegalArgumentException e) {
            problems.add(at, String.valueOf(e.getMessage()));
        }
    }

    /** The schedules and lists this file fills, complete from now on as far as it reaches. */
    Map<String, Schedule> filled(Map<String, Schedule> before) {
        if (!any) {
            problems.add(new Position(file, 1, 1), "the list holds no line");
        }
        Map<String, Schedule> filled = new LinkedHashMap<>();
        entries.forEach((id, more) -> {
            Schedule old = before.containsKey(id)
                    ? before.get(id)
                    : library.schedule(id).orElseThrow();
            List<Schedule.Entry> all = new ArrayList<>(old.entries());
            all.addAll(more);
            filled.put(
                    id,
                    old.with(
                            all,
                            true,
                            "%s, %d lines%s"
                                    .formatted(
                                            name(),
                                            more.size(),
                                            old.version().isEmpty() ? "" : " (" + old.version() + ")")));
        });
        return filled;
    }

    private String name() {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** By the name of the file, or else by the heading in the row. */
    private Optional<Schedule> schedule(Position at, String name, String heading) {
        Optional<Schedule> byName = library.schedule(name).or(() -> library.scheduleOfFile(name));
        if (byName.isPresent()) {
            return byName;
        }
        Optional<Schedule> byHeading = heading.isEmpty() ? Optional.empty() : library.scheduleOfHeading(heading);
        if (byHeading.isEmpty() && unplaced.add(heading)) {
            problems.add(
                    at,
                    heading.isEmpty()
                            ? "no list is called `%s`%s; name the file after a list, or add a column `heading`"
                                    .formatted(name, Nearest.hint(name, library.scheduleIds()))
                            : "no list belongs to heading `%s`".formatted(heading));
        }
        return byHeading;
    }

    private String cell(CsvRecord row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : row.getField(index).strip();
    }
}
