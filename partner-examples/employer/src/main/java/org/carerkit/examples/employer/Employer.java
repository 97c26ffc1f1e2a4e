package org.carerkit.examples.employer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine;

/** {@code employer.jar}: the self-check for an employer, in a browser or in the terminal. */
public final class Employer {

    private Employer() {}

    /**
     * Starts the self-check, and ends the process when the user stops it.
     *
     * @param arguments the options, which {@code --help} lists; none is required
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        System.exit(run(System.in, out, err, Clock.system(ZoneId.systemDefault()), arguments));
    }

    /** Runs the self-check and returns its exit code. */
    static int run(InputStream in, PrintStream out, PrintStream err, Clock clock, String... arguments) {
        CommandLine command = new CommandLine(new SelfCheckCommand(in, out, err, clock));
        String version = Optional.ofNullable(Employer.class.getPackage().getImplementationVersion())
                .orElse("development");
        command.getCommandSpec().name("employer").mixinStandardHelpOptions(true).version("employer " + version);
        return command.setUsageHelpWidth(100)
                .setOut(new PrintWriter(new OutputStreamWriter(out, UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(err, UTF_8), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .execute(arguments);
    }
}
