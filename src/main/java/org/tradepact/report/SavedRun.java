package org.tradepact.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tradepact.explore.Gist;
import org.tradepact.explore.Told;
import org.tradepact.fact.Span;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run as {@code run --format json} wrote it. */
public record SavedRun(List<Scenario> scenarios) {
    private static final long LIMIT = 256L * 1024 * 1024;

    /** One answered scenario of it. */
    public record Scenario(String file, String name, String title, List<Told> rows) {}

    /**
     * Reads a file.
     *
     * @throws Unreadable if it cannot be read, or holds something else
     */
    public static SavedRun read(Path file) throws Unreadable {
        try {
            if (Files.size(file) > LIMIT) {
                throw new Unreadable(Problem.of(file.toString(), "a saved run must not be larger than 256 MB"));
            }
            JsonNode top = new JsonMapper().readTree(Files.readAllBytes(file));
            if (!top.path("scenarios").isArray()) {
                throw new Unreadable(
                        Problem.of(
                                file.toString(),
                                "expected a run saved with `tradepact run PATH --format json --out FILE`; there are no `scenarios` in it"));
            }
            List<Scenario> scenarios = new ArrayList<>();
            for (JsonNode scenario : top.path("scenarios")) {
                scenarios.add(scenario(scenario));
            }
            return new SavedRun(List.copyOf(scenarios));
        } catch (JacksonException | java.time.DateTimeException | IllegalArgumentException e) {
            throw new Unreadable(Problem.of(
                    file.toString(),
                    "this is not the JSON of a run; save one with `tradepact run PATH --format json`"));
        } catch (IOException e) {
            throw new Unreadable(Problem.of(
                    file.toString(), Files.exists(file) ? "the file cannot be read" : "there is no such file"));
        }
    }

    private static Scenario scenario(JsonNode scenario) {
        List<Told> rows = new ArrayList<>();
        for (JsonNode row : scenario.path("verdicts")) {
            rows.add(row(row));
        }
        return new Scenario(text(scenario, "file"), text(scenario, "name"), text(scenario, "title"), List.copyOf(rows));
    }

    private static Told row(JsonNode row) {
        List<Span> breached = new ArrayList<>();
        for (JsonNode span : row.path("breached")) {
            String until = text(span, "until");
            breached.add(new Span(
                    LocalDate.parse(text(span, "from")), until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until)));
        }
        List<String> missing = new ArrayList<>();
        row.path("missing").forEach(one -> missing.add(text(one, "slot")));
        List<Told.Reason> reasons = new ArrayList<>();
        for (JsonNode reason : row.path("because")) {
            reasons.add(new Told.Reason(text(reason, "slot"), text(reason, "text"), text(reason, "text")));
        }
        Gist gist = new Gist(text(row, "verdict"), text(row, "force"), text(row, "due"), breached, missing);
        return new Told(
                text(row, "commitment"),
                text(row, "pack"),
                text(row, "clause"),
                text(row, "subject"),
                row.path("touched").asBoolean(true),
                gist,
                text(row, "said"),
                reasons);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }
}
