package org.carerkit.examples.commandline.flag;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
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
 * @param isFile true if the database is an H2 file
 * @param closing run when the register is closed
 */
public record OpenRegister(
        CarerFlagRegister register, FlagAudit audit, DataSource dataSource, boolean isFile, Runnable closing)
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
            FileCarerKeys keys = FileCarerKeys.open(address.keys());
            CarerFlagRegister register = CarerFlagRegister.builder(store, environment.clock())
                    .keys(keys)
                    .build();
            boolean isFile = address.file().isPresent();
            return new OpenRegister(register, new FlagAudit(store, environment.clock()), dataSource, isFile, () -> {
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
            throw new UnusableInputException("the file of keys cannot be opened: is another carerkit at work with it?");
        }
    }

    /** Rewrites the database's file without the deleted data. The register cannot be used afterwards. */
    void compact() {
        if (isFile) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            } catch (SQLException e) {
                throw new UnusableInputException(
                        "the record is erased, but the database's file could not be written anew: "
                                + "is another program at work with it?");
            }
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
