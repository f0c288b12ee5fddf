package org.tradepact.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of a file with a JSON object in each line, packed with gzip or not. Its columns are the keys of the first lines; a
 * line with something wrong in it is rejected, and those around it are read.
 */
final class JsonRows implements Rows {
    /** How many lines name the columns. */
    static final int SAMPLE = 10_000;

    /** How much of them is kept, in characters. */
    private static final int KEPT = 1 << 23;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final ReadBytes bytes;
    private final BoundedLines lines;
    private final ArrayDeque<String> sample = new ArrayDeque<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final BitSet wanted = new BitSet();
    private int sampled;
    private long number;
    private long line;

    private JsonRows(String file, ReadBytes bytes, long before) {
        this.file = file;
        this.bytes = bytes;
        this.lines = new BoundedLines(new BufferedReader(new Utf8(bytes.text()), 1 << 16), ROW);
        this.number = before;
    }

    /**
     * Opens a file and reads its first lines.
     *
     * @param before number of the last row of the files before
     * @throws Unreadable if it has no lines with objects
     */
    static JsonRows open(Path path, String file, long before) throws Unreadable {
        JsonRows rows = new JsonRows(file, ReadBytes.of(path, file), before);
        try {
            rows.sample();
            return rows;
        } catch (Unreadable e) {
            rows.close();
            throw e;
        } catch (IOException e) {
            rows.close();
            throw new Unreadable(Problem.of(file, ReadBytes.sentence(e)));
        }
    }

    private void sample() throws IOException, Unreadable {
        int kept = 0;
        boolean read = false;
        while (sample.size() < SAMPLE && kept < KEPT) {
            String text = lines.next();
            if (text == null) {
                break;
            }
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!read && bare.stripLeading().startsWith("[")) {
                throw new Unreadable(new Problem(
                        new Position(file, sample.size() + 1, 1), "this is a list; write one object in each line"));
            }
            kept += bare.length();
            sample.add(bare);
            if (!bare.isBlank()) {
                read = true;
                keys(bare);
            }
        }
        sampled = sample.size();
        if (places.size() > COLUMNS) {
            throw new Unreadable(Problem.of(
                    file, "a table of shipments has at most %,d columns, this one has more".formatted(COLUMNS)));
        }
        if (read && places.isEmpty()) {
            throw new Unreadable(new Problem(
                    new Position(file, 1, 1), "expected an object such as `{\"line\": \"8505.11\"}` in each line"));
        }
        wanted.set(0, places.size());
    }

    private void keys(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME && places.size() <= COLUMNS) {
                String key = json.currentName().strip();
                json.nextToken();
                json.skipChildren();
                places.putIfAbsent(key, places.size());
            }
        } catch (JacksonException e) {
            // told when the row is read
        }
    }

    @Override
    public List<String> columns() {
        return new ArrayList<>(places.keySet());
    }

    @Override
    public void keep(BitSet kept) {
        wanted.clear();
        wanted.or(kept);
    }

    @Override
    public @Nullable Read next() throws Unreadable {
        try {
            while (true) {
                String text = sample.isEmpty() ? lines.next() : sample.poll();
                if (text == null) {
                    return null;
                }
                line++;
                if (!text.isBlank()) {
                    number++;
                    return read(text);
                }
            }
        } catch (IOException e) {
            throw new Unreadable(Problem.of(file, ReadBytes.sentence(e)));
        }
    }

    private Read read(String text) {
        if (text.length() > ROW) {
            return reject("", text, CsvCells.LONG_ROW);
        }
        Optional<Reject> wrong = wrongText(text);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        @Nullable String[] cells = new String[places.size()];
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return reject("", text, "expected an object such as `{\"line\": \"8505.11\"}`");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                Reject reject = cell(json, cells);
                if (reject != null) {
                    return reject;
                }
            }
            if (json.nextToken() != null) {
                return reject("", text, "the line goes on after its object; write one object in each line");
            }
        } catch (JacksonException e) {
            return reject("", text, sentence(e));
        }
        return new Row(number, file, line, cells);
    }

    private @Nullable Reject cell(JsonParser json, @Nullable String[] cells) {
        String key = json.currentName().strip();
        JsonToken value = json.nextToken();
        Integer place = places.get(key);
        if (place == null) {
            return reject(
                    key,
                    "",
                    "the key `%s` is in none of the first %,d lines; say it there, as null where nothing is known"
                            .formatted(key, sampled));
        }
        if (!wanted.get(place)) {
            json.skipChildren();
            return null;
        }
        if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
            return reject(
                    key,
                    "",
                    "`%s` is a %s; give it as text".formatted(key, value == JsonToken.START_ARRAY ? "list" : "record"));
        }
        String cell = value == JsonToken.VALUE_NULL ? "" : json.getString().strip();
        if (cell.length() > CELL) {
            return reject(key, cell, CsvCells.TOO_LONG);
        }
        if (cell.indexOf(0) >= 0) {
            return reject(key, cell.replace('\0', '\uFFFD'), CsvCells.NUL);
        }
        cells[place] = cell.isEmpty() ? null : cell;
        return null;
    }

    private Optional<Reject> wrongText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Utf8.isWrong(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return Optional.of(reject("", text.replace(c, '\uFFFD'), CsvCells.wrongByte(c)));
            }
        }
        return Optional.empty();
    }

    private static String sentence(JacksonException e) {
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        String said = String.valueOf(e.getOriginalMessage());
        return said.startsWith("Duplicate")
                ? "a key is said twice, at character %d".formatted(column)
                : "this is not JSON, at character %d".formatted(column);
    }

    private Reject reject(String column, String value, String sentence) {
        return new Reject(number, file, line, column, value, sentence);
    }

    @Override
    public double done() {
        return bytes.done();
    }

    @Override
    public void close() {
        bytes.close();
    }
}
