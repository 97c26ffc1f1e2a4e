package org.carerkit.examples.commandline.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The surroundings of a command. A test can replace the terminal and the calendar.
 *
 * @param in standard input
 * @param out standard output, for results only
 * @param err standard error, for progress, summaries and faults
 * @param outIsTerminal whether standard output is a terminal
 * @param errIsTerminal whether standard error is a terminal, on which a progress bar can be drawn
 * @param clock gives the current date and time
 */
public record Environment(
        InputStream in, OutputStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, Clock clock) {

    /** Returns the streams, the terminal and the clock of this process. */
    public static Environment ofThisProcess() {
        return new Environment(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8),
                isTerminal(1),
                isTerminal(2),
                Clock.system(ZoneId.systemDefault()));
    }

    /**
     * Returns whether a stream of this process is a terminal. Linux tells this for each stream. Elsewhere Java knows
     * only whether the whole process has a terminal.
     *
     * @param descriptor 1 for standard output, 2 for standard error
     */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd", Integer.toString(descriptor));
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return wholeProcessIsAtOne();
        }
    }

    /**
     * Returns whether the process has a terminal. Until Java 21 a process without one has no console. Later versions
     * always have a console, which has to be asked.
     */
    @SuppressWarnings("SystemConsoleNull") // the code handles both behaviours
    private static boolean wholeProcessIsAtOne() {
        Console console = System.console();
        try {
            return console != null
                    && (Runtime.version().feature() < 22
                            || (boolean) Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Returns the current date in the clock's time zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Returns standard output for text that is read while it is being written. */
    public PrintStream printed() {
        return new PrintStream(out, true, UTF_8);
    }

    /** Returns the same environment with another standard output. */
    public Environment withOut(OutputStream other) {
        return new Environment(in, other, err, outIsTerminal, errIsTerminal, clock);
    }

    /** Writes a message to standard error, outside the results. */
    public void say(String text) {
        err.println(text);
        err.flush();
    }
}
