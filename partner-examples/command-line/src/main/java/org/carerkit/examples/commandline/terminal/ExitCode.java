package org.carerkit.examples.commandline.terminal;

/** The exit codes, which are the same for every command. */
public final class ExitCode {

    /** The command succeeded. */
    public static final int FINE = 0;
    /** The command did its work and there is something to look at. */
    public static final int FINDINGS = 1;
    /** The arguments cannot be used, or something cannot be read or written. */
    public static final int UNUSABLE = 2;
    /** The program itself has a fault, which says nothing about the input. */
    public static final int FAULT = 3;

    private ExitCode() {}
}
