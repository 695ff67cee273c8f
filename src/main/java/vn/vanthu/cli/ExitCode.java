package vn.vanthu.cli;

/** What the program tells the shell. */
final class ExitCode {

    static final int OK = 0;

    /** The program or the machine failed; nothing useful came of it. */
    static final int FAILED = 1;

    /** The command line was wrong. */
    static final int USAGE = 2;

    /** The work was done but for some of the files. */
    static final int SOME_FAILED = 3;

    private ExitCode() {}
}
