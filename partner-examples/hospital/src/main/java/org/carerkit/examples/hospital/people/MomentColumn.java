package org.carerkit.examples.hospital.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Converts times to and from columns in both databases, in UTC. */
public final class MomentColumn {

    private MomentColumn() {}

    /** Converts a time for a column. */
    public static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Reads a time from a column; returns null if the column is null. */
    public static @Nullable Instant of(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
