package org.carerkit.passport;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with an employee who cares for somebody, so that they need not tell their story again to the next manager.
 * Its format is {@code carerkit.passport/1}. It has no field for whom they look after or why, and nobody is asked.
 *
 * @param format the version of the format
 * @param holder the employee whose passport it is
 * @param issuer the person who agreed it for the employer
 * @param setting where it applies: an organisation, a team or a place
 * @param adjustments what helps, at least 1 and at most 20
 * @param mayBeSeenBy who may see it, at least 1 and at most 20
 * @param agreed the day on which it was agreed
 * @param review the day by which both review it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(CarerPassport.ReviewAfterwards.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, CarerPassport.class})
public record CarerPassport(
        @Required @Nullable PassportFormat format,
        @Required @Text(max = 200) @Nullable String holder,
        @Required @Text(max = 200) @Nullable String issuer,
        @Required @Text(max = 200) @Nullable String setting,
        @Required @AtMost(20) List<@Text(max = 300) String> adjustments,
        @Required @AtMost(20) List<@Text(max = 200) String> mayBeSeenBy,
        @Required @Nullable LocalDate agreed,
        @Required @Nullable LocalDate review) {

    private static final RecordFormat<CarerPassport> FORMAT = RecordFormat.of(CarerPassport.class);

    /** Copies the lists. An absent list becomes an empty list. */
    public CarerPassport {
        adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
        mayBeSeenBy = mayBeSeenBy == null ? List.of() : List.copyOf(mayBeSeenBy);
    }

    /** Reads and checks a passport of at most 1 MiB. */
    public static ReadResult<CarerPassport> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today);
    }

    /** Writes the passport as UTF-8 on one line. */
    public byte[] json() {
        return FORMAT.write(this);
    }

    /** Contains nothing of what was agreed. */
    @Override
    public String toString() {
        return "CarerPassport[…]";
    }

    /** Checks that the review comes after the agreement, and not more than a year later. */
    public static final class ReviewAfterwards implements Rule<CarerPassport> {

        /** Called by the constraint that names this rule. */
        public ReviewAfterwards() {}

        @Override
        public void check(CarerPassport passport, Report report) {
            if (passport.agreed == null || passport.review == null) {
                return;
            }
            if (!passport.review.isAfter(passport.agreed)) {
                report.add("review", PassportFinding.REVIEW_NOT_AFTER_AGREED);
            } else if (passport.review.isAfter(passport.agreed.plusYears(1))) {
                report.add("review", PassportFinding.REVIEW_AFTER_A_YEAR);
            }
        }
    }
}
