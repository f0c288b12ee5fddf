package org.tradepact.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradepact.agreement.Commitment.Encoding;
import org.tradepact.learn.quiz.Difficulty;
import org.tradepact.pack.Days;
import org.tradepact.pack.Nearest;
import org.tradepact.report.Format;
import org.tradepact.report.Paper;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command and runs it. Only the command asked for is set up, since that takes time. */
final class Dispatch {
    private static final Map<String, Function<Shell, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("list", ListCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("glossary", GlossaryCommand::new);
        COMMANDS.put("status", StatusCommand::new);
        COMMANDS.put("chain", ChainCommand::new);
        COMMANDS.put("timeline", TimelineCommand::new);
        COMMANDS.put("lapse", LapseCommand::new);
        COMMANDS.put("ratify", RatifyCommand::new);
        COMMANDS.put("diff", DiffCommand::new);
        COMMANDS.put("fix", FixCommand::new);
        COMMANDS.put("sweep", SweepCommand::new);
        COMMANDS.put("quiz", QuizCommand::new);
        COMMANDS.put("batch", BatchCommand::new);
        COMMANDS.put("query", QueryCommand::new);
        COMMANDS.put("generate", GenerateCommand::new);
        COMMANDS.put("learn", LearnCommand::new);
        COMMANDS.put("course", CourseCommand::of);
        COMMANDS.put("schema", SchemaCommand::new);
        COMMANDS.put("lint", LintCommand::new);
    }

    private final Shell shell;

    Dispatch(Shell shell) {
        this.shell = shell;
    }

    /** Whether a command is going to ask the rules. */
    static boolean evaluates(String command) {
        return command.equals("run") || command.equals("check");
    }

