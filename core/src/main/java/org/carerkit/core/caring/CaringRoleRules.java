package org.carerkit.core.caring;

import java.time.LocalDate;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.code.Coded;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.person.Answer;

/** Checks that the parts of a caring role agree with each other. */
public final class CaringRoleRules implements Rule<CaringRole> {

    /** Called by the constraint that names this rule. */
    public CaringRoleRules() {}

    @Override
    public void check(CaringRole role, Report report) {
        checkEnd(role, report);
        checkOthers(role, report);
        if (!role.isUnpaid()) {
            report.add("basis", CoreFinding.ROLE_NOT_UNPAID);
        }
        Coded hours = role.hoursPerWeek();
        if (hours != null && ("1".equals(hours.code()) || "-8".equals(hours.code()))) {
            report.add("hoursPerWeek", CoreFinding.ROLE_WITHOUT_HOURS);
        }
        if (role.parentalResponsibility() == Answer.YES
                && role.caredForLifeStageOn(startOf(role, report)) == LifeStage.ADULT) {
            report.add("parentalResponsibility", CoreFinding.ROLE_PARENTAL_RESPONSIBILITY_FOR_ADULT);
        }
    }

    private static LocalDate startOf(CaringRole role, Report report) {
        return role.start() == null ? report.today() : role.start();
    }

    private static void checkEnd(CaringRole role, Report report) {
        LocalDate start = role.start();
        LocalDate end = role.end();
        if (start != null && end != null && end.isBefore(start)) {
            report.add("end", CoreFinding.ROLE_END_BEFORE_START);
        }
        if (end != null && role.endReason() == null) {
            report.add("endReason", CoreFinding.ROLE_END_WITHOUT_REASON);
        }
        if (end == null && role.endReason() != null) {
            report.add("end", CoreFinding.ROLE_REASON_WITHOUT_END);
        }
        CaredForPerson person = role.caredForPerson();
        LocalDate death = person == null ? null : person.deathDate();
        if (death != null && (end == null ? !death.isAfter(report.today()) : end.isAfter(death))) {
            report.add("end", CoreFinding.ROLE_AFTER_DEATH);
        }
    }

    private static void checkOthers(CaringRole role, Report report) {
        Integer others = role.otherCarers();
        if (others == null) {
            return;
        }
        if (role.responsibility() == Responsibility.SOLE && others > 0) {
            report.add("otherCarers", CoreFinding.ROLE_SOLE_WITH_OTHERS);
        }
        if (role.responsibility() == Responsibility.SECONDARY && others == 0) {
            report.add("otherCarers", CoreFinding.ROLE_SECONDARY_ALONE);
        }
    }
}
