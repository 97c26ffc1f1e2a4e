package org.carerkit.examples.commandline.tour;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Changes the register of one carer behind its back, as somebody with the database's password could.
 *
 * @param database the register's database
 */
record TamperedEvent(DataSource database) {

    private static final int EVENT = 3;

    /** Runs an action while one byte of one event is changed, then restores the byte. */
    <T> T meanwhile(Supplier<T> something) {
        byte[] sealed = read();
        byte[] changed = sealed.clone();
        changed[changed.length / 2] ^= 1;
        write(changed);
        try {
            return something.get();
        } finally {
            write(sealed);
        }
    }

    private byte[] read() {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select payload from carer_flag_event where version = ?")) {
            query.setInt(1, EVENT);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be read", e);
        }
    }

    private void write(byte[] sealed) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update carer_flag_event set payload = ? where version = ?")) {
            update.setBytes(1, sealed);
            update.setInt(2, EVENT);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be written", e);
        }
    }
}
