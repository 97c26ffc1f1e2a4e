package org.carerkit.fhir.reading;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import org.carerkit.flag.event.EventHeader;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;

/** Converts FHIR dates to days. A time becomes its day in London; a year or a month becomes its first day. */
final class Days {

    private Days() {}

    static @Nullable LocalDate of(@Nullable BaseDateTimeType date) {
        if (date == null || !date.hasValue()) {
            return null;
        }
        if (date.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0) {
            return EventHeader.dayOf(date.getValue().toInstant());
        }
        // Uses the text as written, because a date without a time is the same day everywhere.
        String text = date.getValueAsString();
        return switch (date.getPrecision()) {
            case YEAR -> LocalDate.parse(text + "-01-01");
            case MONTH -> LocalDate.parse(text + "-01");
            default -> LocalDate.parse(text);
        };
    }

    static boolean isPartial(@Nullable BaseDateTimeType date) {
        return date != null && date.hasValue() && date.getPrecision().compareTo(TemporalPrecisionEnum.DAY) < 0;
    }
}
