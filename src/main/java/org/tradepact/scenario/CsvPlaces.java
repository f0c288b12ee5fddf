package org.tradepact.scenario;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.tradepact.fact.Position;

/** Where the cells of a CSV text stand, and what separates them. */
final class CsvPlaces {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** Some programs name the separator in a line of its own. */
    private static final String HINT = "sep=";

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

    /** The separator that the first line uses most, outside quotes. */
    static char separator(String text) {
        if (text.startsWith(HINT) && text.length() > HINT.length()) {
            return text.charAt(HINT.length());
        }
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = first.replaceAll("\"[^\"]*\"", "");
        char most = SEPARATORS[0];
        for (char one : SEPARATORS) {
            if (count(bare, one) > count(bare, most)) {
                most = one;
            }
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    /** The text with an empty line in place of one that names the separator. */
    static String withoutHint(String text) {
        return text.startsWith(HINT) ? text.substring(Math.min(text.length(), HINT.length() + 1)) : text;
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
