package org.carerkit.education;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/** All findings of the education module. The id is the constant's name with hyphens, after {@code CK-}. */
public enum SchoolFinding implements FindingCode {
    // a list of pupils or of staff
    /** The file contains only a header. */
    SCHOOL_LIST_EMPTY(ERROR),
    /** A cell does not contain a year group from 0 (reception) to 14. */
    SCHOOL_YEAR_GROUP(ERROR),
    /** Two rows have the same number. */
    SCHOOL_UPN_DUPLICATE(ERROR),
    /** A pupil was born after the day of the check, or more than 20 years before it. */
    SCHOOL_BIRTH_DATE(WARNING),
    /** A period ends before it begins. */
    SCHOOL_DATES_ORDER(ERROR),
    /** A role is not one that the list knows. */
    SCHOOL_ROLE_UNKNOWN(ERROR),

    // the census return
    /** The indicator was not collected on that day. */
    SCHOOL_CENSUS_NOT_YET(ERROR),
    /** The day is outside the spring census. */
    SCHOOL_CENSUS_NOT_SPRING(WARNING),
    /** Nobody who may declare it, at school or through a parent, has said that the pupil is a carer. */
    SCHOOL_CENSUS_SOURCE_UNCLEAR(WARNING),

    // the check list before the return
    /** The flag ended on or before the day, so the code is N. */
    SCHOOL_FLAG_ENDED(WARNING),
    /** The pupil has a temporary number. */
    SCHOOL_UPN_TEMPORARY(WARNING),
    /** The pupil leaves soon. */
    SCHOOL_ABOUT_TO_LEAVE(WARNING),
    /** A young carer in the register is not on the list of pupils. */
    SCHOOL_NOT_ON_LIST(WARNING),
    /** Nobody at the school is identified as a young carer. */
    SCHOOL_NONE_IDENTIFIED(WARNING);

    private static final Wording WORDING = new Wording(SchoolFinding.class);

    private final String id = "CK-" + name().replace('_', '-');
    private final Severity severity;

    SchoolFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String wording(Locale locale) {
        return WORDING.of(this, locale);
    }
}
