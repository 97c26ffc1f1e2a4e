package org.carerkit.core.carer;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Person;

/** Checks that the parts of a carer record agree with each other. */
public final class CarerRules implements Rule<Carer> {

    /**
     * The 2021 census asks about unpaid care from the age of 5. A younger carer's date of birth is probably mistyped.
     */
    private static final int YOUNGEST = 5;

    /** Children Act 1989, s.17ZA(3): a young carer is under 18. */
    private static final int ADULT = 18;

    /** Called by the constraint that names this rule. */
    public CarerRules() {}

    @Override
    public void check(Carer carer, Report report) {
        checkNhsNumbers(carer.identifiers(), report);
        checkRoles(carer, report);
        checkAge(carer, report);
    }

    private static void checkNhsNumbers(List<Identifier> identifiers, Report report) {
        Identifier first = null;
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            if (identifier.scheme() == IdentifierScheme.NHS_NUMBER) {
                if (first != null && !first.means(identifier)) {
                    report.add("identifiers[" + i + "]", CoreFinding.CARER_TWO_NHS_NUMBERS);
                }
                first = first == null ? identifier : first;
            }
        }
    }

    private static void checkRoles(Carer carer, Report report) {
        List<CaringRole> roles = carer.roles();
        Person person = carer.person();
        LocalDate birth = person == null ? null : person.birthDate();
        LocalDate death = person == null ? null : person.deathDate();
        boolean anyUnpaid = roles.isEmpty();
        for (int i = 0; i < roles.size(); i++) {
            CaringRole role = roles.get(i);
            anyUnpaid |= role.isUnpaid();
            if (birth != null && role.start() != null && role.start().isBefore(birth)) {
                report.add("roles[" + i + "].start", CoreFinding.ROLE_STARTS_BEFORE_BIRTH);
            }
            if (death != null && role.end() != null && role.end().isAfter(death)) {
                report.add("roles[" + i + "].end", CoreFinding.ROLE_ENDS_AFTER_CARERS_DEATH);
            }
            CaredForPerson other = role.caredForPerson();
            if (other != null && isSame(carer, other)) {
                report.add("roles[" + i + "].caredForPerson.identifiers", CoreFinding.CARER_CARES_FOR_SELF);
            }
        }
        if (!anyUnpaid) {
            report.add("roles", CoreFinding.CARER_ONLY_PAID);
        }
    }

    private static boolean isSame(Carer carer, CaredForPerson other) {
        for (Identifier own : carer.identifiers()) {
            for (Identifier others : other.identifiers()) {
                if (own.means(others)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void checkAge(Carer carer, Report report) {
        Person person = carer.person();
        LocalDate birth = person == null ? null : person.birthDate();
        if (birth == null || birth.isAfter(report.today())) {
            return;
        }
        if (birth.plusYears(YOUNGEST).isAfter(report.today())) {
            report.add("person.birthDate", CoreFinding.CARER_VERY_YOUNG);
        }
        if (birth.plusYears(ADULT).isAfter(report.today()) && hasEmployerOnly(carer)) {
            report.add("organisations", CoreFinding.YOUNG_CARER_WITH_EMPLOYER_ONLY);
        }
    }

    /** Young people in England take part in education or training until 18 (Education and Skills Act 2008, s.1). */
    private static boolean hasEmployerOnly(Carer carer) {
        boolean employer = false;
        for (RegisteredOrganisation organisation : carer.organisations()) {
            if (organisation.role() == OrganisationRole.SCHOOL) {
                return false;
            }
            employer |= organisation.role() == OrganisationRole.EMPLOYER;
        }
        Situation situation = carer.situation();
        EducationStage education = situation == null ? null : situation.education();
        return employer && (education == null || education == EducationStage.NOT_IN_EDUCATION);
    }
}
