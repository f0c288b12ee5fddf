package org.tradepact.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.RulesRejected;
import org.tradepact.explore.Entering;
import org.tradepact.explore.Ratification;
import org.tradepact.pack.Pack;
import org.tradepact.report.CalendarText;
import org.tradepact.report.EnteringSaid;
import org.tradepact.report.Format;
import org.tradepact.report.RatificationCsv;
import org.tradepact.report.RatificationJson;
import org.tradepact.report.RatificationMemo;
import org.tradepact.report.RatificationPage;
import org.tradepact.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact ratify}: what bringing an agreement into force would start. */
@Command(
        name = "ratify",
        sortOptions = false,
        description =
                "Show what bringing an agreement into force on a day would start: duties that are owed at once, deadlines"
                        + " with their days, rights gained, other texts that stay beside it, what the world does that it"
                        + " would or may speak against, and clauses that nobody decides.",
        footer = {
            "",
            "Examples:",
            "  tradepact ratify malaysia_art --on 2027-01-01",
            "  tradepact ratify malaysia_art --on 2027-01-01 --format memo --out memo.md",
            "  tradepact ratify cambodia_art --on 2027-01-01 --format ics --remind 30 --out deadlines.ics",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class RatifyCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "PACK", description = "A pack with an agreement, as `tradepact status` shows them.")
    private String name = "";

    @Option(names = "--on", paramLabel = "DATE", description = "The day on which the agreement enters into force.")
    private @Nullable LocalDate on;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description =
                    "The last day to ask about measures and duties that recur; five years after the last event if left out.")
    private @Nullable LocalDate until;

    @Option(
            names = "--assume",
            paramLabel = "INSTRUMENT.EVENT=DATE",
            description =
                    "A further hypothetical status, such as `malaysia_art.terminationNoticeOn=2028-01-01`. May be repeated.")
    private List<String> assume = new ArrayList<>();

    @Option(
            names = "--remind",
            paramLabel = "DAYS",
            description = "In a calendar, recall each last day this many days before.")
    private int remind;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "pretty, json, csv, ics (a calendar) or memo.")
    private Format format = Format.PRETTY;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    private final Map<String, Rulebook> rulebooks = new HashMap<>();

    RatifyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!Set.of(Format.PRETTY, Format.JSON, Format.CSV, Format.ICS, Format.MEMO)
                .contains(format)) {
            throw new Refused("--format: a ratification has no `%s`; expected `pretty`, `json`, `csv`, `ics` or `memo`"
                    .formatted(format));
        }
        if (on == null) {
            throw new Refused("name the day of entry into force with `--on`, such as `--on 2027-01-01`");
        }
        if (remind < 0) {
            throw new Refused("--remind: expected a number of days, zero or more, got `%d`".formatted(remind));
        }
        if (until != null && until.isBefore(on)) {
            throw new Refused("--until: `%s` is before the day of entry into force, `%s`; write that day or a later one"
                    .formatted(until, on));
        }
        Packs packs = rules.open();
        packs.openInFull();
        Pack pack = PackTimeline.named(name, packs);
        if (pack.world() || pack.instruments().isEmpty()) {
            throw new Refused("pack `%s` holds no agreement that could be brought into force".formatted(name));
        }
        Map<String, Assumed> assumed = PackTimeline.assumed(assume, packs);
        Entering entering = Entering.of(pack, on, assumed);
        String against = EnteringSaid.against(entering, pack);
        if (!against.isEmpty()) {
            throw new Refused(against);
        }
        while (true) {
            try (Checker checker = new Checker(
                    packs.sound(),
                    world -> rulebook(world, packs),
                    packs.library().goods().each())) {
                Ratification found =
                        Ratification.of(pack, entering, assumed, Optional.ofNullable(until), packs.sound(), checker);
                return tell(found, packs);
            } catch (RulesRejected e) {
                rulebooks.clear(); // again, without the pack they came from
                PackTimeline.named(name, packs);
            }
        }
    }

    private Rulebook rulebook(String pack, Packs packs) {
        return rulebooks.computeIfAbsent(
                pack, named -> packs.rulebookToAnswer(named).forAnotherThread());
    }

    private int tell(Ratification found, Packs packs) {
        String text = written(found);
        output.write(text, shell);
        if (format == Format.ICS) {
            CalendarText.open(found.milestones()).forEach(shell::say);
        }
        Set<String> told = new LinkedHashSet<>();
        packs.problems().forEach(problem -> told.add(problem.toString()));
        told.forEach(shell::tell);
        return told.isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    private String written(Ratification found) {
        return switch (format) {
            case JSON -> RatificationJson.write(found);
            case CSV -> RatificationCsv.write(found);
            case MEMO -> RatificationMemo.write(found);
            case ICS -> CalendarText.write(found, remind);
            default ->
                RatificationPage.write(
                        found, new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
        };
    }
}
