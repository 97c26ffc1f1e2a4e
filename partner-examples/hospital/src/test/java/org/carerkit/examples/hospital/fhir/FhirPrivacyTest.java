package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.consent.RecipientKind.CARERS_SERVICE;
import static org.carerkit.core.consent.RecipientKind.GP_PRACTICE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.carer.RegisteredOrganisation;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.PhoneUse;
import org.carerkit.core.person.SafeContact;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.fhir.FhirHospital.Known;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.fhir.Validators;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tries the incidents that the Information Commissioner published in 2023 through the FHIR interface. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedHospital.class)
class FhirPrivacyTest {

    private static final List<String> SECRETS = List.of(
            "7 Hidden Row", "TS24 8AY", "100012345678", "07700900123", "hidden@example.org", "B86000", "back door");

    private static FhirHospital hospital;

    @BeforeAll
    static void start(StartedHospital shared) {
        hospital = FhirHospital.of(shared);
    }

    private static CarerBuilder bare(PersonId person) {
        return Carer.builder(hospital.nhsNumber(person)).person("Rowan", "Example", java.time.LocalDate.of(1970, 1, 2));
    }

    private static Carer withLocation(PersonId person) {
        return bare(person)
                .contact(new Contact(
                        new Address(List.of("7 Hidden Row"), "TS24 8AY", "100012345678"),
                        List.of(new Phone("07700900123", PhoneUse.HOME)),
                        "hidden@example.org",
                        null,
                        "ur",
                        List.of(),
                        new SafeContact("Use the back door.", null, null)))
                .organisation(
                        new RegisteredOrganisation(OrganisationRole.GP_PRACTICE, Identifier.ods("B86000"), null, null))
                .build();
    }

    private static Carer withoutLocation(PersonId person) {
        return bare(person)
                .contact(new Contact(null, List.of(), null, null, "ur", List.of(), null))
                .build();
    }

    private static void restrict(Known known) {
        hospital.record(new Restricted(hospital.header(known.carer())));
    }

    /**
     * Returns everything a client is told about a person: by id, by list, as Patient, and as the carer of a patient.
     */
    private static String everythingTold(String client, Known known, PersonId patient) throws Exception {
        StringBuilder told = new StringBuilder();
        for (String path : List.of(
                "Flag/" + known.id(),
                "Flag?patient=" + known.id(),
                "Patient/" + known.id(),
                "RelatedPerson?patient=" + patient)) {
            HttpResponse<String> answer = hospital.get(client, path);
            told.append(answer.statusCode()).append(' ');
            told.append(answer.headers().firstValue("ETag").orElse("")).append(' ');
            told.append(answer.headers().firstValue("Content-Length").orElse(""))
                    .append('\n');
            told.append(answer.body()).append('\n');
        }
        return told.toString();
    }

    private static void holdsNoSecret(String text) {
        SECRETS.forEach(
                secret -> assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(secret.toLowerCase(Locale.ROOT)));
    }

    private static void consentToAll(Known known) {
        hospital.consent(known, CARERS_SERVICE, Identifier.ods("X99999"), Purpose.CARER_SUPPORT);
    }

    @Test
    void where_nothing_is_protected_those_who_may_know_it_are_told_where_a_carer_lives() throws Exception {
        PersonId person = hospital.person("Rowan", false);
        Known known = hospital.carer(person, withLocation(person));
        PersonId patient = hospital.person("Pat", false);
        hospital.looksAfter(person, patient, Relationship.PARENT);
        consentToAll(known);

        String toSocialCare = everythingTold("social-care", known, patient);
        assertThat(toSocialCare).contains("7 Hidden Row", "TS24 8AY", "07700900123", "hidden@example.org", "back door");
        assertThat(everythingTold("carers-centre", known, patient)).contains("7 Hidden Row");
        assertThat(everythingTold("gp-practice", known, patient)).doesNotContain("7 Hidden Row", "07700900123");
    }

