package org.carerkit.examples.commandline.flag;

import java.time.Instant;
import java.util.Locale;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.flag.event.EventHeader;
import org.jspecify.annotations.Nullable;

/** Writes values as cells, in the words of the exchange formats. A missing value is an empty cell. */
public final class CellText {

    private CellText() {}

    /** Returns a constant as the exchange formats write it, such as {@code parent-or-guardian}. */
    public static String of(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns an organisation as {@link RecipientConverter} reads it, such as {@code ods:RVW}. */
    public static String organisation(@Nullable Identifier organisation) {
        if (organisation == null || organisation.scheme() == null) {
            return "";
        }
        String scheme = organisation.scheme().id();
        return organisation.scheme() == IdentifierScheme.LOCAL
                ? scheme + ":" + text(organisation.assigner()) + ":" + text(organisation.value())
                : scheme + ":" + text(organisation.value());
    }

    /** Returns the date in London. */
    public static String day(@Nullable Instant moment) {
        return moment == null ? "" : EventHeader.dayOf(moment).toString();
    }

    /** Returns the value's own text. */
    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
