package org.carerkit.examples.employer;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** {@code employer.jar}: the self-check for an employer, on a page or in the terminal. */
public final class Employer {

    private Employer() {}

    /**
     * Starts the self-check, and ends the process when somebody stops it.
     *
     * @param arguments {@code --help} lists them; none are needed
     */
    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new SelfCheckCommand(System.in, out, java.time.Clock.systemDefaultZone()))
                .setUsageHelpWidth(100)
                .execute(arguments));
    }
}
