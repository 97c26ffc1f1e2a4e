package org.carerkit.fhir.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carerkit.core.person.Channel;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.SafeContact;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.fhir.terms.Word;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** How to reach a person, in the types that Patient and RelatedPerson share. */
record ContactParts(@Nullable Contact contact) {

    private static final String KEY_TYPE = "https://fhir.hl7.org.uk/CodeSystem/UKCore-AddressKeyType";
    private static final String CHANNEL = "https://fhir.hl7.org.uk/CodeSystem/UKCore-PreferredContactMethod";

    List<ContactPoint> telecom() {
        List<ContactPoint> points = new ArrayList<>();
        if (contact == null) {
            return points;
        }
        for (Phone phone : contact.phones()) {
            ContactPoint point = new ContactPoint().setSystem(ContactPoint.ContactPointSystem.PHONE);
            point.setValue(phone.number());
            if (phone.use() != null) {
                point.setUse(
                        switch (phone.use()) {
                            case HOME -> ContactPoint.ContactPointUse.HOME;
                            case MOBILE -> ContactPoint.ContactPointUse.MOBILE;
                            case WORK -> ContactPoint.ContactPointUse.WORK;
                        });
            }
            points.add(point);
        }
        if (contact.email() != null) {
            points.add(new ContactPoint()
                    .setSystem(ContactPoint.ContactPointSystem.EMAIL)
                    .setValue(contact.email()));
        }
        return points;
    }

    Optional<org.hl7.fhir.r4.model.Address> address() {
        org.carerkit.core.person.Address place = contact == null ? null : contact.address();
        if (place == null) {
            return Optional.empty();
        }
        org.hl7.fhir.r4.model.Address address =
                new org.hl7.fhir.r4.model.Address().setUse(org.hl7.fhir.r4.model.Address.AddressUse.HOME);
        place.lines().forEach(address::addLine);
        address.setPostalCode(place.postcode());
        if (place.uprn() != null) {
            Extension key = new Extension(FhirAddress.extension("AddressKey"));
            key.addExtension(new Extension("type", Concepts.of(KEY_TYPE, "UPRN", "Unique Property Reference Number")));
            key.addExtension(new Extension("value", new StringType(place.uprn())));
            address.addExtension(key);
        }
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    /** The language and region as a code. If the tag says more, such as a script, the full tag is added as text. */
    Optional<CodeableConcept> language() {
        return Optional.ofNullable(contact).map(Contact::language).map(tag -> {
            Locale locale = Locale.forLanguageTag(tag);
            String code = locale.getLanguage() + (locale.getCountry().isEmpty() ? "" : "-" + locale.getCountry());
            CodeableConcept concept = new CodeableConcept(
                    new Coding().setSystem(FhirAddress.LANGUAGE).setCode(code));
            return code.equals(tag) ? concept : concept.setText(tag);
        });
    }

    /** What has no place in FHIR: how to reach somebody without putting them at risk, and in which format. */
    List<Extension> extensions() {
        List<Extension> extensions = new ArrayList<>();
        if (contact == null) {
            return extensions;
        }
        if (contact.preferredChannel() != null) {
            Extension preference = new Extension(FhirAddress.extension("ContactPreference"));
            preference.addExtension(new Extension("PreferredContactMethod", channel(contact.preferredChannel())));
            extensions.add(preference);
        }
        contact.accessibleFormats()
                .forEach(each -> extensions.add(
                        new Extension(FhirAddress.OWN + "accessible-format", new CodeType(Word.of(each)))));
        if (contact.safeContact() != null) {
            extensions.add(safe(contact.safeContact()));
        }
        return extensions;
    }

    private static CodeableConcept channel(Channel channel) {
        return switch (channel) {
            case LETTER -> Concepts.of(CHANNEL, "1", "Letter");
            case IN_PERSON -> Concepts.of(CHANNEL, "2", "Visit");
            case PHONE -> Concepts.of(CHANNEL, "3", "Telephone");
            case EMAIL -> Concepts.of(CHANNEL, "4", "E-mail");
            case THROUGH_SOMEBODY -> Concepts.of(CHANNEL, "6", "Telephone contact via proxy");
            case TEXT_MESSAGE -> Concepts.of(CHANNEL, "9", "SMS");
            case VIDEO -> new CodeableConcept().setText("Video call");
        };
    }

    private static Extension safe(SafeContact safe) {
        Extension extension = new Extension(FhirAddress.OWN + "safe-contact");
        if (safe.instructions() != null) {
            extension.addExtension(new Extension("instructions", new StringType(safe.instructions())));
        }
        if (safe.voicemail() != null) {
            extension.addExtension(new Extension("voicemail", new CodeType(Word.of(safe.voicemail()))));
        }
        if (safe.post() != null) {
            extension.addExtension(new Extension("post", new CodeType(Word.of(safe.post()))));
        }
        return extension;
    }
}
