package org.carerkit.examples.hospital.fhir.disclosure;

import static org.carerkit.flag.event.FlagField.ADDRESS;
import static org.carerkit.flag.event.FlagField.BIRTH_DATE;
import static org.carerkit.flag.event.FlagField.CARING_ROLES;
import static org.carerkit.flag.event.FlagField.COMMUNICATION;
import static org.carerkit.flag.event.FlagField.ETHNIC_CATEGORY;
import static org.carerkit.flag.event.FlagField.LOCAL_IDENTIFIER;
import static org.carerkit.flag.event.FlagField.NAME;
import static org.carerkit.flag.event.FlagField.NHS_NUMBER;
import static org.carerkit.flag.event.FlagField.ORGANISATIONS;
import static org.carerkit.flag.event.FlagField.PHONE_AND_EMAIL;
import static org.carerkit.flag.event.FlagField.SAFE_CONTACT;
import static org.carerkit.flag.event.FlagField.SEX;
import static org.carerkit.flag.event.FlagField.STATE;

import java.util.List;
import org.carerkit.flag.event.FlagField;

/**
 * The resources that describe a carer, and the fields each can show. A field that a resource cannot show is not told,
 * and not recorded as told.
 */
public enum DisclosedResource {
    /** The flag. */
    FLAG(STATE, NHS_NUMBER),
    /** The carer's own Patient. */
    PATIENT(
            STATE,
            NHS_NUMBER,
            LOCAL_IDENTIFIER,
            NAME,
            BIRTH_DATE,
            SEX,
            ETHNIC_CATEGORY,
            COMMUNICATION,
            SAFE_CONTACT,
            ADDRESS,
            PHONE_AND_EMAIL,
            ORGANISATIONS),
    /** The carer of a patient. */
    RELATED_PERSON(
            STATE,
            NHS_NUMBER,
            LOCAL_IDENTIFIER,
            NAME,
            BIRTH_DATE,
            SEX,
            COMMUNICATION,
            CARING_ROLES,
            SAFE_CONTACT,
            ADDRESS,
            PHONE_AND_EMAIL);

    @SuppressWarnings("ImmutableEnumChecker") // the list is immutable
    private final List<FlagField> fields;

    DisclosedResource(FlagField... fields) {
        this.fields = List.of(fields);
    }

    /** Returns the fields that the resource can show. */
    List<FlagField> fields() {
        return fields;
    }
}
