package org.carerkit.flag.register.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Writes rows as one writes them who has no register: no question first, no chain, no seal. For one thread. */
final class BareJdbc implements AutoCloseable {

    private static final String MOVE =
            "update carer_flag_history set version = ?, link = ?, change_number = null, details = ?, counted = ?, state = ?,"
                    + " since = ?, source = ?, setting = ?, review_due = ?, kinds = ?, kinds_until = ? where carer = ?";

    /** Where the values of {@link #MOVE} stand in a row of a history. */
    private static final int[] MOVED = {1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0};

    private final Connection connection;
    private final PreparedStatement move;
    private final PreparedStatement event;
    private final PreparedStatement both;

    BareJdbc(DataSource dataSource, boolean inOne) throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        move = connection.prepareStatement(MOVE);
        event = connection.prepareStatement(Table.EVENT.insert());
        both = inOne ? connection.prepareStatement("with moved as (" + MOVE + ") " + Table.EVENT.insert()) : null;
    }

    /** A history goes on by an event: two statements and a commit. */
    void oneEvent(Object[] historyRow, Object[] eventRow) throws SQLException {
        setMove(move, historyRow);
        move.executeUpdate();
        set(event, 1, eventRow);
        event.executeUpdate();
        connection.commit();
    }

    /** The same in one statement, where the database can, and a commit. */
    void oneEventInOne(Object[] historyRow, Object[] eventRow) throws SQLException {
        set(both, setMove(both, historyRow), eventRow);
        both.executeUpdate();
        connection.commit();
    }

    private static int setMove(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < MOVED.length; i++) {
            statement.setObject(i + 1, row[MOVED[i]]);
        }
        return MOVED.length + 1;
    }

    private static void set(PreparedStatement statement, int from, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(from + i, row[i]);
        }
    }

    /** New rows, a batch a table, and a commit. */
    void batches(EnumMap<Table, List<Object[]>> rows) throws SQLException {
        for (Map.Entry<Table, List<Object[]>> one : rows.entrySet()) {
            try (PreparedStatement insert =
                    connection.prepareStatement(one.getKey().insert())) {
                for (Object[] row : one.getValue()) {
                    set(insert, 1, row);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
