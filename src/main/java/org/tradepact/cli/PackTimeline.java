package org.tradepact.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Assumed;
import org.tradepact.explore.Milestones;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.report.CalendarText;
import org.tradepact.report.Format;
import org.tradepact.report.MilestoneCsv;
import org.tradepact.report.MilestoneJson;
import org.tradepact.report.MilestonePage;
import org.tradepact.report.Style;
import org.tradepact.scenario.Assumptions;

/** {@code tradepact timeline PACK}: what comes in the life of an agreement. */
final class PackTimeline {
    private final Shell shell;
    private final Packs packs;
    private final Output output;

    PackTimeline(Shell shell, Packs packs, Output output) {
        this.shell = shell;
        this.packs = packs;
        this.output = output;
    }

    /** Whether a word is meant for a pack: there is no such file, and it does not look like one. */
    static boolean meant(Path word) {
        return word.getNameCount() == 1 && !word.toString().contains(".") && !Files.exists(word);
    }

    /** @throws Refused if there is no such pack, or it has mistakes */
    static Pack named(String name, Packs packs) {
        Pack pack = packs.library()
                .pack(name)
                .orElseThrow(() -> new Refused("there is no pack `%s`%s"
                        .formatted(
                                name,
                                Nearest.hint(
                                        name,
                                        packs.library().packNames(),
                                        "`tradepact status` shows those there are"))));
        if (packs.isLeftOut(name)) {
            throw new Refused(String.join(
                    "\n",
                    packs.problems().stream().map(Problem::toString).distinct().toList()));
        }
        return pack;
    }

    /**
     * What is assumed by flags.
     *
     * @throws Refused if one of them cannot be read
     */
    static Map<String, Assumed> assumed(List<String> flags, Packs packs) {
        Problems problems = new Problems();
        Map<String, Assumed> assumed = Assumptions.read(
                new CheckSettings(problems).read(null, flags, List.of()).over(), packs.library(), problems);
        if (!problems.none()) {
            throw new Refused(String.join(
                    "\n",
                    problems.list().stream().map(Problem::toString).distinct().toList()));
        }
        return assumed;
    }

    int show(String name, @Nullable LocalDate until, List<String> assume, Format format) {
        if (!Set.of(Format.PRETTY, Format.JSON, Format.CSV, Format.ICS).contains(format)) {
            throw new Refused("--format: the time line of a pack has no `%s`; expected `pretty`, `json`, `csv` or `ics`"
                    .formatted(format));
        }
        Pack pack = named(name, packs);
        if (pack.instruments().isEmpty()) {
            throw new Refused("pack `%s` holds no text, so it has no time line".formatted(name));
        }
        Milestones all = Milestones.of(pack, assumed(assume, packs), Optional.ofNullable(until));
        output.write(written(all, format), shell);
        if (format == Format.ICS) {
            CalendarText.leftOut(all).forEach(shell::say);
        }
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        return packs.problems().isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    private String written(Milestones all, Format format) {
        return switch (format) {
            case JSON -> MilestoneJson.write(all);
            case CSV -> MilestoneCsv.write(all);
            case ICS -> CalendarText.write(all, all.pack().knownUntil(), 0);
            default ->
                MilestonePage.write(all, new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
        };
    }
}
