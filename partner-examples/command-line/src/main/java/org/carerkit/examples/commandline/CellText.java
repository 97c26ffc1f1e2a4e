package org.carerkit.examples.commandline;

import java.time.Instant;
import java.util.Locale;
import org.carerkit.flag.event.EventHeader;
import org.jspecify.annotations.Nullable;

/** How things are written in rows: as in the exchange formats, empty where there is nothing. */
final class CellText {

    private CellText() {}

    static String of(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The day in London. */
    static String day(@Nullable Instant moment) {
        return moment == null ? "" : EventHeader.dayOf(moment).toString();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
