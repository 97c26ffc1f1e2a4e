package org.carerkit.examples.hospital.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as both databases take and give them: in UTC, to the microsecond. */
public final class MomentColumn {

    private MomentColumn() {}

    /** For a column. */
    public static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** From a column; null where there is nothing in it. */
    public static @Nullable Instant of(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
