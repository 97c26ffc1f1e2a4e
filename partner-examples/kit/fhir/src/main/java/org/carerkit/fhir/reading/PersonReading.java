package org.carerkit.fhir.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.code.CodeLists;
import org.carerkit.core.code.Coded;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.PhoneUse;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Meta;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a person that Patient and RelatedPerson share. */
final class PersonReading {

    private static final int LONGEST_ASSIGNER = 64;

    private PersonReading() {}

    /**
     * The identifiers that are in use. A number without a system could be anybody's, so it identifies nobody and is left
     * out.
     */
    static List<Identifier> identifiers(List<org.hl7.fhir.r4.model.Identifier> given) {
        List<Identifier> identifiers = new ArrayList<>();
        for (org.hl7.fhir.r4.model.Identifier each : given) {
            if (!each.hasValue()
                    || each.getSystem() == null
                    || each.getSystem().isBlank()
                    || each.getUse() == org.hl7.fhir.r4.model.Identifier.IdentifierUse.OLD
                    || each.getPeriod().hasEnd()) {
                continue;
            }
            boolean isNhsNumber =
                    IdentifierScheme.NHS_NUMBER.system().orElse("").equals(each.getSystem());
            identifiers.add(
                    isNhsNumber
                            ? Identifier.nhsNumber(each.getValue())
                            : Identifier.local(assigner(each), each.getValue()));
        }
        return identifiers;
    }

    /**
     * Who assigned a number: as CarerKit writes it, otherwise the end of the system's address, which distinguishes systems.
     */
    private static String assigner(org.hl7.fhir.r4.model.Identifier identifier) {
        String system = identifier.getSystem();
        String name = identifier.getAssigner().getDisplay();
        return system.startsWith(org.carerkit.fhir.terms.FhirAddress.OWN) && name != null
                ? name
                : system.substring(Math.max(0, system.length() - LONGEST_ASSIGNER));
    }

    static Person person(
            List<HumanName> names,
            @Nullable AdministrativeGender gender,
            DateType birth,
            @Nullable LocalDate death,
            List<Extension> extensions) {
        LocalDate birthDate = Days.isPartial(birth) ? null : Days.of(birth);
        return new Person(name(names), birthDate, death, sex(gender), ethnicCategory(extensions));
    }

    private static @Nullable PersonName name(List<HumanName> names) {
        HumanName official = names.stream()
                .filter(name -> name.getUse() == HumanName.NameUse.OFFICIAL)
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> name.getUse() != HumanName.NameUse.OLD
                                && name.getUse() != HumanName.NameUse.MAIDEN
                                && name.getUse() != HumanName.NameUse.NICKNAME)
                        .findFirst())
                .orElse(null);
        String knownAs = names.stream()
                .filter(name -> name != official)
                .filter(name -> name.getUse() == HumanName.NameUse.USUAL || name.getUse() == HumanName.NameUse.NICKNAME)
                .map(HumanName::getGivenAsSingleString)
                .filter(given -> !given.isBlank())
                .findFirst()
                .orElse(null);
        if (official == null) {
            return knownAs == null ? null : new PersonName(null, null, knownAs);
        }
        String given = official.hasGiven() ? official.getGivenAsSingleString() : null;
        return new PersonName(given, official.getFamily(), knownAs);
    }

    private static @Nullable Coded sex(@Nullable AdministrativeGender gender) {
        if (gender == null) {
            return null;
        }
        String code = switch (gender) {
            case MALE -> "1";
            case FEMALE -> "2";
            case OTHER -> "9";
            default -> "X";
        };
        return new Coded("nhs-person-stated-gender", null, code);
    }

    private static @Nullable Coded ethnicCategory(List<Extension> extensions) {
        for (Extension extension : extensions) {
            if (org.carerkit.fhir.terms.FhirAddress.extension("EthnicCategory").equals(extension.getUrl())
                    && extension.getValue() instanceof org.hl7.fhir.r4.model.CodeableConcept concept) {
                for (Coding coding : concept.getCoding()) {
                    Coded coded = new Coded("nhs-ethnic-category", "2001", coding.getCode());
                    boolean isOurs = CodeLists.standard()
                            .find(coding.hasSystem() ? coding.getSystem() : "")
                            .filter(list -> list.id().equals("nhs-ethnic-category"))
                            .isPresent();
                    if (isOurs && CodeLists.standard().isKnown(coded)) {
                        return coded;
                    }
                }
            }
        }
        return null;
    }

    static @Nullable Contact contact(
            List<org.hl7.fhir.r4.model.Address> addresses, List<ContactPoint> telecom, Optional<String> language) {
        Address address = addresses.stream()
                .filter(each -> each.getUse() != org.hl7.fhir.r4.model.Address.AddressUse.OLD
                        && !each.getPeriod().hasEnd())
                .findFirst()
                .map(PersonReading::address)
                .orElse(null);
        List<Phone> phones = telecom.stream()
                .filter(point -> point.hasValue() && isPhone(point) && isCurrent(point))
                .map(point -> new Phone(point.getValue(), use(point)))
                .toList();
        String email = telecom.stream()
                .filter(point -> point.hasValue()
                        && point.getSystem() == ContactPoint.ContactPointSystem.EMAIL
                        && isCurrent(point))
                .map(ContactPoint::getValue)
                .findFirst()
                .orElse(null);
        if (address == null && phones.isEmpty() && email == null && language.isEmpty()) {
            return null;
        }
        return new Contact(address, phones, email, null, language.orElse(null), List.of(), null);
    }

    /** True if a label says that the whereabouts are protected: R (restricted) or V (very restricted). */
    static boolean isRestricted(Meta meta) {
        return meta.getSecurity().stream()
                .filter(label -> org.carerkit.fhir.terms.FhirAddress.CONFIDENTIALITY.equals(label.getSystem()))
                .anyMatch(label -> "R".equals(label.getCode()) || "V".equals(label.getCode()));
    }

    private static Address address(org.hl7.fhir.r4.model.Address address) {
        List<String> lines = new ArrayList<>();
        address.getLine().forEach(line -> lines.add(line.getValue()));
        if (address.hasCity()) {
            lines.add(address.getCity());
        }
        if (address.hasDistrict()) {
            lines.add(address.getDistrict());
        }
        String postcode = address.hasPostalCode() ? IdentifierScheme.POSTCODE.tidy(address.getPostalCode()) : null;
        return new Address(lines.subList(0, Math.min(5, lines.size())), postcode, null);
    }

    private static boolean isPhone(ContactPoint point) {
        return point.getSystem() == ContactPoint.ContactPointSystem.PHONE
                || point.getSystem() == ContactPoint.ContactPointSystem.SMS;
    }

    private static boolean isCurrent(ContactPoint point) {
        return point.getUse() != ContactPoint.ContactPointUse.OLD
                && !point.getPeriod().hasEnd();
    }

    private static @Nullable PhoneUse use(ContactPoint point) {
        if (point.getUse() == null) {
            return null;
        }
        return switch (point.getUse()) {
            case HOME -> PhoneUse.HOME;
            case MOBILE -> PhoneUse.MOBILE;
            case WORK -> PhoneUse.WORK;
            default -> null;
        };
    }
}
