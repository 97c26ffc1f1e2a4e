package org.carerkit.fhir.writing;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.fhir.terms.Word;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * A decision about sharing, as an AuditEvent. It follows the pattern of IHE Basic Audit Log Patterns (BALP) for a privacy
 * disclosure at its source: an export with the lifecycle event "disclose", and with source, recipient, patient and data. Its
 * id is the id of the decision and of the notice, so both ends can be compared. It names fields but never their content.
 */
public final class AuditEventResource {

    /** The extension of an entity that lists the fields. */
    static final String FIELDS = "fields";

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String OBJECT_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    private AuditEventResource() {}

    /** True for events that decide about sharing here. An event from a partner's notice is the partner's decision. */
    public static boolean tellsOf(FlagEvent event) {
        return (event instanceof Disclosed || event instanceof DisclosureWithheld)
                && event.header().origin() == null;
    }

    /**
     * The resource; empty if the event does not decide about sharing here.
     *
     * @param event an event of a carer's history
     * @param organisation the organisation that decided
     * @param patient the id of the carer's own Patient
     */
    public static Optional<AuditEvent> of(FlagEvent event, Identifier organisation, String patient) {
        if (!tellsOf(event)) {
            return Optional.empty();
        }
        if (event instanceof Disclosed told) {
            AuditEvent audit =
                    event(told.header(), told.recipient(), told.purpose(), told.policy(), organisation, patient);
            audit.setOutcome(AuditEvent.AuditEventOutcome._0);
            String fields = told.fields().stream().map(Word::of).collect(Collectors.joining(" "));
            audit.getEntity()
                    .get(1)
                    .addDetail()
                    .setType(FIELDS)
                    .setValue(new StringType(fields.isEmpty() ? "none" : fields));
            return Optional.of(audit);
        }
        DisclosureWithheld kept = (DisclosureWithheld) event;
        AuditEvent audit = event(kept.header(), kept.recipient(), kept.purpose(), kept.policy(), organisation, patient);
        audit.setOutcome(AuditEvent.AuditEventOutcome._4);
        audit.setOutcomeDesc(kept.reason() == null ? null : Word.of(kept.reason()));
        return Optional.of(audit);
    }

    private static AuditEvent event(
            EventHeader header,
            @Nullable Recipient recipient,
            @Nullable Purpose purpose,
            @Nullable String policy,
            Identifier organisation,
            String patient) {
        AuditEvent audit = new AuditEvent();
        audit.setId(header.id().toString());
        audit.getMeta().addProfile(FhirAddress.profile("AuditEvent"));
        audit.setType(new Coding(DICOM, "110106", "Export"));
        audit.addSubtype(new Coding(
                "http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle",
                "disclose",
                "Disclose Record Lifecycle Event"));
        audit.setAction(AuditEvent.AuditEventAction.R);
        audit.setRecorded(Date.from(header.occurredAt()));
        if (purpose != null) {
            audit.addPurposeOfEvent(purpose(purpose));
        }
        agent(audit, "110153", "Source Role ID", organisation).setRequestor(false);
        AuditEvent.AuditEventAgentComponent asked =
                agent(audit, "110152", "Destination Role ID", recipient == null ? null : recipient.organisation());
        asked.setRequestor(true);
        if (recipient != null && recipient.kind() != null) {
            asked.addRole(new CodeableConcept(
                    new Coding(FhirAddress.OWN + "recipient-kind", Word.of(recipient.kind()), null)));
        }
        if (policy != null) {
            asked.addPolicy(FhirAddress.OWN + "disclosure-policy:" + policy);
        }
        audit.getSource()
                .setObserver(Identifiers.organisation(organisation))
                .addType(new Coding(
                        "http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server"));
        entity(audit, "1", "Person", "1", "Patient").setWhat(new Reference("Patient/" + patient));
        entity(audit, "2", "System Object", "4", "Domain Resource").setWhat(new Reference("Flag/" + patient));
        return audit;
    }

    private static AuditEvent.AuditEventAgentComponent agent(
            AuditEvent audit, String role, String display, @Nullable Identifier organisation) {
        AuditEvent.AuditEventAgentComponent agent = audit.addAgent();
        agent.setType(Concepts.of(DICOM, role, display));
        if (organisation != null) {
            agent.setWho(Identifiers.organisation(organisation));
        }
        return agent;
    }

    private static AuditEvent.AuditEventEntityComponent entity(
            AuditEvent audit, String type, String typeDisplay, String role, String roleDisplay) {
        return audit.addEntity()
                .setType(new Coding(ENTITY_TYPE, type, typeDisplay))
                .setRole(new Coding(OBJECT_ROLE, role, roleDisplay));
    }

    /** HL7's code for the purpose if there is one, with our own beside it. */
    private static CodeableConcept purpose(Purpose purpose) {
        CodeableConcept concept = new CodeableConcept();
        List<String> theirs = switch (purpose) {
            case DIRECT_CARE, CARERS_ASSESSMENT -> List.of("TREAT", "treatment");
            case CARER_INVOLVEMENT -> List.of("COC", "coordination of care");
            case CARER_SUPPORT, EDUCATION_SUPPORT, EMPLOYMENT_SUPPORT -> List.of("CAREMGT", "care management");
            case CONTINGENCY -> List.of("ETREAT", "Emergency Treatment");
            case SAFEGUARDING -> List.of("THREAT", "threat");
            case STATISTICS -> List.of("HSYSADMIN", "health system administration");
        };
        concept.addCoding(new Coding(REASON, theirs.get(0), theirs.get(1)));
        concept.addCoding(new Coding(FhirAddress.OWN + "purpose", Word.of(purpose), null));
        return concept;
    }
}
