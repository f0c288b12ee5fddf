package org.tradepact.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tradepact course}: for whoever teaches. */
@Command(
        name = "course",
        description =
                "For lecturers: check a course of your own, write a hand-out of one, gather the results of a class.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  tradepact course check my-course",
            "  tradepact course export my-course --format html --out handout.html",
            "  tradepact course results class/*.jsonl --out results.csv",
            "",
            "Exit codes: 0 done; 2 wrong input, or a course with mistakes; 70 a fault of the program."
        })
final class CourseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Its commands are set up with it, so that each has the same surroundings. */
    static CommandSpec of(Shell shell) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new CourseCommand());
        add(spec, "check", new CourseCheckCommand(shell));
        add(spec, "export", new CourseExportCommand(shell));
        add(spec, "results", new CourseResultsCommand(shell));
        return spec;
    }

    private static void add(CommandSpec spec, String name, Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().mixinStandardHelpOptions(true);
        spec.addSubcommand(name, line);
    }

    @Override
    public Integer call() {
        throw new Refused("course: name what to do: `check`, `export` or `results`");
    }
}
