package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which packs to work with. */
final class RuleOptions {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Work with the packs in DIR, one pack or a folder of them, in place of shipped packs of the same "
                            + "name. May be repeated.")
    List<Path> rules = new ArrayList<>();

    @Option(
            names = "--lists",
            paramLabel = "DIR",
            description =
                    "Load schedules and lists from the CSV files in DIR (party, tariff line, rate, from, until, source).")
    @Nullable
    Path lists;

    Packs open() {
        return Packs.open(rules, lists);
    }
}
