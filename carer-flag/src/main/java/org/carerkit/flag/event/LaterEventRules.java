package org.carerkit.flag.event;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;

/**
 * Checks the known part of a later event against the rules of its kind. An unknown value counts as present. A partner's
 * event that breaks the rules because of such a value is kept without effect. In an organisation's own event such a
 * value is an error.
 */
public final class LaterEventRules implements Rule<LaterEvent> {

    /** Called by {@link org.carerkit.core.check.Consistent}. */
    public LaterEventRules() {}

    @Override
    public void check(LaterEvent event, Report report) {
        boolean isTold = event.header().origin() != null;
        event.unknown()
                .forEach(path ->
                        report.add(path, isTold ? FlagFinding.FLAG_LATER_VERSION : CoreFinding.JSON_VALUE_UNKNOWN));
        if (event.unknown().stream().noneMatch(path -> path.startsWith("header."))) {
            RecordCheck.of(event.header(), report.today())
                    .all()
                    .forEach(finding -> report.add("header." + finding.path(), finding.code(), finding.limit()));
        }
        if (event.unknown().isEmpty()) {
            of(event, report.today())
                    .all()
                    .forEach(finding -> report.add(finding.path(), finding.code(), finding.limit()));
        }
    }

    /** Returns the findings about the known part of an event, without those about its header. */
    static Findings of(LaterEvent event, LocalDate day) {
        if (!(event.known() instanceof Record known)) {
            return Findings.none();
        }
        List<Finding> findings = RecordCheck.of(known, day).all().stream()
                .filter(finding -> !finding.path().startsWith("header."))
                .filter(finding -> !(finding.code() == CoreFinding.REQUIRED
                        && event.unknown().contains(finding.path())))
                .toList();
        return Findings.of(findings);
    }
}
