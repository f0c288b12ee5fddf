package org.tradepact.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How questions of files are asked, by a command that varies them. */
final class AskOptions {
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
        named(packs);
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

    /** What is assumed, as the flags write it. */
    List<String> assume() {
        return assume;
    }

    /** What the flags set for every file; an act may be that of an invented party. */
    Settings settings(Problems problems) {
        Settings flags = new CheckSettings(problems).read(asOf, assume, List.of());
        return new Settings(flags.asOf(), Map.of(), false, flags.over());
    }

    /** Ids of commitments and names of packs that alone are asked about; empty for all. */
    List<String> about() {
        return about;
    }

    private void named(Packs packs) {
        List<String> known = new ArrayList<>(packs.library().commitmentIds());
        known.addAll(packs.library().packNames());
        for (String name : about) {
            if (!known.contains(name)) {
                throw new Refused("--about: there is no commitment or pack `%s`%s"
                        .formatted(
                                name,
                                Nearest.to(name, known)
                                        .map("; did you mean `%s`?"::formatted)
                                        .orElse("")));
            }
        }
    }
}
