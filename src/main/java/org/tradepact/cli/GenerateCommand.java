package org.tradepact.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.batch.Generator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradepact generate}: shipments that nobody sent, to try tables with. */
@Command(
        name = "generate",
        sortOptions = false,
        description =
                "Write a table of invented shipments: tariff lines, parties, days and listed producers are those of the packs;"
                        + " values, ordinary rates and all other firms are made up. The same seed gives the same table"
                        + " everywhere.",
        footer = {
            "",
            "Examples:",
            "  tradepact generate --rows 1000 --seed 7 --out shipments.csv",
            "  tradepact generate --rows 300 --seed 7 --bad 0.01 | head",
            "  tradepact generate --rows 4000000 --seed 7 --lines 225 --origins 21 --plain --out broker.csv",
            "",
            "Exit codes: 0 written; 2 wrong usage; 70 a fault of the program; 130 ended early, nothing kept."
        })
final class GenerateCommand implements Callable<Integer> {
    private static final int ENDED_EARLY = 130;

    private final Shell shell;

    @Option(names = "--rows", required = true, paramLabel = "N", description = "How many shipments.")
    private long rows;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Which table. 1 if left out.")
    private long seed;

    @Option(
            names = "--bad",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Share of rows with a mistake in them, such as `0.01`. None if left out.")
    private BigDecimal bad = BigDecimal.ZERO;

    @Option(
            names = "--lines",
            paramLabel = "N",
            description = "Goods of N tariff lines, as one trader has them. All that the packs name if left out.")
    private int lines = Generator.Range.ALL.lines();

    @Option(
            names = "--origins",
            paramLabel = "N",
            description = "Goods of N origins. All that the packs name if left out.")
    private int origins = Generator.Range.ALL.origins();

    @Option(
            names = "--plain",
            description = "Nothing out of the ordinary: no gaps, detours, claims or listed producers.")
    private boolean plain;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the table to FILE; it appears whole or not at all.")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "Replace FILE if it is there.")
    private boolean overwrite;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    GenerateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (rows < 0) {
            throw new Refused("--rows: expected how many, zero or more, got `%d`".formatted(rows));
        }
        if (bad.signum() < 0 || bad.compareTo(BigDecimal.ONE) > 0) {
            throw new Refused("--bad: expected a share from 0 to 1, got `%s`".formatted(bad.toPlainString()));
        }
        if (lines < 1 || origins < 1) {
            throw new Refused("%s: expected how many, one or more, got `%d`"
                    .formatted(lines < 1 ? "--lines" : "--origins", lines < 1 ? lines : origins));
        }
        Packs packs = rules.open();
        if (!packs.problems().isEmpty()) {
            packs.problems().forEach(problem -> shell.tell(problem.toString()));
            return Exit.WRONG_INPUT;
        }
        Generator.lacking(packs.library()).ifPresent(sentence -> {
            throw new Refused(sentence);
        });
        Generator generator = new Generator(packs.library(), seed, bad, new Generator.Range(lines, origins, plain));
        try (Interrupt interrupt = new Interrupt()) {
            return out == null ? toTerminal(generator, interrupt) : toFile(out, generator, interrupt);
        }
    }

    private int toTerminal(Generator generator, Interrupt interrupt) {
        try {
            long written = generator.write(
                    rows, shell.out(), row -> !interrupt.asked() && !shell.out().checkError());
            shell.out().flush();
            return written < rows && interrupt.asked() ? ENDED_EARLY : Exit.FINE;
        } catch (IOException e) {
            throw new Refused("the table cannot be written: %s".formatted(e.getMessage()));
        }
    }

    private int toFile(Path file, Generator generator, Interrupt interrupt) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        if (!Files.isDirectory(folder)) {
            throw new Refused("--out: there is no folder `%s`".formatted(folder));
        }
        if (Files.isDirectory(file)) {
            throw new Refused("--out: `%s` is a folder; name a file".formatted(file));
        }
        boolean device = Files.exists(file) && !Files.isRegularFile(file);
        if (!device && !file.toString().endsWith(".csv")) {
            throw new Refused("--out: the table is written as CSV; expected a name that ends in `.csv`, got `%s`"
                    .formatted(file));
        }
        Output.fresh(file, overwrite);
        Path draft = device ? file : file.resolveSibling(".tradepact" + UUID.randomUUID() + ".tmp");
        try {
            try {
                Progress progress = Progress.inLines(shell, true, "rows", System::nanoTime);
                try (OutputStream stream = Files.newOutputStream(draft)) {
                    long written = generator.write(rows, stream, row -> {
                        progress.at((int) Math.min(row, Integer.MAX_VALUE), (int) Math.min(rows, Integer.MAX_VALUE));
                        return !interrupt.asked();
                    });
                    progress.end();
                    if (written < rows) {
                        return ENDED_EARLY;
                    }
                }
                if (!device) {
                    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                }
                return Exit.FINE;
            } finally {
                if (!device) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            throw new Refused("--out: cannot write `%s`".formatted(file));
        }
    }
}
