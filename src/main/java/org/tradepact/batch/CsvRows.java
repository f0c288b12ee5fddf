package org.tradepact.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Unreadable;
import org.tradepact.scenario.CsvDialect;

/**
 * Rows of a CSV file, packed with gzip or not, with commas, semicolons, tabs or bars. A row with something wrong in it is
 * rejected, and those around it are read.
 */
final class CsvRows implements Rows {
    private static final int BUFFER = 4 * CELL;

    private final String file;
    private final ReadBytes bytes;
    private final CsvCells cells;
    private final Iterator<Object> records;
    private final List<String> columns;

    private CsvRows(String file, ReadBytes bytes, CsvCells cells, Iterator<Object> records, List<String> columns) {
        this.file = file;
        this.bytes = bytes;
        this.cells = cells;
        this.records = records;
        this.columns = columns;
    }

    /**
     * Opens a file and reads the names of its columns.
     *
     * @param file its name in messages
     * @param before number of the last row of the files before
     * @throws Unreadable if it is no table
     */
    static CsvRows open(Path path, String file, long before) throws Unreadable {
        ReadBytes bytes = ReadBytes.of(path, file);
        try {
            CsvCells cells = new CsvCells(file, before);
            Iterator<Object> records = records(new Utf8(bytes.text()), cells);
            return new CsvRows(file, bytes, cells, records, header(records, file));
        } catch (Unreadable e) {
            bytes.close();
            throw e;
        } catch (IOException e) {
            bytes.close();
            throw new Unreadable(Problem.of(file, ReadBytes.sentence(e)));
        }
    }

    private static Iterator<Object> records(Reader text, CsvCells cells) throws IOException {
        char[] start = new char[CELL];
        int read = 0;
        for (int got = 0; got >= 0 && read < start.length; read += Math.max(0, got)) {
            got = text.read(start, read, start.length - read);
        }
        int skipped = read > 0 && start[0] == '\uFEFF' ? 1 : 0;
        String head = new String(start, skipped, read - skipped);
        char separator = CsvDialect.separator(head);
        cells.separator = separator;
        skipped += CsvDialect.hint(head);
        CsvBounds bounded =
                new CsvBounds(new Joined(new CharArrayReader(start, skipped, read - skipped), text), separator);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .build(cells, bounded)
                .iterator();
    }

    private static List<String> header(Iterator<Object> records, String file) throws Unreadable, IOException {
        Object first;
        try {
            first = records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CsvBounds.NoHeader) {
                throw new Unreadable(place(file, "the first line must name the columns; it has no end"));
            }
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new Unreadable(place(file, "this is not CSV: a row or a field has no end"));
        }
        if (!(first instanceof CsvCells.Head head)) {
            throw new Unreadable(place(file, "the file is empty; its first line names the columns"));
        }
        if (head.count() > COLUMNS) {
            throw new Unreadable(place(
                    file,
                    "a table of shipments has at most %,d columns, this one has %,d".formatted(COLUMNS, head.count())));
        }
        if (!head.wrong().isEmpty()) {
            throw new Unreadable(place(file, "the first line must name the columns: " + head.wrong()));
        }
        return head.columns();
    }

    private static Problem place(String file, String sentence) {
        return new Problem(new Position(file, 1, 1), sentence);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean semicolons() {
        return cells.separator == ';';
    }

    @Override
    public void keep(BitSet wanted) {
        cells.keep(wanted);
    }

    @Override
    public @Nullable Read next() throws Unreadable {
        try {
            return records.hasNext() ? (Read) records.next() : null;
        } catch (UncheckedIOException e) {
            throw new Unreadable(Problem.of(file, ReadBytes.sentence(e.getCause())));
        } catch (CsvParseException e) {
            throw new Unreadable(Problem.of(file, "this is not CSV: %s".formatted(String.valueOf(e.getMessage()))));
        }
    }

    @Override
    public double done() {
        return bytes.done();
    }

    @Override
    public void close() {
        bytes.close();
    }

    /** A text and the one that goes on after it. */
    private static final class Joined extends Reader {
        private final Reader first;
        private final Reader second;
        private boolean passed;

        Joined(Reader first, Reader second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public int read(char[] text, int at, int length) throws IOException {
            int read = passed ? -1 : first.read(text, at, length);
            passed |= read < 0;
            return read < 0 ? second.read(text, at, length) : read;
        }

        @Override
        public void close() throws IOException {
            second.close();
        }
    }
}
