package org.carerkit.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.fhir.writing.AuditEventResource;
import org.carerkit.fhir.writing.FlagResource;
import org.carerkit.fhir.writing.PatientResource;
import org.carerkit.fhir.writing.RelatedPersonResource;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.state.CarerFlag;
import org.hl7.fhir.r4.model.Resource;

/** Everything that is written about one generated carer; every field of the record, more than any policy lets through. */
record WrittenSample(Carer carer, int number, LocalDate day) {

    private static final Identifier HOSPITAL = Identifier.ods("RVW");

    List<Resource> resources() {
        String patient = new UUID(1, number).toString();
        List<Resource> written = new ArrayList<>();
        CarerFlag flag = CarerFlag.of(events());
        written.add(FlagResource.of(flag, patient).orElseThrow());
        written.add(PatientResource.of(carer, patient));
        Optional<CaringRole> role = carer.roles().stream().findFirst();
        written.add(RelatedPersonResource.of(
                carer,
                new UUID(2, number).toString(),
                new UUID(3, number).toString(),
                role.map(CaringRole::relationship),
                flag.state().isOpen()));
        for (FlagEvent decision : decisions()) {
            written.add(AuditEventResource.of(decision, HOSPITAL, patient).orElseThrow());
        }
        return written;
    }

    private EventHeader header(int which) {
        RecordedBy by = RecordedBy.of(HOSPITAL, "ward nurse");
        return EventHeader.of(new UUID(which, number), new CarerId(new UUID(0, number)), day.minusDays(20 - which), by);
    }

    /** Each state of a flag, by turns. */
    private List<FlagEvent> events() {
        List<FlagEvent> events = new ArrayList<>();
        IdentificationSource[] sources = IdentificationSource.values();
        events.add(new Identified(header(10), sources[number % sources.length], Setting.HOSPITAL, carer));
        if (number % 3 > 0) {
            events.add(new Confirmed(header(11), null));
        }
        FlagEndReason[] reasons = FlagEndReason.values();
        if (number % 2 > 0) {
            events.add(new Ended(header(12), reasons[number % reasons.length]));
        }
        return events;
    }

    private List<FlagEvent> decisions() {
        RecipientKind[] kinds = RecipientKind.values();
        Recipient recipient = new Recipient(kinds[number % kinds.length], Identifier.ods("A81001"));
        Purpose[] purposes = Purpose.values();
        Purpose purpose = purposes[number % purposes.length];
        WithholdingReason[] reasons = WithholdingReason.values();
        WithholdingReason reason = reasons[number % reasons.length];
        return List.of(
                new Disclosed(
                        header(13), recipient, purpose, null, null, List.of(FlagField.STATE, FlagField.NAME), "p"),
                new DisclosureWithheld(header(14), recipient, purpose, reason, "p"));
    }
}
