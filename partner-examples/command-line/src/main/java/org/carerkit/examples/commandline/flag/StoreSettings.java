package org.carerkit.examples.commandline.flag;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.carerkit.examples.commandline.terminal.UnusableInputException;

/**
 * The settings that the JDBC URL of a register may hold. Drivers have many others, and some run SQL, load a class, open
 * a port or write a file. So a setting that is not listed here is refused, and only its name is repeated.
 */
final class StoreSettings {

    /** For H2 2.5: {@code org.h2.engine.DbSettings} and {@code ConnectionInfo} know about 90. */
    private static final Set<String> H2 = Set.of(
            "write_delay",
            "reuse_space",
            "trace_level_file",
            "trace_level_system_out",
            "cipher",
            "ifexists",
            "cache_size",
            "lock_timeout",
            "user",
            "password");

    /** For the driver of PostgreSQL, 42.7: {@code org.postgresql.PGProperty} knows about 80. */
    private static final Set<String> POSTGRES = Set.of(
            "user",
            "password",
            "ssl",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey",
            "sslpassword",
            "sslnegotiation",
            "channelbinding",
            "connecttimeout",
            "sockettimeout",
            "logintimeout",
            "tcpkeepalive",
            "applicationname",
            "currentschema",
            "targetservertype");

    private static final Pattern BETWEEN_H2 = Pattern.compile(";");
    private static final Pattern BETWEEN_POSTGRES = Pattern.compile("&");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,40}");

    private StoreSettings() {}

    /**
     * Checks the part of an H2 URL after the name of the file.
     *
     * @throws UnusableInputException if it holds another setting
     */
    static void requireHarmlessForH2(String settings) {
        if (settings.indexOf('\\') >= 0) {
            throw refused("a value with a backslash", H2);
        }
        require(settings, BETWEEN_H2, H2);
    }

    /**
     * Checks a PostgreSQL URL.
     *
     * @throws UnusableInputException if it holds another setting
     */
    static void requireHarmlessForPostgres(String url) {
        int start = url.indexOf('?');
        if (start >= 0) {
            require(url.substring(start + 1), BETWEEN_POSTGRES, POSTGRES);
        }
    }

    private static void require(String settings, Pattern between, Set<String> harmless) {
        between.splitAsStream(settings)
                .filter(setting -> !setting.isEmpty())
                .map(setting -> setting.contains("=") ? setting.substring(0, setting.indexOf('=')) : setting)
                .filter(name -> !harmless.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(name -> {
                    throw refused(
                            NAME.matcher(name.strip()).matches() ? name.strip() : "a setting of that name", harmless);
                });
    }

    private static UnusableInputException refused(String what, Set<String> harmless) {
        return new UnusableInputException(
                "--store may not set " + what + ". It may set " + String.join(", ", new TreeSet<>(harmless)) + ".");
    }
}
