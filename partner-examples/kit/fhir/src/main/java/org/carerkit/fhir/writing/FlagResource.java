package org.carerkit.fhir.writing;

import java.time.Instant;
import java.util.Optional;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.fhir.terms.Word;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Spell;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Period;

/**
 * A carer's flag, on the carer's own Patient, with SNOMED CT 224484003. FHIR has three states and CarerKit has six, so an
 * extension carries the state. A flag that is not active says why, as the rules of the NHS patient flag service require. The
 * flag never has an author: the author is withheld for somebody whose whereabouts are protected, so a missing author would
 * reveal the protection.
 */
public final class FlagResource {

    /** The code which says that somebody is a carer. */
    public static final String IS_A_CARER = "224484003";

    /** The extension for the state in CarerKit's terms. */
    public static final String STATE = FhirAddress.OWN + "flag-state";

    /** The extension for the reason why a flag is not active. */
    public static final String END_REASON = FhirAddress.OWN + "flag-end-reason";

    /** The extension for who recognised the carer. */
    public static final String SOURCE = FhirAddress.OWN + "identification-source";

    private FlagResource() {}

    /**
     * The resource; empty if there is no flag to share.
     *
     * @param told the flag that follows from what was shared
     * @param patient the id of the carer's own Patient, which is also the id of the flag
     */
    public static Optional<Flag> of(CarerFlag told, String patient) {
        return told.spell().map(spell -> of(told, spell, patient));
    }

    private static Flag of(CarerFlag told, Spell spell, String patient) {
        Flag flag = new Flag();
        flag.setId(patient);
        flag.getMeta().addProfile(FhirAddress.profile("Flag"));
        flag.addExtension(STATE, new CodeType(Word.of(spell.state())));
        Identified first = spell.identifications().get(0);
        if (first.source() != null) {
            flag.addExtension(SOURCE, new CodeType(Word.of(first.source())));
        }
        if (spell.reason() != null) {
            flag.addExtension(END_REASON, new CodeType(Word.of(spell.reason())));
        }
        flag.setStatus(status(spell.state()));
        flag.addCategory(Concepts.of("http://terminology.hl7.org/CodeSystem/flag-category", "admin", "Administrative"));
        flag.setCode(Concepts.snomed(IS_A_CARER));
        flag.setSubject(PatientResource.reference(patient, told.carer()));
        flag.setPeriod(period(spell));
        return flag;
    }

    private static Flag.FlagStatus status(FlagState state) {
        return switch (state) {
            case IDENTIFIED, ACTIVE -> Flag.FlagStatus.ACTIVE;
            case ENDED, DECLINED, NONE -> Flag.FlagStatus.INACTIVE;
            case IN_ERROR -> Flag.FlagStatus.ENTEREDINERROR;
        };
    }

    private static Period period(Spell spell) {
        Period period = new Period().setStartElement(day(spell.from()));
        if (spell.until() != null) {
            period.setEndElement(day(spell.until()));
        }
        return period;
    }

    /** The day in London, because a flag's history is not exact to the minute. */
    private static DateTimeType day(Instant moment) {
        return new DateTimeType(EventHeader.dayOf(moment).toString());
    }
}
