package org.tradepact.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.batch.DayOrder;
import org.tradepact.batch.Mapping;
import org.tradepact.batch.PlainDays;
import org.tradepact.batch.Proposal;
import org.tradepact.fact.Position;
import org.tradepact.scenario.ShipmentColumns;
import org.tradepact.scenario.ShipmentForm;

/** Asks what columns say, one by one, until each is answered. */
final class BatchAsk {
    private static final Position HERE = new Position("--map", 0, 0);
    private static final Set<String> YES = Set.of("", "y", "yes");
    private static final Set<String> NO = Set.of("n", "no");
    private static final String PASS = "-";
    private static final String NAMES = "?";

    private final Shell shell;
    private final @Nullable Console console;
    private final BufferedReader lines;
    private final Map<String, String> said = new HashMap<>();

    /** @param known columns that are known by their names, by what they say */
    BatchAsk(Shell shell, Map<String, String> known) {
        this.shell = shell;
        this.said.putAll(known);
        this.console = shell.terminal() ? System.console() : null;
        this.lines = new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8));
    }

    /** What was confirmed; nothing if there is nobody to answer. */
    Optional<Mapping> ask(List<Proposal> proposals) {
        Map<String, List<Mapping.Named>> named = new LinkedHashMap<>();
        List<Mapping.Named> ignored = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Optional<String> key = ask(proposal);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            Mapping.Named column = new Mapping.Named(proposal.column(), HERE);
            if (key.get().isEmpty()) {
                ignored.add(column);
            } else {
                said.put(key.get(), proposal.column());
                named.computeIfAbsent(key.get(), k -> new ArrayList<>()).add(column);
            }
        }
        return Optional.of(new Mapping(named, ignored, false, DayOrder.YEAR_FIRST));
    }

    /** Which of day and month comes first, whatever the rows suggest; nothing if there is nobody to answer. */
    Optional<DayOrder> ask(PlainDays.Doubt doubt) {
        shell.tell(
                "days such as `%s` in the column `%s`: does the day come first, or the month? %s; type `day` or `month`; Enter says neither, and such rows are rejected"
                        .formatted(doubt.example(), doubt.column(), fits(doubt)));
        for (String line = line(); line != null; line = line()) {
            switch (line.strip().toLowerCase(Locale.ROOT)) {
                case "", PASS -> {
                    return Optional.of(DayOrder.YEAR_FIRST);
                }
                case "d", "day", "day-first" -> {
                    return Optional.of(DayOrder.DAY_FIRST);
                }
                case "m", "month", "month-first" -> {
                    return Optional.of(DayOrder.MONTH_FIRST);
                }
                default -> shell.tell("expected `day` or `month`, or Enter, got `%s`".formatted(line.strip()));
            }
        }
        return Optional.empty();
    }

    /** What the first rows have to say of it. */
    private static String fits(PlainDays.Doubt doubt) {
        String of = "of %,d such days in the first rows ".formatted(doubt.all());
        if (doubt.dayFirst() == 0 && doubt.monthFirst() == 0) {
            return of + "all may be read either way";
        }
        if (doubt.dayFirst() > 0 && doubt.monthFirst() > 0) {
            return of
                    + "%,d can only have the day first and %,d only the month, so the table is written in both ways"
                            .formatted(doubt.dayFirst(), doubt.monthFirst());
        }
        return of
                + "%,d can only have the %s first, and none only the %s"
                        .formatted(
                                Math.max(doubt.dayFirst(), doubt.monthFirst()),
                                doubt.dayFirst() > 0 ? "day" : "month",
                                doubt.dayFirst() > 0 ? "month" : "day");
    }

    /** The key of a column, empty to pass over it; nothing if there is nobody to answer. */
    private Optional<String> ask(Proposal proposal) {
        String proposed = said.containsKey(proposal.key()) ? "" : proposal.key();
        shell.tell(question(proposal, proposed));
        for (String line = line(); line != null; line = line()) {
            String answer = line.strip();
            String lower = answer.toLowerCase(Locale.ROOT);
            if (answer.equals(PASS) || answer.isEmpty() && proposed.isEmpty()) {
                return Optional.of("");
            }
            if (YES.contains(lower) && !proposed.isEmpty()) {
                return Optional.of(proposed);
            }
            if (NO.contains(lower)) {
                if (proposed.isEmpty()) {
                    return Optional.of("");
                }
                proposed = "";
                shell.tell("then what does it say? Enter passes over it, or type a name; `?` lists the names");
            } else if (answer.equals(NAMES)) {
                shell.say("a column may say " + String.join(", ", ShipmentColumns.keys()));
            } else {
                Optional<String> key = ShipmentColumns.key(answer);
                if (key.isPresent() && free(key.get())) {
                    return key;
                }
                shell.tell(key.map(k -> "`%s` is said by the column `%s` already; type another name, or Enter"
                                .formatted(k, said.get(k)))
                        .orElseGet(() -> "`%s` is none of the names a column may have%s; `?` lists them"
                                .formatted(
                                        answer,
                                        ShipmentColumns.nearest(answer)
                                                .map("; did you mean `%s`?"::formatted)
                                                .orElse(""))));
            }
        }
        return Optional.empty();
    }

    private boolean free(String key) {
        return key.equals(ShipmentForm.INPUT) || !said.containsKey(key);
    }

    private static String question(Proposal proposal, String proposed) {
        String example = proposal.example().isEmpty() ? "" : ", such as `%s`".formatted(proposal.example());
        return proposed.isEmpty()
                ? "column `%s`%s: what does it say? Enter passes over it, or type a name such as `producer`; `?` lists the names"
                        .formatted(proposal.column(), example)
                : "column `%s`%s: is it `%s`? Enter or `y` says yes, `n` no, `-` passes over it, or type another name"
                        .formatted(proposal.column(), example, proposed);
    }

    private @Nullable String line() {
        try {
            return console != null ? console.readLine() : lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
