package org.tradepact.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Position;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How questions of files are asked, by a command that varies them. */
final class AskOptions {
    private static final Position ABOUT = new Position("--about", 0, 0);

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day the question is asked, in place of the one in the file.")
    private @Nullable String asOf;

    @Option(
            names = "--assume",
            paramLabel = "INSTRUMENT.EVENT=DATE",
            description = "A hypothetical status, such as `malaysia_art.inForceFrom=2027-01-01`. May be repeated.")
    private List<String> assume = new ArrayList<>();

    @Option(
            names = "--about",
            paramLabel = "ID",
            split = ",",
            description = "Only these commitments or packs, whether the facts touch them or not. May be repeated.")
    private List<String> about = new ArrayList<>();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    /** The packs to ask; all their rules are opened at once, as many questions follow. */
    Packs open() {
        Packs packs = rules.open();
        packs.openInFull();
        return packs;
    }

    /** The packs, where nothing is asked of their rules. */
    Packs registers() {
        if (asOf != null || !about.isEmpty()) {
            throw new Refused(
                    "`--as-of` and `--about` go with a scenario file; a pack is shown whole, for all its days");
        }
        return rules.open();
    }

    /**
     * Refuses a flag that would set what is varied.
     *
     * @param paths of what is varied, such as {@code asOf} or {@code malaysia_art.inForceFrom}
     */
    void refuseToVary(List<String> paths) {
        List<String> wrong = new ArrayList<>();
        if (asOf != null && paths.contains("asOf")) {
            wrong.add("--as-of: `--vary asOf` asks on days of its own; leave out one of the two");
        }
        for (String flag : assume) {
            String status = flag.replaceFirst("=.*", "").strip();
            if (paths.contains(status) || paths.contains("assume." + status)) {
                wrong.add("--assume: `--vary` gives `%s` days of its own; leave out one of the two".formatted(status));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refused(String.join("\n", wrong));
        }
    }

    /** What is assumed, as the flags write it. */
    List<String> assume() {
        return assume;
    }

    /** What the flags set for every file; an act may be that of an invented party. */
    Settings settings(Packs packs, Problems problems) {
        named(packs, problems);
        Settings flags = new CheckSettings(problems).read(asOf, assume, List.of());
        return new Settings(flags.asOf(), Map.of(), false, flags.over());
    }

    /** Ids of commitments and names of packs that alone are asked about; empty for all. */
    List<String> about() {
        return about;
    }

    private void named(Packs packs, Problems problems) {
        List<String> known = new ArrayList<>(packs.library().commitmentIds());
        known.addAll(packs.library().packNames());
        for (String name : about) {
            if (!known.contains(name)) {
                problems.add(ABOUT, "there is no commitment or pack `%s`%s".formatted(name, Nearest.hint(name, known)));
            }
        }
    }
}
