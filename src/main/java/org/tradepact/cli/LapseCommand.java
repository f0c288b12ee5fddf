package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.explore.Foundation;
import org.tradepact.explore.Lapse;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.report.Format;
import org.tradepact.report.LapseCsv;
import org.tradepact.report.LapseJson;
import org.tradepact.report.LapsePage;
import org.tradepact.report.Lapsed;
import org.tradepact.report.Style;
import org.tradepact.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact lapse}: what falls with a legal basis. */
@Command(
        name = "lapse",
        sortOptions = false,
        description =
                "Let a legal basis fall: which texts, measures and consequences lose their footing, which stand on another"
                        + " basis, and which answers of scenarios turn, held against the same questions with the basis"
                        + " standing.",
        footer = {
            "",
            "Examples:",
            "  tradepact lapse scenarios --basis IEEPA --from 2026-02-20",
            "  tradepact lapse my.yaml --basis \"Section 122\" --from 2026-05-07 --how struck-down",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program; 130 ended early."
        })
final class LapseCommand implements Callable<Integer> {
    /** How a basis ends. */
    enum How {
        STRUCK_DOWN(StatusEvent.Kind.STRUCK_DOWN),
        EXPIRED(StatusEvent.Kind.EXPIRED),
        REPEALED(StatusEvent.Kind.TERMINATED),
        REPLACED(StatusEvent.Kind.REPLACED);

        private final StatusEvent.Kind event;

        How(StatusEvent.Kind event) {
            this.event = event;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Shell shell;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files, or folders of them.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--basis",
            required = true,
            paramLabel = "LAW",
            description = "The basis that falls: the id of an instrument, or a word of its name, such as `IEEPA`.")
    private String basis = "";

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "The day on which it falls.")
    private @Nullable LocalDate from;

    @Option(
            names = "--how",
            paramLabel = "END",
            defaultValue = "struck-down",
            description =
                    "struck-down (from the beginning), or for the future alone: expired, repealed, replaced. Struck-down"
                            + " if left out.")
    private How how = How.STRUCK_DOWN;

    @Option(names = "--full", description = "Print every answer that turns.")
    private boolean full;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "pretty", description = "pretty, json or csv.")
    private Format format = Format.PRETTY;

    @Mixin
    private AskOptions options = new AskOptions();

    @Mixin
    private Output output = new Output();

    LapseCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (format != Format.PRETTY && format != Format.JSON && format != Format.CSV) {
            throw new Refused("--format: a lapse has no `%s`; expected `pretty`, `json` or `csv`".formatted(format));
        }
        LocalDate day = java.util.Objects.requireNonNull(from); // picocli refuses to go on without it
        try (Exploring exploring = new Exploring(shell, options, "questions asked")) {
            Library library = exploring.packs().library();
            Foundation foundation = Foundation.of(named(library), library);
            List<Scenario> scenarios = exploring.read(files);
            int[] done = {0};
            return exploring.each(
                    scenarios,
                    (scenario, asker) -> {
                        exploring.goOn(++done[0], scenarios.size());
                        return new Lapsed.Asked(
                                scenario,
                                Lapse.of(
                                        exploring.asks(scenario),
                                        exploring.rowsFor(scenario),
                                        foundation,
                                        how.event,
                                        day,
                                        asker));
                    },
                    asked -> tell(
                            new Lapsed(foundation, how.event, day, asked, exploring.unreached()), exploring, library));
        }
    }

    private int tell(Lapsed lapsed, Exploring exploring, Library library) {
        String text = lapsed.asked().isEmpty() ? "" : written(lapsed, library);
        int code = exploring.tell();
        if (!lapsed.asked().isEmpty()) {
            output.write(text, shell);
        }
        return code;
    }

    private String written(Lapsed lapsed, Library library) {
        return switch (format) {
            case JSON -> LapseJson.write(lapsed);
            case CSV -> LapseCsv.write(lapsed);
            default ->
                LapsePage.write(
                        lapsed, library, new Style(shell.width(), shell.colour() && !output.toFile(), full, false));
        };
    }

    /** The instrument of this id, or the one that alone has the word in its name; of a law and what rests on it, the law. */
    private Instrument named(Library library) {
        if (library.instrument(basis).isPresent()) {
            return library.instrument(basis).get();
        }
        String word = basis.strip().toLowerCase(Locale.ROOT);
        List<Instrument> found = library.instrumentIds().stream()
                .flatMap(id -> library.instrument(id).stream())
                .filter(text -> !word.isEmpty()
                        && (text.called() + " " + text.title())
                                .toLowerCase(Locale.ROOT)
                                .contains(word))
                .toList();
        List<Instrument> laws = found.stream()
                .filter(text -> found.stream()
                        .noneMatch(other ->
                                other != text && Foundation.of(other, library).carries(text.id())))
                .toList();
        if (laws.size() == 1) {
            return laws.get(0);
        }
        throw new Refused(
                laws.isEmpty()
                        ? "--basis: there is no instrument `%s`%s"
                                .formatted(basis, Nearest.hint(basis, library.instrumentIds()))
                        : "--basis: `%s` may be %s; name one by its id"
                                .formatted(
                                        basis,
                                        Nearest.anyOf(laws.stream()
                                                .map(Instrument::id)
                                                .toList())));
    }
}
