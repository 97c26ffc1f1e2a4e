package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.carerkit.flag.store.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a register's keys in its database. It never changes, so it is read once for a store and for all of
 * the host's transactions with it.
 */
final class KeysFingerprint {

    private final AtomicReference<@Nullable Bytes> known = new AtomicReference<>();

    Optional<Bytes> kept(StoreSession session) {
        Bytes before = known.get();
        return before != null
                ? Optional.of(before)
                : session.read("The keys' fingerprint could not be read", KeysFingerprint::read)
                        .map(found -> remembered(session, found));
    }

    boolean keep(StoreSession session, Bytes fingerprint) {
        Optional<Bytes> before = kept(session);
        if (before.isPresent()) {
            return before.get().equals(fingerprint);
        }
        return session.write("The keys' fingerprint could not be kept", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into carer_flag_keys (id, fingerprint) select 1, ? where not exists"
                            + " (select 1 from carer_flag_keys)")) {
                insert.setBytes(1, fingerprint.toArray());
                insert.executeUpdate();
            }
            return read(connection).equals(Optional.of(fingerprint));
        });
    }

    /** What a transaction of the host sees may be rolled back, so it is not remembered. */
    private Bytes remembered(StoreSession session, Bytes found) {
        if (session instanceof OwnTransactions) {
            known.set(found);
        }
        return found;
    }

    private static Optional<Bytes> read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select fingerprint from carer_flag_keys");
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(Bytes.of(row.getBytes(1))) : Optional.empty();
        }
    }
}
