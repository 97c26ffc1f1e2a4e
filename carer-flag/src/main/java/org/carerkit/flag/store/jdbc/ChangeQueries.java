package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.Changes.Change;

/**
 * Reads changes. A database assigns numbers before it commits, so a reader that follows those numbers skips late
 * commits. Here a change gets its number only when a reader sees it committed. The number is larger than any before and
 * stays until the history changes again. Readers assign numbers one at a time; writers never wait for them.
 */
record ChangeQueries(Connection connection) {

    Changes changes(String cursor, int limit) throws SQLException {
        long last = number(cursor);
        List<Change> changes = new ArrayList<>();
        long counter = lockedCounter();
        try (PreparedStatement query =
                connection.prepareStatement("select carer, version, link, change_number from carer_flag_history"
                        + " where change_number > ? order by change_number limit " + limit)) {
            query.setLong(1, last);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    changes.add(change(rows));
                    last = rows.getLong(4);
                }
            }
        }
        if (changes.size() < limit) {
            List<Change> fresh = fresh(limit - changes.size());
            if (!fresh.isEmpty()) {
                last = number(fresh, counter);
                changes.addAll(fresh);
            }
        }
        return new Changes(changes, last == 0 ? Changes.START : Long.toString(last));
    }

    private long lockedCounter() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select last_number from carer_flag_change where id = 1 for update")) {
            if (!rows.next()) {
                throw new SQLException("carer_flag_change is empty");
            }
            return rows.getLong(1);
        }
    }

    /** Reads changes without a number. Leaves those that somebody is changing at this moment to the next reader. */
    private List<Change> fresh(int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select carer, version, link from carer_flag_history"
                + " where change_number is null limit " + limit + " for update skip locked")) {
            return ColumnValues.all(query, ChangeQueries::change);
        }
    }

    private long number(List<Change> fresh, long counter) throws SQLException {
        long number = counter;
        try (PreparedStatement update =
                        connection.prepareStatement("update carer_flag_history set change_number = ? where carer = ?");
                PreparedStatement count =
                        connection.prepareStatement("update carer_flag_change set last_number = ? where id = 1")) {
            for (Change change : fresh) {
                number++;
                ColumnValues.set(update, number, change.carer().value());
                update.addBatch();
            }
            update.executeBatch();
            count.setLong(1, number);
            count.executeUpdate();
        }
        return number;
    }

    private static Change change(ResultSet rows) throws SQLException {
        return new Change(ColumnValues.carer(rows, 1), ColumnValues.head(rows, 2));
    }

    /** Reads a cursor, and throws if it is a caller's mistake. */
    static long number(String cursor) {
        try {
            return cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("cursor: none of this store's");
        }
    }
}
