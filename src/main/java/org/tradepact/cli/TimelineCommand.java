package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.explore.TimeLine;
import org.tradepact.report.Format;
import org.tradepact.report.Style;
import org.tradepact.report.TimeLineCsv;
import org.tradepact.report.TimeLineJson;
import org.tradepact.report.TimeLinePage;
import org.tradepact.report.Timed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact timeline}: how an answer moves with the day. */
@Command(
        name = "timeline",
        sortOptions = false,
        description =
                "Ask a scenario on every day on which something it looks at changes: per commitment and subject the"
                        + " answer over time, the days on which it turns, and what turns it. A day nobody knows stays an"
                        + " expression, such as `entry into force`. Shipments are left out: they are judged on their own"
                        + " days.",
        footer = {
            "",
            "Examples:",
            "  tradepact timeline my.yaml",
            "  tradepact timeline my.yaml --until 2030-12-31 --about MY-ART-CM.2",
            "  tradepact timeline my.yaml --format json --out line.json",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class TimelineCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "A scenario file.")
    private Path file = Path.of("");

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day to ask; the day after the last one mentioned if left out.")
    private @Nullable LocalDate until;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "pretty", description = "pretty, json or csv.")
    private Format format = Format.PRETTY;

    @Mixin
    private AskOptions options = new AskOptions();

    @Mixin
    private Output output = new Output();

    TimelineCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (format != Format.PRETTY && format != Format.JSON && format != Format.CSV) {
            throw new Refused(
                    "--format: a time line has no `%s`; expected `pretty`, `json` or `csv`".formatted(format));
        }
        try (Exploring exploring = new Exploring(shell, options, "days asked")) {
            return exploring.each(
                    exploring.read(file),
                    (scenario, asker) -> new Timed(
                            scenario,
                            TimeLine.of(
                                    exploring.asks(scenario),
                                    exploring.rowsFor(scenario),
                                    Optional.ofNullable(until),
                                    asker,
                                    exploring)),
                    lines -> tell(lines, exploring));
        }
    }

    private int tell(List<Timed> lines, Exploring exploring) {
        String text = lines.isEmpty() ? "" : written(lines); // rows are worked out here, which may find more mistakes
        int code = exploring.tell();
        if (!lines.isEmpty()) {
            output.write(text, shell);
        }
        return code;
    }

    private String written(List<Timed> lines) {
        return switch (format) {
            case JSON -> TimeLineJson.write(lines);
            case CSV -> TimeLineCsv.write(lines);
            default ->
                TimeLinePage.write(lines, new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
        };
    }
}
