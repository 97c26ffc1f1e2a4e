package org.carerkit.core.person;

import java.time.LocalDate;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** Checks that a person's dates agree with each other and with today. */
public final class PersonRules implements Rule<Person> {

    /** No documented person has lived longer than 122 years. A greater age means a mistyped year. */
    private static final int OLDEST = 122;

    /** Called by the constraint that names this rule. */
    public PersonRules() {}

    @Override
    public void check(Person person, Report report) {
        checkDates(person.birthDate(), person.deathDate(), report);
    }

    /**
     * Checks a person's two dates. The paths are {@code birthDate} and {@code deathDate}.
     *
     * @param birth the date of birth, or null
     * @param death the date of death, or null
     */
    public static void checkDates(@Nullable LocalDate birth, @Nullable LocalDate death, Report report) {
        if (birth != null && birth.isAfter(report.today())) {
            report.add("birthDate", CoreFinding.BIRTH_IN_FUTURE);
        }
        if (birth != null && birth.plusYears(OLDEST + 1L).isBefore(death == null ? report.today() : death)) {
            report.add("birthDate", CoreFinding.BIRTH_IMPLAUSIBLE);
        }
        if (death != null && death.isAfter(report.today())) {
            report.add("deathDate", CoreFinding.DEATH_IN_FUTURE);
        }
        if (birth != null && death != null && death.isBefore(birth)) {
            report.add("deathDate", CoreFinding.DEATH_BEFORE_BIRTH);
        }
    }
}
