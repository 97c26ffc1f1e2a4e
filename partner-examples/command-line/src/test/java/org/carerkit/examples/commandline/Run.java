package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.carerkit.examples.commandline.terminal.Environment;
import picocli.CommandLine;

/**
 * The outcome of a command that was run in this process, on 23 November 2026.
 *
 * @param exitCode the exit code
 * @param out standard output
 * @param err standard error
 */
public record Run(int exitCode, String out, String err) {

    static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    public static Run of(String... arguments) {
        return on("", false, arguments);
    }

    public static Run atTerminal(String... arguments) {
        return on("", true, arguments);
    }

    public static Run withInput(String input, String... arguments) {
        return on(input, false, arguments);
    }

    /**
     * Runs a command as on a Turkish computer in New Zealand, with other capital letters, a decimal comma and another
     * date.
     */
    public static Run abroad(String... arguments) {
        return in(Locale.forLanguageTag("tr-TR"), "Pacific/Auckland", arguments);
    }

    /**
     * Runs a command as on an English computer, because picocli sorts options in a help by the locale's capital
     * letters.
     */
    static Run inEnglish(String... arguments) {
        return in(Locale.UK, "Europe/London", arguments);
    }

    private static Run in(Locale locale, String zone, String... arguments) {
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale.setDefault(locale);
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            return of(arguments);
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    private static Run on(String input, boolean terminal, String... arguments) {
        return reading(new ByteArrayInputStream(input.getBytes(UTF_8)), terminal, arguments);
    }

    public static Run reading(InputStream in, boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = CarerKit.run(environment(in, out, err, terminal), arguments);
        return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Returns the commands, for inspecting them without running any. */
    public static CommandLine commands() {
        return CarerKit.commands(environment());
    }

    /** Returns an environment for inspecting the commands without running any. */
    static Environment environment() {
        return environment(
                InputStream.nullInputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream(), false);
    }

    private static Environment environment(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        return new Environment(in, out, new PrintStream(err, true, UTF_8), terminal, terminal, NOVEMBER);
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
