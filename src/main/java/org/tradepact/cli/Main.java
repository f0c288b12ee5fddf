package org.tradepact.cli;

/** The command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Shell shell = Shell.ofSystem();
        int code = run(args, shell);
        shell.out().flush();
        shell.err().flush();
        System.exit(code);
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] args, Shell shell) {
        return new Dispatch(shell).execute(args);
    }
}
