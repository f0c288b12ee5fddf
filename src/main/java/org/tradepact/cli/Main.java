package org.tradepact.cli;

import org.tradepact.engine.HeadStart;
import org.tradepact.fact.Shipment;

/** The command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("check")) {
            HeadStart.give(Shipment.class);
        } else if (args.length > 0 && Dispatch.evaluates(args[0])) {
            HeadStart.give();
        }
        Stdout results = new Stdout();
        Shell shell = Shell.ofSystem(results);
        int code = run(args, shell);
        shell.out().flush();
        if (results.lost().isPresent()) {
            shell.tell(
                    "the result could not be written whole: " + results.lost().get());
            code = Exit.WRONG_INPUT;
        }
        shell.err().flush();
        System.exit(code);
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] args, Shell shell) {
        return new Dispatch(shell).execute(args);
    }
}