    @Test
    void a_victims_new_address_does_not_reach_anybody_once_it_is_protected() throws Exception { // incident 1
        PersonId person = hospital.person("Rowan", false);
        Known known = hospital.carer(person, withLocation(person));
        PersonId patient = hospital.person("Pat", false);
        hospital.looksAfter(person, patient, Relationship.SPOUSE_OR_PARTNER);
        consentToAll(known);
        restrict(known);

        for (String client : List.of("social-care", "carers-centre", "gp-practice", "ward")) {
            holdsNoSecret(everythingTold(client, known, patient));
        }
    }

    @Test
    void restricted_and_absent_are_the_same_bytes() throws Exception {
        PersonId person = hospital.person("Rowan", false);
        Known known = hospital.carer(person, withLocation(person));
        PersonId patient = hospital.person("Pat", false);
        hospital.looksAfter(person, patient, Relationship.SIBLING);
        consentToAll(known);
        restrict(known);
        List<String> clients = List.of("social-care", "carers-centre", "gp-practice", "ward");
        List<String> restricted = new java.util.ArrayList<>();
        for (String client : clients) {
            restricted.add(everythingTold(client, known, patient));
        }
        // the same person without a location and without a restriction
        hospital.record(new RolesChanged(hospital.header(known.carer()), withoutLocation(person)));
        hospital.record(new org.carerkit.flag.event.Unrestricted(
                hospital.header(known.carer()),
                hospital.register().flag(known.carer()).flag().toLift()));
        for (int i = 0; i < clients.size(); i++) {
            assertThat(everythingTold(clients.get(i), known, patient)).isEqualTo(restricted.get(i));
        }
    }

    @Test
    void the_protection_of_the_person_looked_after_protects_the_carer_too() throws Exception { // incidents 2 and 6
        PersonId person = hospital.person("Rowan", false);
        Known known = hospital.carer(person, withLocation(person));
        PersonId patient = hospital.person("Pat", true);
        hospital.looksAfter(person, patient, Relationship.SPOUSE_OR_PARTNER);
        consentToAll(known);
        holdsNoSecret(everythingTold("social-care", known, patient));
        holdsNoSecret(everythingTold("carers-centre", known, patient));
    }

    @Test
    void no_part_of_an_answer_keeps_what_another_part_lost() throws Exception { // incidents 3 and 7
        PersonId person = hospital.person("Rowan", false);
        Known known = hospital.carer(person, withLocation(person));
        restrict(known);
        HttpResponse<String> read = hospital.get("social-care", "Patient/" + known.id());
        Patient patient = FhirHospital.read(read, Patient.class);
        assertThat(patient.getAddress()).isEmpty();
        assertThat(patient.getTelecom()).isEmpty();
        assertThat(patient.getExtension()).isEmpty();
        assertThat(patient.getGeneralPractitioner()).isEmpty();
        assertThat(patient.getText().isEmpty()).isTrue();
        assertThat(patient.getMeta().getSecurity()).isEmpty();
        assertThat(patient.getCommunication()).hasSize(1);
        holdsNoSecret(read.body());
        HttpResponse<String> audit = hospital.get("ward", "AuditEvent?patient=" + known.id());
        holdsNoSecret(audit.body());
    }

    @Test
    void one_who_looks_after_a_child_is_not_told_where_another_family_lives() throws Exception { // incident 4
        PersonId child = hospital.person("Child", true);
        PersonId birthParent = hospital.person("Birth", false);
        PersonId adopter = hospital.person("Adopter", false);
        Known adoptive = hospital.carer(adopter, withLocation(adopter));
        hospital.carer(birthParent, bare(birthParent).build());
        hospital.looksAfter(adopter, child, Relationship.CHILD);
        consentToAll(adoptive);
        HttpResponse<String> carers = hospital.get("carers-centre", "RelatedPerson?patient=" + child);
        assertThat(FhirHospital.found(carers)).hasSize(1);
        holdsNoSecret(carers.body());
    }

