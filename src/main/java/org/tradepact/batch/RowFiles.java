package org.tradepact.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Unreadable;

/** The rows of one or several files, one after the other, as if they were one table. */
public final class RowFiles implements Rows {
    private final List<InputFile> files;
    private final List<String> columns;
    private final Path scratch;
    private final BitSet wanted = new BitSet();
    private final long bytes;
    private final boolean semicolons;

    private @Nullable Rows open;
    private int[] places = new int[0];
    private boolean straight;
    private int next;
    private long number;
    private long passed;

    private RowFiles(List<InputFile> files, List<String> columns, Path scratch, long bytes, boolean semicolons) {
        this.files = files;
        this.columns = columns;
        this.scratch = scratch;
        this.bytes = bytes;
        this.semicolons = semicolons;
        wanted.set(0, columns.size());
    }

    /**
     * Opens the files that paths and patterns name, and holds their columns against each other: they may come in another
     * order, but none may be missing. A JSON file leaves out what is not said.
     *
     * @param scratch a folder that may be used while databases are read; it need not exist
     * @param problems gets all that is wrong with any file; then the answer is empty
     */
    public static Optional<RowFiles> open(List<String> paths, Path scratch, Problems problems) {
        Set<InputFile> files = new LinkedHashSet<>();
        for (String path : paths) {
            try {
                for (String name : Globs.files(path)) {
                    if (!files.add(InputFile.of(name))) {
                        problems.add(Problem.of(name, "the file is named twice"));
                    }
                }
            } catch (Unreadable e) {
                problems.add(e.problem());
            }
        }
        if (!problems.none()) {
            return Optional.empty();
        }
        Set<String> columns = new LinkedHashSet<>();
        long bytes = 0;
        boolean semicolons = false;
        String first = "";
        List<String> names = List.of();
        for (InputFile file : files) {
            try (Rows rows = file.open(0, scratch)) {
                bytes += file.size();
                semicolons |= rows.semicolons();
                boolean loose = file.shape() == InputFile.Shape.JSON_LINES;
                List<String> own = numbered(rows.columns());
                if (names.isEmpty() && !loose) {
                    names = own;
                    first = file.name();
                } else if (!loose) {
                    compare(file.name(), own, first, names, problems);
                }
                columns.addAll(own);
            } catch (Unreadable e) {
                problems.add(e.problem());
            }
        }
        if (columns.size() > COLUMNS) {
            problems.add(Problem.of(
                    files.iterator().next().name(),
                    "the files have %,d columns together, at most %,d are read".formatted(columns.size(), COLUMNS)));
        }
        return problems.none()
                ? Optional.of(new RowFiles(List.copyOf(files), List.copyOf(columns), scratch, bytes, semicolons))
                : Optional.empty();
    }

    private static void compare(String file, List<String> own, String first, List<String> names, Problems problems) {
        for (String name : names) {
            if (!own.contains(name)) {
                problems.add(Problem.of(file, "there is no column `%s`, which `%s` has".formatted(name, first)));
            }
        }
        for (String name : own) {
            if (!names.contains(name)) {
                problems.add(Problem.of(file, "the column `%s` is not in `%s`".formatted(name, first)));
            }
        }
    }

    /** A name that comes again gets a number, so that cells are not mixed up. */
    private static List<String> numbered(List<String> names) {
        List<String> numbered = new ArrayList<>();
        Set<String> seen = new java.util.HashSet<>();
        for (String name : names) {
            String unique = name;
            for (int i = 2; !seen.add(unique); i++) {
                unique = name + " (" + i + ")";
            }
            numbered.add(unique);
        }
        return numbered;
    }

    /** The files, in the order in which they are read. */
    public List<InputFile> files() {
        return files;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean semicolons() {
        return semicolons;
    }

    @Override
    public void keep(BitSet columns) throws Unreadable {
        wanted.clear();
        wanted.or(columns);
        for (InputFile file : files) { // what a column cannot give is said before the first row
            try (Rows rows = file.open(0, scratch)) {
                keep(rows);
            }
        }
    }

    private void keep(Rows rows) throws Unreadable {
        List<String> own = numbered(rows.columns());
        places = own.stream().mapToInt(columns::indexOf).toArray();
        straight = own.equals(columns);
        BitSet kept = new BitSet();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                throw new Unreadable(
                        Problem.of(files.get(Math.max(0, next - 1)).name(), "the file has changed while it was read"));
            }
            kept.set(i, wanted.get(places[i]));
        }
        rows.keep(kept);
    }

    @Override
    public @Nullable Read next() throws Unreadable {
        while (more()) {
            Read read = rows().next();
            if (read != null) {
                number = read.number();
                return straight || !(read instanceof Row row) ? read : placed(row);
            }
            shut();
        }
        return null;
    }

    @Override
    public long skip(long rows) throws Unreadable {
        long skipped = 0;
        while (skipped < rows && more()) {
            long some = rows().skip(rows - skipped);
            skipped += some;
            number += some;
            if (skipped < rows) {
                shut();
            }
        }
        return skipped;
    }

    private Row placed(Row row) {
        @Nullable String[] cells = new String[columns.size()];
        for (int i = 0; i < places.length; i++) {
            cells[places[i]] = row.cells()[i];
        }
        return new Row(row.number(), row.file(), row.line(), cells);
    }

    /** Opens the next file if none is open; false when all have been read. */
    private boolean more() throws Unreadable {
        if (open != null) {
            return true;
        }
        if (next == files.size()) {
            return false;
        }
        open = files.get(next++).open(number, scratch);
        keep(open);
        return true;
    }

    private Rows rows() {
        return java.util.Objects.requireNonNull(open);
    }

    private void shut() throws Unreadable {
        passed += files.get(next - 1).size();
        rows().close();
        open = null;
    }

    @Override
    public double done() {
        if (open == null || bytes == 0) {
            return next == files.size() ? 1 : bytes == 0 ? 0 : (double) passed / bytes;
        }
        try {
            return Math.min(1, (passed + open.done() * files.get(next - 1).size()) / bytes);
        } catch (Unreadable e) {
            return (double) passed / bytes;
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
