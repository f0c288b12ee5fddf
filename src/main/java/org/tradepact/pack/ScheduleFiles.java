package org.tradepact.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tradepact.agreement.Schedule;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Span;

/**
 * Schedules and lists that a user has and we have not: a folder of CSV files, each named as the schedule or list it is,
 * with the columns {@code party, tariff line, rate, from, until, source}. The rate of a list is left empty.
 */
public final class ScheduleFiles {
    private static final List<String> HEADER = List.of("party", "tariff line", "rate", "from", "until", "source");
    private static final long LIMIT = 64L << 20;
    private static final String ENDING = ".csv";

    private final Library library;
    private final Problems problems;

    private ScheduleFiles(Library library, Problems problems) {
        this.library = library;
        this.problems = problems;
    }

    /** The library with the entries of a folder added to its schedules and lists; rows with mistakes are reported and left out. */
    public static Library add(Library library, Path folder, Problems problems) {
        return new ScheduleFiles(library, problems).add(folder);
    }

    private Library add(Path folder) {
        List<Path> files = files(folder);
        Map<String, Schedule> changed = new LinkedHashMap<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String id = name.substring(0, name.length() - ENDING.length());
            read(id, file, changed);
        }
        return library.withSchedules(changed);
    }

    private List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            problems.add(Problem.of(
                    folder.toString(),
                    Files.exists(folder) ? "expected a folder of lists" : "there is no such folder"));
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problems.add(Problem.of(folder.toString(), "the folder holds no list; a list ends in `.csv`"));
            }
            return files;
        } catch (IOException e) {
            problems.add(Problem.of(folder.toString(), "the folder cannot be read"));
            return List.of();
        }
    }

    private void read(String id, Path file, Map<String, Schedule> changed) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(SourceText.of(file, file.toString(), LIMIT).text())) {
            Iterator<CsvRecord> row = rows.iterator();
            List<String> header = row.hasNext() ? row.next().getFields() : List.of();
            Optional<Schedule> named = Optional.ofNullable(changed.get(id)).or(() -> library.schedule(id));
            if (header.equals(HEADER) && named.isPresent()) {
                Schedule schedule = named.get();
                List<Schedule.Entry> entries = new ArrayList<>(schedule.entries());
                row.forEachRemaining(record -> entry(schedule, file, record).ifPresent(entries::add));
                changed.put(id, schedule.with(entries, schedule.complete(), schedule.version()));
                return;
            }
            Optional<OfficialList> official = OfficialList.under(header, library, file.toString(), problems);
            if (official.isPresent() && !header.equals(HEADER)) {
                row.forEachRemaining(record -> official.get().add(record, id));
                changed.putAll(official.get().filled(changed));
            } else if (named.isEmpty()) {
                problems.add(Problem.of(
                        file.toString(),
                        "no schedule or list is called `%s`%s".formatted(id, Nearest.hint(id, library.scheduleIds()))));
            } else {
                problems.add(
                        new Position(file.toString(), 1, 1),
                        "the first line must be `%s`, got `%s`"
                                .formatted(String.join(",", HEADER), String.join(",", header)));
            }
        } catch (Unreadable e) {
            problems.add(e.problem());
        } catch (CsvParseException | IOException e) {
            problems.add(Problem.of(file.toString(), "this is not CSV: a row or a field has no end"));
        }
    }

    private Optional<Schedule.Entry> entry(Schedule schedule, Path file, CsvRecord row) {
        Position at = new Position(file.toString(), (int) row.getStartingLineNumber(), 1);
        if (row.getFieldCount() != HEADER.size()) {
            problems.add(at, "a row must have %d fields, got %d".formatted(HEADER.size(), row.getFieldCount()));
            return Optional.empty();
        }
        if (row.getField(5).indexOf('\n') >= 0) {
            problems.add(at, "`source` must stand on one line; is a quote not closed?");
            return Optional.empty();
        }
        boolean rates = schedule.kind() == Schedule.Kind.RATES;
        String rate = row.getField(2).strip();
        if (rates == rate.isEmpty()) {
            problems.add(
                    at, rates ? "`rate` is missing" : "`%s` is a list, so `rate` stays empty".formatted(schedule.id()));
            return Optional.empty();
        }
        Optional<String> party =
                cell(at, "party", row.getField(0), text -> PartyCodes.read(text).code());
        Optional<String> line = cell(at, "tariff line", row.getField(1), GoodsRegister::code);
        Optional<Percent> percent = cell(at, "rate", rates ? rate : "0", Numbers::percent);
        Optional<LocalDate> from = cell(at, "from", row.getField(3), Days::read);
        Optional<LocalDate> until =
                row.getField(4).isBlank() ? Optional.of(LocalDate.MAX) : cell(at, "until", row.getField(4), Days::read);
        if (party.isEmpty() || line.isEmpty() || percent.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (!until.get().isAfter(from.get())) {
            problems.add(
                    at, "`until` must be after `from`, which is `%s`, got `%s`".formatted(from.get(), until.get()));
            return Optional.empty();
        }
        return Optional.of(new Schedule.Entry(
                line.get(),
                percent.get(),
                Schedule.On.YES,
                new Span(from.get(), until.get()),
                row.getField(5).strip()));
    }

    private <T> Optional<T> cell(Position at, String column, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException e) {
            problems.add(at, "`%s`: %s".formatted(column, e.getMessage()));
            return Optional.empty();
        }
    }
}
