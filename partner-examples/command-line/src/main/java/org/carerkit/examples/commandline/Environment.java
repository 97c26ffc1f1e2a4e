package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;

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
record Environment(
        InputStream in, OutputStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Standard output for text that a person reads as it comes. */
    PrintStream printed() {
        return new PrintStream(out, true, UTF_8);
    }

    /** The same with results going elsewhere. */
    Environment withOut(OutputStream other) {
        return new Environment(in, other, err, outIsTerminal, errIsTerminal, clock);
    }

    /** Tells the person at the terminal something, outside the results. */
    void say(String text) {
        err.println(text);
        err.flush();
    }
}
