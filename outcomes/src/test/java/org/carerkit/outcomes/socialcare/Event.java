package org.carerkit.outcomes.socialcare;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One row of a test, by columns: a carer of 50 with an open direct payment unless said otherwise. */
record Event(Map<CldColumn, String> cells) {

    private static final List<String> NAMES =
            Stream.of(CldColumn.values()).map(CldColumn::header).toList();

    static final Instant APRIL = Instant.parse("2026-04-20T09:00:00Z");
    static final Instant MAY = Instant.parse("2026-05-20T09:00:00Z");

    /** NHS numbers of the range for test data. */
    static final String ONE = "9000000009";

    static final String OTHER = "9000000017";

    static Event carer() {
        return new Event(Map.of(
                CldColumn.LA_CODE, "901",
                CldColumn.NHS_NUMBER, ONE,
                CldColumn.LA_PERSON_UNIQUE_IDENTIFIER, "P1",
                CldColumn.DATE_OF_BIRTH, "1976-01-01",
                CldColumn.CLIENT_TYPE, "Carer",
                CldColumn.EVENT_TYPE, "Service",
                CldColumn.EVENT_START_DATE, "2025-06-01",
                CldColumn.SERVICE_TYPE, "Carer Support: Direct to Carer",
                CldColumn.DELIVERY_MECHANISM, "Direct Payment"));
    }

    /** An assessment without a service. */
    static Event assessment() {
        return carer().with(CldColumn.EVENT_TYPE, "Assessment")
                .with(CldColumn.SERVICE_TYPE, "")
                .with(CldColumn.DELIVERY_MECHANISM, "");
    }

    Event with(CldColumn column, String value) {
        Map<CldColumn, String> changed = new EnumMap<>(CldColumn.class);
        changed.putAll(cells);
        changed.put(column, value);
        return new Event(changed);
    }

    CldReading reading() {
        List<String> row = Stream.of(CldColumn.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList();
        return CldHeader.of(NAMES).read(2, row);
    }

    CldRow row() {
        return reading().row().orElseThrow();
    }

    /** What the year 2025-26 counts of these rows, all in one submission. */
    static SupportTable count(Event... events) {
        return counter(APRIL, events).result().all();
    }

    static CarersBySupportCounter counter(Instant submitted, Event... events) {
        CarersBySupportCounter counter = new CarersBySupportCounter(CldSample.YEAR);
        for (Event event : events) {
            counter.add(event.row(), submitted);
        }
        return counter;
    }
}