    @Test
    void a_flag_goes_with_whatever_is_copied_of_the_person() throws Exception { // incident 5
        Known known = hospital.carer("Rowan");
        Flag flag = (Flag) FhirHospital.found(hospital.get("gp-practice", "Flag?patient=" + known.id()))
                .get(0);
        Patient patient =
                FhirHospital.read(hospital.get("gp-practice", flag.getSubject().getReference()), Patient.class);
        assertThat(patient.getIdPart()).isEqualTo(flag.getIdPart());
        assertThat(patient.getIdentifierFirstRep().getValue())
                .isEqualTo(flag.getSubject().getIdentifier().getValue());
    }

    @Test
    void who_declines_is_like_somebody_who_was_never_flagged() throws Exception { // incident 8
        Known known = hospital.carer("Rowan");
        hospital.record(new Ended(hospital.header(known.carer()), FlagEndReason.CARER_DECLINED));
        String declined = everythingTold("gp-practice", known, known.person());
        PersonId never = hospital.person("Never", false);
        Known unflagged = new Known(never, hospital.people().carer(never), hospital.nhsNumber(never));
        String absent = everythingTold("gp-practice", unflagged, never);
        assertThat(declined).isEqualTo(absent.replace(never.toString(), known.id()));
        String unknown = UUID.randomUUID().toString();
        Known nobody = new Known(new PersonId(UUID.fromString(unknown)), known.carer(), known.nhsNumber());
        assertThat(declined)
                .isEqualTo(
                        everythingTold("gp-practice", nobody, nobody.person()).replace(unknown, known.id()));
    }

    @Test
    void who_refuses_a_recipient_is_not_told_of_to_it_and_to_others_still() throws Exception {
        Known known = hospital.carer("Rowan");
        Consent refused = new Consent(
                ConsentStatus.REFUSED,
                hospital.today(),
                new DecisionMaker(Capacity.SELF, null, null),
                List.of(),
                List.of(new org.carerkit.core.consent.Recipient(GP_PRACTICE, null)),
                null,
                null);
        hospital.record(new ConsentRecorded(hospital.header(known.carer()), refused));
        assertThat(FhirHospital.found(hospital.get("gp-practice", "Flag?patient=" + known.id())))
                .isEmpty();
        assertThat(FhirHospital.found(hospital.get("ward", "Flag?patient=" + known.id())))
                .hasSize(1);
    }

    @Test
    void a_client_without_consent_and_without_another_basis_is_told_nothing() throws Exception {
        Known known = hospital.carer("Rowan");
        assertThat(FhirHospital.found(hospital.get("carers-centre", "Flag?patient=" + known.id())))
                .isEmpty();
        consentToAll(known);
        assertThat(FhirHospital.found(hospital.get("carers-centre", "Flag?patient=" + known.id())))
                .hasSize(1);
    }

    @Test
    void a_young_carers_flag_goes_to_the_practice_and_with_agreement_to_the_carers_centre_and_to_nobody_else()
            throws Exception {
        PersonId person = hospital.person("Fern", false);
        Carer young = Carer.builder(hospital.nhsNumber(person))
                .person("Fern", "Example", hospital.today().minusYears(12))
                .build();
        Known known = hospital.carer(person, young);
        assertThat(FhirHospital.found(hospital.get("carers-centre", "Flag?patient=" + known.id())))
                .isEmpty();
        consentToAll(known);
        for (String client : List.of("gp-practice", "carers-centre")) {
            assertThat(FhirHospital.found(hospital.get(client, "Flag?patient=" + known.id())))
                    .hasSize(1);
        }
        for (String client : List.of("ward", "social-care")) {
            assertThat(FhirHospital.found(hospital.get(client, "Flag?patient=" + known.id())))
                    .isEmpty();
        }
    }

