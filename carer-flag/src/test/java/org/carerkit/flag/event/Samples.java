package org.carerkit.flag.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.state.CarerFlag;

/** One carer, one hospital, one school, and events about them. Nobody here exists. */
public final class Samples {

    /** Test NHS number of the range that is never issued. */
    public static final Identifier NHS_NUMBER = Identifier.nhsNumber("9990000018");

    public static final CarerId CARER = CarerId.of("0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c");
    public static final Identifier HOSPITAL = Identifier.ods("RVW");
    public static final Identifier SCHOOL = Identifier.urn("111754");
    public static final Identifier PRACTICE = Identifier.ods("A81001");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final Recipient SCHOOL_LEAD = new Recipient(RecipientKind.SCHOOL_LEAD, SCHOOL);
    public static final Recipient GP = new Recipient(RecipientKind.GP_PRACTICE, PRACTICE);

    private Samples() {}

    /** Always the same id for the same name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** An event of the hospital, on day 1, 2, 3 … at 00:00 in London. */
    public static EventHeader on(int day, String name) {
        return by(HOSPITAL, day, name);
    }

    public static EventHeader by(Identifier organisation, int day, String name) {
        return EventHeader.of(id(name), CARER, at(day), RecordedBy.of(organisation, "ward nurse"));
    }

    public static Instant at(int day) {
        return EventHeader.startOf(DAY.plusDays(day - 1L));
    }

    /** A girl of twelve who looks after her mother. */
    public static Carer youngCarer() {
        return Carer.builder(NHS_NUMBER)
                .person("Testina", "Fictional", LocalDate.of(2014, 1, 31))
                .role(CaringRole.builder(Relationship.PARENT).build())
                .build();
    }

    public static Carer carerOf(CaredForPerson person) {
        return Carer.builder(NHS_NUMBER)
                .role(CaringRole.builder(Relationship.PARENT)
                        .caredForPerson(person)
                        .build())
                .build();
    }

    public static Identified identified(int day, String name) {
        return new Identified(on(day, name), IdentificationSource.SELF, Setting.HOSPITAL, youngCarer());
    }

    public static Confirmed confirmed(int day, String name) {
        return new Confirmed(on(day, name), null);
    }

    public static Ended ended(int day, String name, FlagEndReason reason) {
        return new Ended(on(day, name), reason);
    }

    public static ConsentRecorded given(int day, String name, UUID... lifts) {
        Consent consent = Consent.given(
                DAY.plusDays(day - 1L),
                List.of(Purpose.EDUCATION_SUPPORT, Purpose.DIRECT_CARE),
                List.of(SCHOOL_LEAD, Recipient.every(RecipientKind.GP_PRACTICE)));
        return new ConsentRecorded(on(day, name), consent, List.of(lifts));
    }

    /** Consent taken back for every purpose and recipient. */
    public static ConsentRecorded withdrawn(int day, String name) {
        return withheld(day, name, ConsentStatus.WITHDRAWN, List.of(), List.of());
    }

    public static ConsentRecorded withheld(
            int day, String name, ConsentStatus status, List<Purpose> purposes, List<Recipient> recipients) {
        LocalDate when = DAY.plusDays(day - 1L);
        DecisionMaker self = new DecisionMaker(Capacity.SELF, null, null);
        LocalDate withdrawnOn = status == ConsentStatus.WITHDRAWN ? when : null;
        return new ConsentRecorded(
                on(day, name), new Consent(status, when, self, purposes, recipients, null, withdrawnOn));
    }

    public static Corrected corrected(int day, String name, String target) {
        return new Corrected(on(day, name), id(target), null);
    }

    public static Finding findingAt(FlagFinding code, String name) {
        UUID fact = id(name);
        return new Finding(code, "events[" + fact + "]");
    }

    public static CarerFlag flag(FlagEvent... events) {
        return CarerFlag.of(Arrays.asList(events));
    }
}
