package org.carerkit.flag.register.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.sample.SampleArea;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;

/** Events about carers who do not exist: the same each time. */
final class FlagSamples {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RecordedBy WARD = RecordedBy.of(Identifier.ods("RVW"), "ward nurse");

    private final SamplePopulation people;

    FlagSamples(long most) {
        this.people = new SamplePopulation(SampleArea.HARTLEPOOL, most, DAY, 2026);
    }

    /** What a register calls one of them. */
    static CarerId carer(long number) {
        return new CarerId(id("carer " + number));
    }

    /** Some of them are recognised, by their whole record. */
    List<FlagEvent> identified(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(number -> (FlagEvent) new Identified(
                        header("identified " + number, number, 1),
                        IdentificationSource.PROFESSIONAL,
                        Setting.HOSPITAL,
                        people.carer(number)))
                .toList();
    }

    /** One of them is informed: an event that changes no other row than that of the history. */
    static FlagEvent informed(long number, int times) {
        return new Informed(
                header("informed " + number + " " + times, number, 2 + times), "carer's assessment", List.of(), "en");
    }

    private static EventHeader header(String event, long carer, int day) {
        return EventHeader.of(id(event), carer(carer), DAY.minusDays(60 - day), WARD);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
