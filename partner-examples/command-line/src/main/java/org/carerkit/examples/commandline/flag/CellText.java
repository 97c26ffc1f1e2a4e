package org.carerkit.examples.commandline.flag;

import java.time.Instant;
import java.util.Locale;
import org.carerkit.flag.event.EventHeader;
import org.jspecify.annotations.Nullable;

/** How things are written in rows: as in the exchange formats, empty where there is nothing. */
public final class CellText {

    private CellText() {}

    /** A constant as the exchange formats write it: {@code parent-or-guardian}. */
    public static String of(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The day in London. */
    public static String day(@Nullable Instant moment) {
        return moment == null ? "" : EventHeader.dayOf(moment).toString();
    }

    /** Anything that says itself what it is. */
    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
