package org.carerkit.core.caring;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.person.PersonRules;

/** Checks that the cared-for person agreed to be named, and that their dates agree. */
public final class CaredForPersonRules implements Rule<CaredForPerson> {

    /** Called by the constraint that names this rule. */
    public CaredForPersonRules() {}

    @Override
    public void check(CaredForPerson person, Report report) {
        PersonRules.checkDates(person.birthDate(), person.deathDate(), report);
        boolean named = !person.identifiers().isEmpty() || person.name() != null || person.birthDate() != null;
        if (named && !Agreement.given(person.agreement())) {
            report.add("agreement", CoreFinding.CARED_FOR_PERSON_NOT_AGREED);
        }
    }
}
