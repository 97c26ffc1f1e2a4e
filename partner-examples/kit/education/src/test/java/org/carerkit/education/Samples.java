package org.carerkit.education;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.store.InMemoryFlagStore;

/** A school, its pupils and its register, for tests. Nobody here exists. */
final class Samples {

    static final LocalDate CENSUS = LocalDate.of(2026, 1, 15);
    static final Identifier SCHOOL = Identifier.urn("111754");
    static final CaringRole FOR_MOTHER = CaringRole.builder(Relationship.PARENT).build();
    static final String PUPILS = """
            upn,given_name,family_name,birth_date,year_group,leaving_date,next_school,absence_percent,attainment
            K830400124001,Quince,Fictional,2014-01-31,7,,,12.5,below
            L201200023001,Bramble,Fictional,2010-05-01,11,,,,
            A950000178301,Clover,Fictional,2015-02-02,6,,,,
            W83040012400A,Damson,Fictional,2013-03-03,8,,,,
            H243278544154,Elder,Fictional,2008-03-20,12,2026-02-13,111755,,
            """;

    private Samples() {}

    static YoungCarersRegister register() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
        return new YoungCarersRegister(
                CarerFlagRegister.builder(new InMemoryFlagStore(), clock).build(), SCHOOL);
    }

    static PupilList pupils() {
        return pupils(PUPILS);
    }

    static PupilList pupils(String csv) {
        return pupils(csv.getBytes(StandardCharsets.UTF_8));
    }

    static PupilList pupils(byte[] csv) {
        try {
            return PupilList.read(new ByteArrayInputStream(csv), CENSUS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Pupil pupil(String upn) {
        return pupils().pupils().stream()
                .filter(pupil -> pupil.upn().equals(upn))
                .findFirst()
                .orElseThrow();
    }

    static CarerId declared(YoungCarersRegister register, String upn, IdentificationSource source, LocalDate day) {
        UUID event = UUID.nameUUIDFromBytes((upn + source + day).getBytes(StandardCharsets.UTF_8));
        Declaration declaration =
                new Declaration(event, pupil(upn), source, FOR_MOTHER, "form tutor", EventHeader.startOf(day));
        YoungCarersRegister.Declared declared = register.declare(declaration);
        mustBeRecorded(declared.result());
        return declared.carer();
    }

    static EventHeader header(YoungCarersRegister register, CarerId carer, LocalDate day) {
        return EventHeader.of(UUID.randomUUID(), carer, day, register.recordedBy("young carers' lead"));
    }

    static void record(YoungCarersRegister register, FlagEvent event) {
        mustBeRecorded(register.flags().record(RecordCommand.of(event)));
    }

    private static void mustBeRecorded(RecordResult result) {
        if (!(result instanceof RecordResult.Recorded)) {
            throw new AssertionError(result.toString());
        }
    }
}
