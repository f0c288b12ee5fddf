package org.tradepact.scenario;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.tradepact.fact.Position;

/** Where the cells of a CSV text stand. */
final class CsvPlaces {
    private final String file;
    private final String text;
    private final char separator;
    private final List<Integer> lines = new ArrayList<>();

    CsvPlaces(String file, String text, char separator) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        lines.add(0);
        for (int i = 0; i < text.length(); i++) {
            boolean alone = text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (text.charAt(i) == '\n' || alone) {
                lines.add(i + 1);
            }
        }
    }

    /** The place of each cell of a row. */
    List<Position> of(CsvRecord row) {
        List<Position> places = new ArrayList<>();
        int line = (int) row.getStartingLineNumber();
        int at = lines.get(Math.min(line, lines.size()) - 1);
        boolean quoted = false;
        places.add(place(line, at));
        while (places.size() < row.getFieldCount() && at < text.length()) {
            char c = text.charAt(at++);
            quoted ^= c == '"';
            if (line < lines.size() && lines.get(line) == at) {
                line++;
            }
            if (c == separator && !quoted) {
                places.add(place(line, at));
            }
        }
        return places;
    }

    private Position place(int line, int at) {
        return new Position(file, line, at - lines.get(line - 1) + 1);
    }
}
