package org.carerkit.education;

import java.time.LocalDate;
import org.carerkit.core.carer.EducationStage;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.Upns;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as the school's information system lists them.
 *
 * @param upn the Unique Pupil Number, permanent or temporary
 * @param givenName the given name
 * @param familyName the family name
 * @param birthDate the date of birth
 * @param yearGroup from 0 (reception) to 14
 * @param leavingDate the last day at this school, or null
 * @param nextSchool where the pupil goes, by URN, or null
 * @param schoolOnly attendance and attainment: what the school keeps to itself
 */
public record Pupil(
        String upn,
        String givenName,
        String familyName,
        LocalDate birthDate,
        int yearGroup,
        @Nullable LocalDate leavingDate,
        @Nullable Identifier nextSchool,
        SchoolOnly schoolOnly) {

    /** The last year group of primary school. */
    static final int LAST_OF_PRIMARY = 6;

    /** The last year group of compulsory schooling in one school: pupils turn 16 in it. */
    static final int LAST_OF_SECONDARY = 11;

    /**
     * What may stand beside a pupil and leaves the school with nothing, whatever is shared.
     *
     * @param absencePercent sessions missed, in per cent, as listed; or null
     * @param attainment as listed; or null
     */
    public record SchoolOnly(
            @Nullable String absencePercent, @Nullable String attainment) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "SchoolOnly[…]";
        }
    }

    /** True for a number that the school gave until it learns the permanent one. */
    public boolean hasTemporaryUpn() {
        return Upns.isTemporary(upn);
    }

    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** True on a day before or on which the pupil leaves. */
    public boolean isOnRollOn(LocalDate day) {
        return leavingDate == null || !leavingDate.isBefore(day);
    }

    /** Where the pupil learns. */
    public EducationStage stage() {
        if (yearGroup <= LAST_OF_PRIMARY) {
            return EducationStage.PRIMARY;
        }
        return yearGroup <= LAST_OF_SECONDARY ? EducationStage.SECONDARY : EducationStage.SIXTH_FORM_OR_COLLEGE;
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Pupil[…]";
    }
}