    int execute(String[] args) {
        Function<Shell, Object> command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command != null) {
            String[] rest = List.of(args).subList(1, args.length).toArray(String[]::new);
            return set(command(args[0], command)).execute(rest);
        }
        return set(root()).execute(args);
    }

    private CommandLine command(String name, Function<Shell, Object> command) {
        CommandLine line = new CommandLine(command.apply(shell));
        line.setCommandName("tradepact " + name);
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.setDefaultValueProvider(new Environment(name, shell.env()));
        line.setExecutionStrategy(new BeforeAll());
        return line;
    }

    private CommandLine root() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection((Runnable) () -> {});
        spec.name("tradepact");
        spec.mixinStandardHelpOptions(true);
        spec.version("tradepact " + version());
        spec.usageMessage()
                .description(
                        "Checks what governments and traders do, or might do, against what was promised in trade agreements.")
                .footer(
                        "",
                        "Examples:",
                        "  tradepact status                which agreements are in force today",
                        "  tradepact run scenarios         answer all scenarios in a folder",
                        "  tradepact check --help          may a shipment go, and what will it cost",
                        "  tradepact explain MY-ART-CM.1   one commitment, in plain words",
                        "",
                        "`tradepact COMMAND --help` tells more. " + Exit.CODES,
                        "Every flag is also a variable: `--as-of` of `run` is TRADEPACT_RUN_AS_OF.");
        CommandLine root = new CommandLine(spec);
        COMMANDS.forEach((name, command) -> {
            CommandLine line = command(name, command);
            line.setCommandName(name);
            root.addSubcommand(name, line);
        });
        root.setExecutionStrategy(parsed -> {
            Integer helped = CommandLine.executeHelpRequest(parsed);
            if (helped != null) {
                return helped;
            }
            parsed.asCommandLineList().get(0).usage(root.getOut());
            return Exit.WRONG_INPUT;
        });
        return root;
    }

    private static String version() {
        String version = Dispatch.class.getPackage().getImplementationVersion();
        return version == null ? "(built from sources)" : version;
    }

    private CommandLine set(CommandLine line) {
        line.setOut(new java.io.PrintWriter(shell.out(), true));
        line.setErr(new java.io.PrintWriter(shell.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(shell.colour() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.max(60, Math.min(shell.width(), 120)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(java.time.LocalDate.class, new DayWord());
        line.registerConverter(Format.class, new EnumWord<>(Format.values()));
        line.registerConverter(Encoding.class, new EnumWord<>(Encoding.values()));
        line.registerConverter(GlossaryCommand.Shape.class, new EnumWord<>(GlossaryCommand.Shape.values()));
        line.registerConverter(LapseCommand.How.class, new EnumWord<>(LapseCommand.How.values()));
        line.registerConverter(Difficulty.class, new EnumWord<>(Difficulty.values()));
        line.registerConverter(QuizCommand.Shape.class, new EnumWord<>(QuizCommand.Shape.values()));
        line.registerConverter(CourseExportCommand.Shape.class, new EnumWord<>(CourseExportCommand.Shape.values()));
        line.registerConverter(Paper.Key.class, new EnumWord<>(Paper.Key.values()));
        line.registerConverter(Exit.FailOn.class, new EnumWord<>(Exit.FailOn.values()));
        line.registerConverter(int.class, new NumberWord());
        line.registerConverter(Integer.class, new NumberWord());
        line.registerConverter(long.class, new LongWord());
        line.registerConverter(Long.class, new LongWord());
        line.registerConverter(BigDecimal.class, new ShareWord());
        line.registerConverter(boolean.class, new TruthWord());
        Mistakes mistakes = new Mistakes(shell);
        line.setParameterExceptionHandler(mistakes);
        line.setExecutionExceptionHandler(mistakes);
        return line;
    }

    // Classes rather than lambdas: a lambda of a type of the command line library keeps that type, and all that
    // implements it, out of the archive of loaded classes.
    private static final class DayWord implements CommandLine.ITypeConverter<java.time.LocalDate> {
        @Override
        public java.time.LocalDate convert(String text) {
            return day(text);
        }
    }

    private static final class NumberWord implements CommandLine.ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        text.matches("[+-]?[0-9]+")
                                ? "expected a number of at most %d, got `%s`".formatted(Integer.MAX_VALUE, text)
                                : "expected a whole number such as `30`, got `%s`".formatted(text));
            }
        }
    }

    private static final class LongWord implements CommandLine.ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        text.matches("[+-]?[0-9]+")
                                ? "expected a number of at most %d, got `%s`".formatted(Long.MAX_VALUE, text)
                                : "expected a whole number such as `1000`, got `%s`".formatted(text));
            }
        }
    }

    /** The decimal fractions that flags take are shares. */
    private static final class ShareWord implements CommandLine.ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            if (text.length() > 30 || !text.matches("-?[0-9]*\\.?[0-9]+")) {
                throw new TypeConversionException("expected a share such as `0.01`, got `%s`".formatted(text));
            }
            return new BigDecimal(text);
        }
    }

    private static final class TruthWord implements CommandLine.ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String text) {
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                return Boolean.valueOf(text);
            }
            throw new TypeConversionException("expected `true` or `false`, got `%s`".formatted(text));
        }
    }

    private record EnumWord<E extends Enum<E>>(E[] words) implements CommandLine.ITypeConverter<E> {
        @Override
        public E convert(String text) {
            return word(text, words);
        }
    }

    private record Mistakes(Shell shell)
            implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleParseException(CommandLine.ParameterException e, String[] args) {
            shell.tell(mistake(e, args, shell));
            String name = e.getCommandLine().getCommandSpec().qualifiedName();
            shell.tell("`%s --help` shows how it is used"
                    .formatted(name.startsWith("tradepact") ? name : "tradepact " + name));
            return Exit.WRONG_INPUT;
        }

        @Override
        public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
            if (e instanceof Refused) {
                shell.tell(String.valueOf(e.getMessage()));
                return Exit.WRONG_INPUT;
            }
            shell.tell(Fault.sentence(e));
            if (shell.debug()) {
                e.printStackTrace(shell.err());
            }
            return Exit.OUR_FAULT;
        }
    }

    static java.time.LocalDate day(String text) {
        try {
            return Days.read(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static <E extends Enum<E>> E word(String text, E[] words) {
        for (E word : words) {
            if (word.toString().equalsIgnoreCase(text)) {
                return word;
            }
        }
        List<String> known = java.util.Arrays.stream(words)
                .map(w -> w.toString().toLowerCase(java.util.Locale.ROOT))
                .toList();
        throw new TypeConversionException("expected %s, got `%s`%s"
                .formatted(
                        Nearest.anyOf(known),
                        text,
                        Nearest.to(text, known)
                                .map("; did you mean `%s`?"::formatted)
                                .orElse("")));
    }

    private static String named(CommandLine.Model.ArgSpec missing) {
        return missing instanceof CommandLine.Model.OptionSpec option
                ? "`%s %s`".formatted(option.longestName(), option.paramLabel())
                : "`%s`".formatted(missing.paramLabel());
    }

    /** One sentence about a mistake in the arguments. */
    private static String mistake(CommandLine.ParameterException e, String[] args, Shell shell) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String got = unmatched.getUnmatched().get(0);
            CommandLine line = e.getCommandLine();
            if (got.startsWith("-")) {
                return "unknown flag `%s`%s"
                        .formatted(
                                got,
                                Nearest.hint(
                                        got, line.getCommandSpec().optionsMap().keySet()));
            }
            return line.getSubcommands().isEmpty()
                    ? "unexpected `%s`".formatted(got)
                    : "unknown command `%s`%s"
                            .formatted(
                                    got, Nearest.hint(got, line.getSubcommands().keySet()));
        }
        if (e instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return "missing %s"
                    .formatted(String.join(
                            " and ",
                            missing.getMissing().stream().map(Dispatch::named).toList()));
        }
        if (e.getCause() instanceof TypeConversionException
                && e.getArgSpec() instanceof CommandLine.Model.OptionSpec option) {
            String place = option.longestName();
            boolean flag = Arrays.stream(args)
                    .anyMatch(arg -> Arrays.stream(option.names()).anyMatch(arg::startsWith));
            String variable = Environment.variable(
                    e.getCommandLine().getCommandName().replaceFirst("^tradepact ", ""), option.longestName());
            return "%s: %s"
                    .formatted(
                            !flag && shell.env().containsKey(variable) ? variable : place,
                            e.getCause().getMessage());
        }
        String message = String.valueOf(e.getMessage());
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
