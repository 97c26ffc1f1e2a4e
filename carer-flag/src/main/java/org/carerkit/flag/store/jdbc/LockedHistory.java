package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.History.HistoryHead;

/**
 * The row of a history, locked until the end of the transaction.
 *
 * @param head the head of the history
 * @param erased true if it was erased
 * @param details the {@link FlagDetails} of the flag's other rows
 */
record LockedHistory(HistoryHead head, boolean erased, long details) {

    /** The value for a history that does not exist yet. */
    static final LockedHistory NOTHING = new LockedHistory(HistoryHead.START, false, FlagDetails.NONE);

    /**
     * Locks the existing histories, in the order of their carers, so that two transactions never wait for each other.
     */
    static Map<CarerId, LockedHistory> of(Connection connection, Set<CarerId> carers) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select carer, version, link, erased, details"
                + " from carer_flag_history where carer = any (?) order by carer for update")) {
            query.setArray(1, UuidArrays.array(connection, carers));
            Map<CarerId, LockedHistory> locked = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    locked.put(
                            ColumnValues.carer(rows, 1),
                            new LockedHistory(ColumnValues.head(rows, 2), rows.getBoolean(4), rows.getLong(5)));
                }
            }
            return locked;
        }
    }
}
