package org.carerkit.flag.store.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.carerkit.flag.event.CarerId;

/** Passes many ids in one parameter. */
final class UuidArrays {

    private UuidArrays() {}

    static Array array(Connection connection, Collection<CarerId> carers) throws SQLException {
        return connection.createArrayOf(
                "uuid", carers.stream().map(CarerId::value).toArray());
    }
}
