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
 * What a command has around it, so that a test can stand in for a terminal and a calendar.
 *
 * @param in standard input
 * @param out standard output: results and nothing else
 * @param err standard error: progress, summaries and complaints
 * @param outIsTerminal whether a person reads the results as they come
 * @param errIsTerminal whether a progress bar can be drawn
 * @param clock tells today
 */
public record Environment(
        InputStream in, OutputStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, Clock clock) {

    /** The streams, the terminal and the clock of this process. */
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
     * Whether a stream of this process is a terminal. Linux tells this for each stream; elsewhere Java knows only whether the
     * whole process is at one.
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

    /** Up to Java 21 a process that is not at a terminal has no console; later there is one, which has to be asked. */
    @SuppressWarnings("SystemConsoleNull") // both ways are here
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

    /** Today, where the person is. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Standard output for text that a person reads as it comes. */
    public PrintStream printed() {
        return new PrintStream(out, true, UTF_8);
    }

    /** The same with results going elsewhere. */
    public Environment withOut(OutputStream other) {
        return new Environment(in, other, err, outIsTerminal, errIsTerminal, clock);
    }

    /** Tells the person at the terminal something, outside the results. */
    public void say(String text) {
        err.println(text);
        err.flush();
    }
}
