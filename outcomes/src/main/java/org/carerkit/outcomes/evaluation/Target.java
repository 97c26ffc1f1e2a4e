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
 * What an organisation wants to reach: a share or a level, of the whole or of one section.
 *
 * @param section the section; null for the whole
 * @param percent the share in per cent, inclusive; null when a level is meant
 * @param level the number of the level, in a framework with levels; null when a share is meant
 * @param by until when
 */
@Consistent(Target.OneThing.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Target.class})
public record Target(
        @Text(max = 60) @Nullable String section,
        @Count(max = 100) @Nullable Integer percent,
        @Count(max = 100) @Nullable Integer level,
        @Nullable LocalDate by) {

    /** A share of the whole. */
    public static Target percent(int percent, LocalDate by) {
        return new Target(null, percent, null, by);
    }

    /** A level of the whole. */
    public static Target level(int level, LocalDate by) {
        return new Target(null, null, level, by);
    }

    /** The same for one section. */
    public Target in(String section) {
        return new Target(section, percent, level, by);
    }

    /** The rule that it names a share or a level, and not both. */
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
