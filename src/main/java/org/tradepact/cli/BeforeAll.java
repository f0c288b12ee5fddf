package org.tradepact.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Looks where the result is to go before anything is worked out, so that nothing is lost or written over. */
final class BeforeAll implements CommandLine.IExecutionStrategy {
    @Override
    public int execute(ParseResult parsed) {
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        CommandSpec spec = innermost.commandSpec();
        if (!innermost.isUsageHelpRequested() && !innermost.isVersionHelpRequested()) {
            try {
                unnamed(spec);
                out(spec);
            } catch (Refused e) {
                throw new ExecutionException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void unnamed(CommandSpec spec) {
        for (ArgSpec argument : spec.positionalParameters()) {
            if (paths(argument).contains(Path.of(""))) {
                throw new Refused("%s: its name is empty; name one".formatted(argument.paramLabel()));
            }
        }
    }

    private static void out(CommandSpec spec) {
        @Nullable OptionSpec flag = spec.findOption("--out");
        if (flag == null || !(flag.getValue() instanceof Path out)) {
            return;
        }
        Output.writable(out);
        for (ArgSpec argument : spec.args()) {
            if (argument != flag) {
                for (Path input : paths(argument)) {
                    apart(out, input);
                }
            }
        }
    }

    private static List<Path> paths(ArgSpec argument) {
        Object value = argument.getValue();
        List<Path> paths = new ArrayList<>();
        if (value instanceof Path path) {
            paths.add(path);
        } else if (value instanceof Collection<?> all) {
            all.stream().filter(Path.class::isInstance).map(Path.class::cast).forEach(paths::add);
        }
        return paths;
    }

    private static void apart(Path out, Path input) {
        try {
            if (!Files.isRegularFile(out) || !Files.exists(input)) {
                return;
            }
            boolean same = Files.isSameFile(out, input);
            boolean inside =
                    Files.isDirectory(input) && read(out) && out.toRealPath().startsWith(input.toRealPath());
            if (same || inside) {
                throw new Refused(
                        same
                                ? "--out: `%s` is what is read; name another file".formatted(out)
                                : "--out: `%s` is among what is read, in `%s`; name another file"
                                        .formatted(out, input));
            }
        } catch (IOException e) {
            throw new Refused("--out: cannot write `%s`".formatted(out));
        }
    }

    /** Whether a folder is searched for such files. */
    private static boolean read(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".drl");
    }
}
