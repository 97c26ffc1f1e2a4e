package org.carerkit.core.json.benchmark;

import java.time.LocalDate;
import java.util.Locale;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.carer.RegisteredOrganisation;
import org.carerkit.core.carer.Situation;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.caring.StandIn;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.PhoneUse;
import org.carerkit.core.person.SafeContact;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * A carer's record as a FHIR R4 Bundle with the same facts, as UK Core profiles ask for it: the carer as Patient, each
 * cared-for person as RelatedPerson, and the Flag. A fact goes where FHIR or UK Core has a place for it, and into a plain
 * extension where neither has. As in UK Core's published examples, each coding has its display and each person is active.
 * With the shortest narrative, or with none; FHIR recommends one (R4, dom-6), and its validator warns where it is missing.
 */
final class CarerBundle {

    static final String RESTRICTED = "R";

    private static final String BASE = "https://example.org/fhir/";
    private static final String SNOMED_CT = "http://snomed.info/sct";
    private static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/";
    private static final String UK_CORE_CODES = "https://fhir.hl7.org.uk/CodeSystem/UKCore-";
    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    private CarerBundle() {}

    /** Each resource with a narrative of a few words: who or what it is, and nothing more. */
    static Bundle withNarrative(Carer carer) {
        Bundle bundle = of(carer);
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            DomainResource resource = (DomainResource) entry.getResource();
            resource.getText().setStatus(Narrative.NarrativeStatus.GENERATED).setDivAsString(narrative(resource));
        }
        return bundle;
    }

    private static String narrative(DomainResource resource) {
        if (resource instanceof Patient patient) {
            return patient.getNameFirstRep().getNameAsSingleString();
        }
        CodeableConcept what = resource instanceof RelatedPerson person
                ? person.getRelationshipFirstRep()
                : ((Flag) resource).getCode();
        return what.getCodingFirstRep().getDisplay();
    }

    static Bundle of(Carer carer) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        add(bundle, patient(carer), "Patient/1");
        for (int i = 0; i < carer.roles().size(); i++) {
            add(bundle, relatedPerson(carer.roles().get(i)), "RelatedPerson/" + (i + 1));
        }
        add(bundle, flag(), "Flag/1");
        return bundle;
    }

    private static Flag flag() {
        Flag flag = new Flag().setStatus(Flag.FlagStatus.ACTIVE).setSubject(new Reference("Patient/1"));
        flag.addCategory(concept("http://terminology.hl7.org/CodeSystem/flag-category", "admin", "Administrative"));
        return flag.setCode(concept(SNOMED_CT, "224484003", "Patient themselves providing care"));
    }

    private static void add(Bundle bundle, Resource resource, String reference) {
        resource.setId(reference);
        resource.getMeta().addProfile(UK_CORE + "UKCore-" + resource.fhirType());
        bundle.addEntry().setFullUrl(BASE + reference).setResource(resource);
    }

    private static Patient patient(Carer carer) {
        Patient patient = new Patient().setActive(true);
        if (carer.restricted()) {
            patient.getMeta()
                    .addSecurity()
                    .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                    .setCode(RESTRICTED);
        }
        carer.identifiers().forEach(each -> patient.addIdentifier(identifier(each)));
        addPerson(patient, carer.person());
        addContact(patient, carer.contact());
        carer.organisations().forEach(each -> addOrganisation(patient, each));
        Situation situation = carer.situation();
        if (situation != null) {
            extend(patient, "employment", code(situation.employment()));
            extend(patient, "hours-worked", number(situation.hoursWorkedPerWeek()));
            extend(patient, "education", code(situation.education()));
        }
        if (carer.contingencyPlan() != null) {
            addPlan(patient, carer.contingencyPlan());
        }
        extend(patient, "what-matters", text(carer.whatMatters()));
        return patient;
    }

    private static void addPerson(Patient patient, Person person) {
        patient.addName(name(person.name()).setUse(HumanName.NameUse.OFFICIAL));
        if (person.name().knownAs() != null) {
            patient.addName()
                    .setUse(HumanName.NameUse.USUAL)
                    .addGiven(person.name().knownAs());
        }
        patient.setBirthDateElement(date(person.birthDate()));
        patient.setGender(
                switch (person.sex().code()) {
                    case "1", "M" -> AdministrativeGender.MALE;
                    case "2", "F" -> AdministrativeGender.FEMALE;
                    default -> AdministrativeGender.UNKNOWN;
                });
        ukCore(patient, "EthnicCategory").setValue(concept(person.ethnicCategory()));
    }

    private static void addContact(Patient patient, Contact contact) {
        Address address = patient.addAddress();
        contact.address().lines().forEach(address::addLine);
        address.setPostalCode(contact.address().postcode());
        if (contact.address().uprn() != null) {
            Extension key = ukCore(address, "AddressKey");
            CodeableConcept type =
                    concept(UK_CORE_CODES + "AddressKeyType", "UPRN", "Unique Property Reference Number");
            key.addExtension(new Extension("type", type));
            key.addExtension(new Extension("value", text(contact.address().uprn())));
        }
        contact.phones().forEach(each -> patient.addTelecom(phone(each)));
        if (contact.email() != null) {
            patient.addTelecom()
                    .setSystem(ContactPoint.ContactPointSystem.EMAIL)
                    .setValue(contact.email());
        }
        CodeableConcept language = concept(
                UK_CORE_CODES + "HumanLanguage",
                contact.language(),
                Locale.forLanguageTag(contact.language()).getDisplayLanguage(Locale.ENGLISH));
        patient.addCommunication().setLanguage(language).setPreferred(true);
        CodeableConcept channel = concept(BASE + "channel", contact.preferredChannel());
        ukCore(patient, "ContactPreference").addExtension(new Extension("PreferredContactMethod", channel));
        contact.accessibleFormats().forEach(each -> extend(patient, "accessible-format", code(each)));
        SafeContact safe = contact.safeContact();
        if (safe != null) {
            extend(patient, "safe-contact", text(safe.instructions()));
            extend(patient, "voicemail", code(safe.voicemail()));
            extend(patient, "post", code(safe.post()));
        }
    }

    private static void addOrganisation(Patient patient, RegisteredOrganisation organisation) {
        Reference reference = new Reference().setDisplay(organisation.name());
        if (organisation.identifier() != null) {
            reference.setIdentifier(identifier(organisation.identifier()));
        }
        extend(reference, "since", date(organisation.since()));
        if (organisation.role() == OrganisationRole.GP_PRACTICE) {
            patient.addGeneralPractitioner(reference);
        } else {
            extend(patient, "organisation-" + constant(organisation.role()), reference);
        }
    }

    private static void addPlan(Patient patient, ContingencyPlan plan) {
        for (StandIn standIn : plan.standIns()) {
            Patient.ContactComponent contact = patient.addContact().setName(name(standIn.name()));
            contact.addRelationship().setText(standIn.relationship());
            contact.addTelecom(phone(standIn.phone()));
            addAgreement(contact, "stand-in-agrees", standIn.agreement());
        }
        plan.ring().forEach(each -> patient.addContact().addTelecom(phone(each)));
        extend(patient, "can-be-alone", code(plan.canBeAlone()));
        extend(patient, "plan", text(plan.instructions()));
        addAgreement(patient, "carer-agrees", plan.carerAgrees());
        addAgreement(patient, "cared-for-person-agrees", plan.caredForPersonAgrees());
        extend(patient, "plan-reviewed", date(plan.reviewed()));
    }

    private static RelatedPerson relatedPerson(CaringRole role) {
        RelatedPerson person = new RelatedPerson().setPatient(new Reference("Patient/1"));
        person.setActive(true);
        person.addRelationship(concept(BASE + "relationship", role.relationship()));
        CaredForPerson caredFor = role.caredForPerson();
        if (caredFor != null) {
            caredFor.identifiers().forEach(each -> person.addIdentifier(identifier(each)));
            person.addName(name(caredFor.name())).setBirthDateElement(date(caredFor.birthDate()));
            extend(person, "restricted", new BooleanType(caredFor.restricted()));
            addAgreement(person, "agreement", caredFor.agreement());
        }
        if (role.start() != null) {
            person.getPeriod().setStartElement(new DateTimeType(role.start().toString()));
        }
        if (role.end() != null) {
            person.getPeriod().setEndElement(new DateTimeType(role.end().toString()));
        }
        extend(person, "end-reason", code(role.endReason()));
        extend(person, "life-stage", code(role.caredForLifeStage()));
        extend(person, "parental-responsibility", code(role.parentalResponsibility()));
        role.needs().forEach(each -> extend(person, "need", concept(each)));
        role.tasks().forEach(each -> extend(person, "task", code(each)));
        extend(person, "hours-of-care", concept(role.hoursPerWeek()));
        extend(person, "responsibility", code(role.responsibility()));
        extend(person, "other-carers", number(role.otherCarers()));
        extend(person, "proximity", code(role.proximity()));
        extend(person, "mutual", code(role.mutual()));
        extend(person, "basis", code(role.basis()));
        if (role.responsibleCouncil() != null) {
            extend(person, "responsible-council", identifier(role.responsibleCouncil()));
        }
        return person;
    }

    private static void addAgreement(IBaseHasExtensions owner, String name, Agreement agreement) {
        if (agreement != null) {
            Extension extension = extension(owner, name);
            extension.addExtension(new Extension("answer", code(agreement.answer())));
            if (agreement.on() != null) {
                extension.addExtension(new Extension("on", date(agreement.on())));
            }
            if (agreement.by() != null) {
                extension.addExtension(new Extension("by", code(agreement.by().capacity())));
            }
        }
    }

    private static HumanName name(PersonName name) {
        return new HumanName().setFamily(name.family()).addGiven(name.given());
    }

    private static ContactPoint phone(Phone phone) {
        ContactPoint point = new ContactPoint().setSystem(ContactPoint.ContactPointSystem.PHONE);
        point.setUse(
                phone.use() == PhoneUse.MOBILE
                        ? ContactPoint.ContactPointUse.MOBILE
                        : ContactPoint.ContactPointUse.HOME);
        return point.setValue(phone.number());
    }

    private static Identifier identifier(org.carerkit.core.identifier.Identifier identifier) {
        String system = identifier
                .scheme()
                .system()
                .orElse(BASE + "id/" + identifier.scheme().id());
        Identifier fhir = new Identifier().setSystem(system).setValue(identifier.value());
        if (system.equals(NHS_NUMBER)) {
            ukCore(fhir, "NHSNumberVerificationStatus")
                    .setValue(concept(
                            UK_CORE_CODES + "NHSNumberVerificationStatus", "01", "Number present and verified"));
        }
        if (identifier.assigner() != null) {
            fhir.setAssigner(new Reference().setDisplay(identifier.assigner()));
        }
        return fhir;
    }

    private static CodeableConcept concept(Coded coded) {
        CodeableConcept concept = concept(
                coded.list().equals("snomed-ct") ? SNOMED_CT : BASE + coded.list(),
                coded.code(),
                CodeLists.standard().display(coded).orElseThrow());
        concept.getCodingFirstRep().setVersion(coded.edition());
        return concept;
    }

    private static CodeableConcept concept(String system, Enum<?> constant) {
        return concept(system, constant(constant), constant(constant).replace('-', ' '));
    }

    private static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept(new Coding(system, code, display));
    }

    private static Extension ukCore(IBaseHasExtensions owner, String name) {
        return ((Extension) owner.addExtension()).setUrl(UK_CORE + "Extension-UKCore-" + name);
    }

    private static void extend(IBaseHasExtensions owner, String name, Type value) {
        if (value != null) {
            extension(owner, name).setValue(value);
        }
    }

    private static Extension extension(IBaseHasExtensions owner, String name) {
        return ((Extension) owner.addExtension()).setUrl(BASE + name);
    }

    private static CodeType code(Enum<?> constant) {
        return constant == null ? null : new CodeType(constant(constant));
    }

    private static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static IntegerType number(Integer number) {
        return number == null ? null : new IntegerType(number);
    }

    private static StringType text(String text) {
        return text == null ? null : new StringType(text);
    }

    private static DateType date(LocalDate date) {
        return date == null ? null : new DateType(date.toString());
    }
}
