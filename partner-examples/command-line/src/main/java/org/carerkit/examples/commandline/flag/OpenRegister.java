package org.carerkit.examples.commandline.flag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.flag.audit.FlagAudit;
import org.carerkit.flag.keys.CarerKeysException;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An open register.
 *
 * @param register the register
 * @param audit the register's audit log
 * @param dataSource the register's database
 * @param file the database's file; empty for PostgreSQL
 * @param closing run when the register is closed
 */
public record OpenRegister(
        CarerFlagRegister register, FlagAudit audit, DataSource dataSource, Optional<Path> file, Runnable closing)
        implements AutoCloseable {

    /**
     * Opens the register at an address.
     *
     * @param create whether to create the tables, or bring them up to date, first
     * @throws UnusableInputException if the register or its file of keys is missing, or either cannot be opened
     */
    public static OpenRegister at(StoreAddress address, Environment environment, boolean create) {
        if (address.hasLostKeys()) {
            throw new UnusableInputException(
                    "the register is there, and its file of keys is not: nothing in it can be read without. "
                            + "Bring the file back, or say with --keys where it is.");
        }
        if (address.isMissing() && !create) {
            throw new UnusableInputException(
                    "there is no register in that file. To begin one: carerkit flag apply --create");
        }
        if (address.file().isEmpty()) {
            PGSimpleDataSource server = new PGSimpleDataSource();
            server.setURL(address.url());
            login("USER").ifPresent(server::setUser);
            login("PASSWORD").ifPresent(server::setPassword);
            return over(server, address, environment, create, () -> {});
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                address.url(), login("USER").orElse("sa"), login("PASSWORD").orElse(""));
        try {
            return over(pool, address, environment, create, pool::dispose);
        } catch (RuntimeException e) {
            pool.dispose();
            throw e;
        }
    }

    private static Optional<String> login(String what) {
        return Optional.ofNullable(System.getenv("CARERKIT_STORE_" + what));
    }

    private static OpenRegister over(
            DataSource dataSource, StoreAddress address, Environment environment, boolean create, Runnable closing) {
        try {
            if (create) {
                JdbcFlagStore.migrate(dataSource);
            }
            FlagStore store = JdbcFlagStore.on(dataSource).open();
            if (address.file().filter(OpenRegister::isOpenToOthers).isPresent()) {
                environment
                        .err()
                        .println("carerkit: others on this computer can read the register's database."
                                + " To allow only its owner: chmod 600 and the name of the file.");
            }
            FileCarerKeys keys = FileCarerKeys.open(address.keys());
            CarerFlagRegister register = register(store, keys, environment);
            return new OpenRegister(
                    register, new FlagAudit(store, environment.clock()), dataSource, address.file(), () -> {
                        keys.close();
                        closing.run();
                    });
        } catch (IllegalStateException e) {
            // the message says what is missing or unsafe, and repeats nothing that was given
            throw new UnusableInputException(e.getMessage() + ". With carerkit: carerkit flag apply --create");
        } catch (FlagStoreException e) {
            throw new UnusableInputException(
                    "the register cannot be opened: is the database there, and are user and password right?");
        } catch (CarerKeysException e) {
            // the message repeats nothing of the file
            throw new UnusableInputException("the file of keys cannot be used. " + e.getMessage() + ".");
        }
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return view != null
                    && !PosixFilePermissions.fromString("rwx------")
                            .containsAll(view.readAttributes().permissions());
        } catch (IOException e) {
            return false; // the database has been opened, so it is another's to say
        }
    }

    private static CarerFlagRegister register(FlagStore store, FileCarerKeys keys, Environment environment) {
        try {
            return CarerFlagRegister.builder(store, environment.clock())
                    .keys(keys)
                    .build();
        } catch (RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    /** Rewrites the database's file without the deleted data. The register cannot be used afterwards. */
    void compact() {
        if (file.isEmpty()) {
            return;
        }
        PosixFileAttributeView before = Files.getFileAttributeView(file.get(), PosixFileAttributeView.class);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            Set<PosixFilePermission> permissions =
                    before == null ? Set.of() : before.readAttributes().permissions();
            statement.execute("shutdown compact");
            if (before != null) {
                before.setPermissions(permissions); // it is a new file, which H2 lets everybody read
            }
        } catch (SQLException | IOException e) {
            throw new UnusableInputException("the record is erased, but the database's file could not be written anew: "
                    + "is another program at work with it?");
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
