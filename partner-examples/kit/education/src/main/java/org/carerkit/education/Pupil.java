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
 * @param yearGroup the year group, from 0 (reception) to 14
 * @param leavingDate the last day at this school, or null
 * @param nextSchool the URN of the next school, or null
 * @param schoolOnly attendance and attainment, which never leave the school
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

    /** The last year group of compulsory schooling in one school. Pupils turn 16 in it. */
    static final int LAST_OF_SECONDARY = 11;

    /**
     * Details that a list may have about a pupil but that never leave the school, whatever is shared.
     *
     * @param absencePercent the percentage of sessions missed, as listed, or null
     * @param attainment the attainment, as listed, or null
     */
    public record SchoolOnly(
            @Nullable String absencePercent, @Nullable String attainment) {

        /** Contains none of the details. */
        @Override
        public String toString() {
            return "SchoolOnly[…]";
        }
    }

    /** True if the number is temporary: the school gave it until it learns the permanent one. */
    public boolean hasTemporaryUpn() {
        return Upns.isTemporary(upn);
    }

    /** The given name and family name. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** True until and including the day on which the pupil leaves. */
    public boolean isOnRollOn(LocalDate day) {
        return leavingDate == null || !leavingDate.isBefore(day);
    }

    /** The pupil's stage of education. */
    public EducationStage stage() {
        if (yearGroup <= LAST_OF_PRIMARY) {
            return EducationStage.PRIMARY;
        }
        return yearGroup <= LAST_OF_SECONDARY ? EducationStage.SECONDARY : EducationStage.SIXTH_FORM_OR_COLLEGE;
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Pupil[…]";
    }
}
