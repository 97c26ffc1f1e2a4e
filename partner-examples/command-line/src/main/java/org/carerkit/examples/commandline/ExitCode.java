package org.carerkit.examples.commandline;

/** How a command ends; the same for every command. */
final class ExitCode {

    /** All is well. */
    static final int FINE = 0;
    /** The command did its work, and there is something to look at. */
    static final int FINDINGS = 1;
    /** The arguments cannot be used, or something cannot be read or written. */
    static final int UNUSABLE = 2;
    /** The program itself is at fault: nothing is known about the input. */
    static final int FAULT = 3;

    private ExitCode() {}
}
