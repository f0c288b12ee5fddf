package org.tradepact.cli;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Flags from the environment: {@code --as-of} of {@code run} is {@code TRADEPACT_RUN_AS_OF}. */
final class Environment implements IDefaultValueProvider {
    private final String command;
    private final Map<String, String> env;

    Environment(String command, Map<String, String> env) {
        this.command = command;
        this.env = env;
    }

    @Override
    public @org.jspecify.annotations.Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String value = env.get(variable(command, option.longestName()));
        return value == null || value.isEmpty() ? null : value;
    }

    /** The variable that stands for a flag of a command. */
    static String variable(String command, String flag) {
        return "TRADEPACT_" + upper(command) + "_" + upper(flag.replaceFirst("^-+", ""));
    }

    private static String upper(String name) {
        return name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