    @Test
    void a_carer_is_told_of_as_what_they_are_to_the_patient() throws Exception {
        PersonId person = hospital.person("Rowan", false);
        Known known = hospital.carer(person, bare(person).build());
        PersonId patient = hospital.person("Pat", false);
        hospital.looksAfter(person, patient, Relationship.PARENT);
        HttpResponse<String> answer = hospital.get("ward", "RelatedPerson?patient=" + patient);
        RelatedPerson carer = (RelatedPerson) FhirHospital.found(answer).get(0);
        assertThat(carer.getRelationship().stream()
                        .map(each -> each.getCodingFirstRep().getSystem() + "|"
                                + each.getCodingFirstRep().getCode()))
                .containsExactly(
                        "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole|Carer",
                        "http://terminology.hl7.org/CodeSystem/v3-RoleCode|CHILD");
        assertThat(carer.getPatient().getReference()).isEqualTo("Patient/" + patient);
        assertThat(carer.getActive()).isTrue();
        hospital.record(new Ended(hospital.header(known.carer()), FlagEndReason.CARED_FOR_PERSON_RECOVERED));
        RelatedPerson former =
                (RelatedPerson) FhirHospital.found(hospital.get("ward", "RelatedPerson?patient=" + patient))
                        .get(0);
        assertThat(former.getActive()).isFalse();
    }

    @Test
    void a_notice_that_was_stopped_before_it_left_is_in_no_audit() throws Exception {
        Known known = hospital.carer("Ash");
        Disclosed told = new Disclosed(
                hospital.header(known.carer()),
                new Recipient(GP_PRACTICE, Identifier.ods("A81001")),
                Purpose.DIRECT_CARE,
                null,
                null,
                List.of(FlagField.STATE),
                "edition");
        hospital.record(told);
        assertThat(FhirHospital.found(hospital.get("ward", "AuditEvent?patient=" + known.id())))
                .hasSize(1);

        hospital.record(new Corrected(hospital.header(known.carer()), told.id(), null));
        assertThat(FhirHospital.found(hospital.get("ward", "AuditEvent?patient=" + known.id())))
                .isEmpty();
    }

    @Test
    void every_disclosure_is_an_audit_event_with_its_fields_and_without_their_values() throws Exception {
        Known known = hospital.carer("Quince");
        hospital.get("gp-practice", "Flag?patient=" + known.id());
        hospital.get("carers-centre", "Flag/" + known.id());
        HttpResponse<String> answer = hospital.get("ward", "AuditEvent?patient=" + known.id());
        List<Resource> events = FhirHospital.found(answer);
        assertThat(events).hasSize(2);
        AuditEvent told = (AuditEvent) events.get(0);
        assertThat(told.getType().getCode()).isEqualTo("110106");
        assertThat(told.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._0);
        assertThat(told.getAgent().get(1).getWho().getIdentifier().getValue()).isEqualTo("A81001");
        assertThat(told.getEntity()
                        .get(1)
                        .getDetailFirstRep()
                        .getValueStringType()
                        .getValue())
                .isEqualTo("state nhs-number");
        AuditEvent kept = (AuditEvent) events.get(1);
        assertThat(kept.getOutcome()).isEqualTo(AuditEvent.AuditEventOutcome._4);
        assertThat(kept.getOutcomeDesc()).isEqualTo("no-consent");
        assertThat(answer.body()).doesNotContain("Quince", known.nhsNumber().value());
        assertThat(Validators.allErrors(answer.body())).isEmpty();
        assertThat(FhirHospital.outcome(hospital.get("gp-practice", "AuditEvent?patient=" + known.id())))
                .containsExactly("403", "forbidden CK-FHIR-SCOPE");
    }

    @Test
    void what_is_recorded_as_told_is_what_the_resource_shows() throws Exception {
        PersonId person = hospital.person("Rowan", false);
        Known known = hospital.carer(person, withLocation(person));
        hospital.get("social-care", "Patient/" + known.id());
        restrict(known);
        hospital.get("social-care", "Patient/" + known.id());
        List<String> fields = FhirHospital.found(hospital.get("ward", "AuditEvent?patient=" + known.id())).stream()
                .map(event -> ((AuditEvent) event)
                        .getEntity()
                        .get(1)
                        .getDetailFirstRep()
                        .getValueStringType()
                        .getValue())
                .toList();
        assertThat(fields)
                .containsExactly(
                        "state nhs-number name birth-date communication safe-contact address phone-and-email",
                        "state nhs-number name birth-date communication");
    }
}
