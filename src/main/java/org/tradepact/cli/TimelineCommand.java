package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.explore.TimeLine;
import org.tradepact.report.Format;
import org.tradepact.report.Style;
import org.tradepact.report.TimeLineCsv;
import org.tradepact.report.TimeLineHtml;
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
                        + " days. Of a pack, show its deadlines and all that happens to its texts.",
        footer = {
            "",
            "Examples:",
            "  tradepact timeline my.yaml",
            "  tradepact timeline my.yaml --until 2030-12-31 --about MY-ART-CM.2",
            "  tradepact timeline my.yaml --format json --out line.json",
            "  tradepact timeline malaysia_art --assume malaysia_art.inForceFrom=2027-01-01 --format ics",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program; 130 ended early."
        })
final class TimelineCommand implements Callable<Integer> {
    private static final Set<Format> FORMATS = EnumSet.of(Format.PRETTY, Format.JSON, Format.CSV, Format.HTML);

    private final Shell shell;

    @Parameters(paramLabel = "FILE|PACK", description = "A scenario file, or the name of a pack.")
    private Path file = Path.of("");

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description =
                    "The last day to ask; if left out, the day after the last one mentioned, or of a pack five years after"
                            + " the last event.")
    private @Nullable LocalDate until;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "pretty, json, csv or html; of a pack pretty, json, csv or ics, a calendar.")
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
        if (PackTimeline.meant(file)) {
            return new PackTimeline(shell, options.registers(), output)
                    .show(file.toString(), until, options.assume(), format);
        }
        if (!FORMATS.contains(format)) {
            throw new Refused(
                    "--format: a time line has no `%s`; expected `pretty`, `json`, `csv` or `html`".formatted(format));
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
        String text = lines.isEmpty()
                ? ""
                : written(lines, exploring); // rows are worked out here, which may find more mistakes
        int code = exploring.tell();
        if (!lines.isEmpty()) {
            output.write(text, shell);
        }
        return code;
    }

    private String written(List<Timed> lines, Exploring exploring) {
        return switch (format) {
            case JSON -> TimeLineJson.write(lines);
            case CSV -> TimeLineCsv.write(lines);
            case HTML -> TimeLineHtml.write(lines, exploring.packs().library().sources());
            default ->
                TimeLinePage.write(lines, new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
        };
    }
}
