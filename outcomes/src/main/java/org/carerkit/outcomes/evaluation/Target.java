package org.carerkit.outcomes.evaluation;

import jakarta.validation.GroupSequence;
import java.time.LocalDate;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Count;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's target: a percentage or a level, for the whole or for one section.
 *
 * @param section the section; null for the whole
 * @param percent the percentage to reach, inclusive; null if the target is a level
 * @param level the number of the level, in a framework with levels; null if the target is a percentage
 * @param by the date to reach it by
 */
@Consistent(Target.OneThing.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Target.class})
public record Target(
        @Text(max = 60) @Nullable String section,
        @Count(max = 100) @Nullable Integer percent,
        @Count(max = 100) @Nullable Integer level,
        @Nullable LocalDate by) {

    /** Creates a percentage target for the whole. */
    public static Target percent(int percent, LocalDate by) {
        return new Target(null, percent, null, by);
    }

    /** Creates a level target for the whole. */
    public static Target level(int level, LocalDate by) {
        return new Target(null, null, level, by);
    }

    /** The same target for one section. */
    public Target in(String section) {
        return new Target(section, percent, level, by);
    }

    /** Checks that the target is a percentage or a level, but not both. */
    public static final class OneThing implements Rule<Target> {

        /** Called by the constraint. */
        public OneThing() {}

        @Override
        public void check(Target target, Report report) {
            if ((target.percent == null) == (target.level == null)) {
                report.add(OutcomesFinding.TARGET_UNCLEAR);
            }
        }
    }
}
