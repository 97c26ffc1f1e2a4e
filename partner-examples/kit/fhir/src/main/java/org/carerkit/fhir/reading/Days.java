package org.carerkit.fhir.reading;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import org.carerkit.flag.event.EventHeader;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;

/** FHIR's dates as days: a moment is the day in London on which it lies, a year or month its first day. */
final class Days {

    private Days() {}

    static @Nullable LocalDate of(@Nullable BaseDateTimeType date) {
        if (date == null || !date.hasValue()) {
            return null;
        }
        if (date.getPrecision().compareTo(TemporalPrecisionEnum.DAY) > 0) {
            return EventHeader.dayOf(date.getValue().toInstant());
        }
        // as it is written: a day without a time is the same day everywhere
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
