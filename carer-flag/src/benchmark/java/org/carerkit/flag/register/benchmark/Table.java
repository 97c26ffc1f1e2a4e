package org.carerkit.flag.register.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A table that an append writes to. Rows are as the driver gives them. */
enum Table {
    HISTORY(
            "carer",
            "carer, version, link, erased, change_number, details, counted, state, since, source, setting, review_due,"
                    + " kinds, kinds_until"),
    EVENT("carer, version", "carer, version, event_id, recorded_at, digest, payload, link"),
    STATE("carer, place", "carer, place, state, from_at, until_at"),
    LOOKUP("carer, hash", "carer, hash");

    private final String order;
    private final String columns;

    Table(String order, String columns) {
        this.order = order;
        this.columns = columns;
    }

    private String sqlName() {
        return "carer_flag_" + name().toLowerCase(Locale.ROOT);
    }

    /** A statement that inserts a row. */
    String insert() {
        int count = columns.split(",", -1).length;
        return "insert into " + sqlName() + " (" + columns + ") values ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /** The rows of some carers. */
    List<Object[]> rows(Connection connection, Collection<UUID> carers) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select " + columns + " from " + sqlName() + " where carer = any (?) order by " + order)) {
            query.setArray(1, connection.createArrayOf("uuid", carers.toArray()));
            return all(query);
        }
    }

    /** Every row. */
    List<Object[]> rows(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + columns + " from " + sqlName() + " order by " + order)) {
            return all(query);
        }
    }

    private static List<Object[]> all(PreparedStatement query) throws SQLException {
        List<Object[]> all = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            int count = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] row = new Object[count];
                for (int i = 0; i < count; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                all.add(row);
            }
        }
        return all;
    }

    /** True when two lists of rows are the same, byte for byte. */
    static boolean same(List<Object[]> some, List<Object[]> others) {
        return Arrays.deepEquals(some.toArray(), others.toArray());
    }
}
