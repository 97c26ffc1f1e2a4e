package org.carerkit.examples.commandline.flag;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.Option;

/**
 * The location of a register.
 *
 * @param url the JDBC URL, with settings that lose nothing acknowledged; never shown, because it may hold a password
 * @param file the database's file; empty for PostgreSQL
 * @param keys the file of keys
 */
public record StoreAddress(String url, Optional<Path> file, Path keys) {

    private static final String H2_FILE = "jdbc:h2:file:";

    /** The ending that H2 gives its files: carers.db is carers.mv.db on the disk. */
    private static final String H2_ENDING = ".mv.db";

    /**
     * Returns the address that {@code --store} and {@code --keys} name.
     *
     * @throws UnusableInputException if they do not name a usable address
     */
    public static StoreAddress of(String store, Optional<Path> keys) {
        String lower = store.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:postgresql:")) {
            StoreSettings.requireHarmlessForPostgres(store);
            return new StoreAddress(store, Optional.empty(), keys(keys, Optional.empty()));
        }
        if (lower.startsWith(H2_FILE)) {
            int end = store.indexOf(';') < 0 ? store.length() : store.indexOf(';');
            StoreSettings.requireHarmlessForH2(store.substring(end));
            return h2(store.substring(H2_FILE.length(), end), store.substring(end), keys);
        }
        if (lower.startsWith("jdbc:")) {
            throw new UnusableInputException("--store takes a file, or a JDBC URL of PostgreSQL or of an H2 file.");
        }
        return h2(store, "", keys);
    }

    private static StoreAddress h2(String name, String settings, Optional<Path> keys) {
        Path database = path(withoutEnding(name)).toAbsolutePath();
        if (database.toString().contains(";")) {
            throw new UnusableInputException("--store has to be a name without a semicolon.");
        }
        // Without these settings H2 acknowledges a commit up to half a second before writing it, may not find it after
        // a kill, and writes its errors to a file, SQL statements included.
        String needed = Stream.of(";WRITE_DELAY=0", ";REUSE_SPACE=FALSE", ";TRACE_LEVEL_FILE=0")
                .filter(one -> !settings.toUpperCase(Locale.ROOT).contains(one.substring(0, one.indexOf('=') + 1)))
                .collect(Collectors.joining());
        return new StoreAddress(
                H2_FILE + database + settings + needed,
                Optional.of(Path.of(database + H2_ENDING)),
                keys(keys, Optional.of(Path.of(database + ".keys"))));
    }

    private static Path keys(Optional<Path> given, Optional<Path> beside) {
        return given.or(() -> Optional.ofNullable(System.getenv("CARERKIT_STORE_KEYS"))
                        .map(StoreAddress::path))
                .or(() -> beside)
                .orElseThrow(() -> new UnusableInputException(
                        "--keys is missing: a register in PostgreSQL needs a file of keys."));
    }

    private static String withoutEnding(String name) {
        for (String ending : new String[] {H2_ENDING, ".db"}) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UnusableInputException("--store has to be the name of a file, or a JDBC URL.");
        }
    }

    /** Returns true if there is nothing to open: no database file, or, for a server, no file of keys. */
    boolean isMissing() {
        return !Files.exists(file.orElse(keys));
    }

    /** Returns true if the database's file exists but its file of keys does not. */
    boolean hasLostKeys() {
        return file.isPresent() && Files.exists(file.get()) && !Files.exists(keys);
    }

    /** Returns no part of the address, because a URL may hold a password. */
    @Override
    public String toString() {
        return "StoreAddress[…]";
    }

    /** The options that name the register a command is about. */
    public static final class Options {

        @Option(
                names = "--store",
                required = true,
                paramLabel = "DATABASE",
                description =
                        "carers.db, a file of a register's own, or a JDBC URL of PostgreSQL or of an H2 file. User and "
                                + "password come from the environment: CARERKIT_STORE_USER, CARERKIT_STORE_PASSWORD.")
        private String store = "";

        @Option(
                names = "--keys",
                paramLabel = "FILE",
                description =
                        "The file of keys; beside the database's file and called like it, with the ending .keys, unless "
                                + "this or the environment's CARERKIT_STORE_KEYS says otherwise.")
        private Optional<Path> keys = Optional.empty();

        /** Opens an existing register. */
        public OpenRegister open(Environment environment) {
            return OpenRegister.at(StoreAddress.of(store, keys), environment, false);
        }

        /** Opens the register, after creating its tables or bringing them up to date. */
        public OpenRegister create(Environment environment) {
            return OpenRegister.at(StoreAddress.of(store, keys), environment, true);
        }
    }
}
