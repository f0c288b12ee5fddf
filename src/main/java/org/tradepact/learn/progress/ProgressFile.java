package org.tradepact.learn.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a learner did, one event a line. Lines are only ever added, each flushed to the disk before the next question, so that a
 * crash loses at most the line being written. Lines of a newer version stay where they are and count for nothing.
 */
public final class ProgressFile {
    /** Largest file that is read: 16 MiB. */
    public static final long LIMIT = 16L << 20;

    private static final int VERSION = 1;
    private static final int TEXT = 4_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    public ProgressFile(Path file) {
        this.file = file;
    }

    /**
     * What a file holds.
     *
     * @param events in the order they happened, those of a reset course left out
     * @param remarks what could not be read, one sentence each
     */
    public record Read(List<Event> events, List<String> remarks) {
        public Read {
            events = List.copyOf(events);
            remarks = List.copyOf(remarks);
        }
    }

    /** @throws UncheckedIOException if there is a file and it cannot be read */
    public Read read() {
        List<Event> events = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        if (!Files.exists(file) || special()) {
            return new Read(events, remarks);
        }
        List<String> lines = lines();
        int newer = 0;
        int broken = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            Optional<JsonNode> node = node(line);
            if (node.isEmpty() && i == lines.size() - 1) {
                remarks.add("%s: the last line is cut short and was left out".formatted(file));
            } else if (node.isEmpty()) {
                broken++;
            } else if (event(node.get()).isEmpty()) {
                newer++;
            } else {
                apply(event(node.get()).get(), events);
            }
        }
        if (broken > 0) {
            remarks.add("%s: %d %s no event and %s left out"
                    .formatted(file, broken, broken == 1 ? "line is" : "lines are", broken == 1 ? "was" : "were"));
        }
        if (newer > 0) {
            remarks.add("%s: %d %s of a newer version %s kept and not read"
                    .formatted(file, newer, newer == 1 ? "line" : "lines", newer == 1 ? "is" : "are"));
        }
        return new Read(events, remarks);
    }

    /** A pipe would be waited for without end, a device holds nothing. */
    private boolean special() {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static void apply(Event event, List<Event> events) {
        if (event.what() == Event.What.RESET) {
            events.removeIf(one -> event.course().isEmpty() || one.course().equals(event.course()));
        } else {
            events.add(event);
        }
    }

    private List<String> lines() {
        try {
            if (Files.size(file) > LIMIT) {
                throw new IOException("larger than 16 MiB");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> node(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Nothing for a line that this version does not know. */
    private static Optional<Event> event(JsonNode node) {
        try {
            return Optional.of(new Event(
                    LocalDate.parse(text(node, "on")),
                    Event.What.valueOf(text(node, "event").toUpperCase(Locale.ROOT)),
                    text(node, "course"),
                    text(node, "task"),
                    text(node, "kind"),
                    text(node, "clause"),
                    node.path("hints").asInt(0),
                    text(node, "text")));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    /** Adds an event. A line that a crash cut short is closed first. */
    public void add(Event event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("v", VERSION);
        node.put("on", event.on().toString());
        node.put("event", event.what().name().toLowerCase(Locale.ROOT));
        node.put("course", event.course());
        if (event.answer()) {
            node.put("task", event.task());
            node.put("kind", event.kind());
            node.put("clause", event.clause());
            node.put("hints", event.hints());
            node.put("text", event.text().length() > TEXT ? event.text().substring(0, TEXT) : event.text());
        }
        try {
            if (special()) {
                throw new IOException("neither a pipe nor a device keeps anything");
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            append(JSON.writeValueAsString(node) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String before = endsInside(channel) ? "\n" : "";
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap((before + line).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Whether the last line has no end. */
    private static boolean endsInside(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) != '\n';
    }
}
