package org.carerkit.education;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/** Every finding of the school. The id is the constant's name with hyphens, after {@code CK-}. */
public enum SchoolFinding implements FindingCode {
    // a list of pupils or of staff
    /** The file holds nothing but a header. */
    SCHOOL_LIST_EMPTY(ERROR),
    /** A cell holds no year group from 0 (reception) to 14. */
    SCHOOL_YEAR_GROUP(ERROR),
    /** Two rows have the same number. */
    SCHOOL_UPN_DUPLICATE(ERROR),
    /** A pupil was born after the day, or more than 20 years before it. */
    SCHOOL_BIRTH_DATE(WARNING),
    /** Somebody's time ends before it begins. */
    SCHOOL_DATES_ORDER(ERROR),
    /** A role is none that the list knows. */
    SCHOOL_ROLE_UNKNOWN(ERROR),

    // the census return
    /** The indicator was not collected on that day. */
    SCHOOL_CENSUS_NOT_YET(ERROR),
    /** The day lies outside the spring census. */
    SCHOOL_CENSUS_NOT_SPRING(WARNING),
    /** Nobody who may say so has said at school or through a parent that the pupil is a carer. */
    SCHOOL_CENSUS_SOURCE_UNCLEAR(WARNING),

    // the check list before the return
    /** The flag ended on or before the day: the code is N. */
    SCHOOL_FLAG_ENDED(WARNING),
    /** The pupil has a temporary number. */
    SCHOOL_UPN_TEMPORARY(WARNING),
    /** The pupil leaves soon. */
    SCHOOL_ABOUT_TO_LEAVE(WARNING),
    /** A young carer of the register is not on the list of pupils. */
    SCHOOL_NOT_ON_LIST(WARNING),
    /** Nobody is identified at the school. */
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
