package org.carerkit.examples.commandline;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person looks at a stream. */
final class Terminals {

    private Terminals() {}

    /**
     * Whether a stream of this process is a terminal. Linux tells it of each stream; elsewhere Java knows only whether all
     * of the process is at one.
     *
     * @param descriptor 1 for standard output, 2 for standard error
     */
    static boolean isTerminal(int descriptor) {
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
}
