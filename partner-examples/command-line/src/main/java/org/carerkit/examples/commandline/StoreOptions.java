package org.carerkit.examples.commandline;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which register a command is about. */
final class StoreOptions {

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

    /** Opens the register; it has to be there. */
    OpenRegister open(Environment environment) {
        return OpenRegister.at(StoreAddress.of(store, keys), environment, false);
    }

    /** Opens the register, and makes or brings up to date its tables before. */
    OpenRegister create(Environment environment) {
        return OpenRegister.at(StoreAddress.of(store, keys), environment, true);
    }
}
