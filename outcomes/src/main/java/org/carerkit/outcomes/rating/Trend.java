package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.FrameworkKey;
import org.carerkit.outcomes.rating.Rating.PartRating;
import org.jspecify.annotations.Nullable;

/**
 * The change in one organisation's evaluation since an earlier one against the same edition. It never compares two
 * organisations or two editions, because the same points would mean different things.
 *
 * @param before the earlier evaluation
 * @param after the later evaluation
 * @param overall the change of the whole
 * @param sections the change of each section
 * @param scopes the change of each scope
 * @param lines the change of each line, in the framework's order
 */
public record Trend(
        EvaluationResult before,
        EvaluationResult after,
        PartTrend overall,
        List<PartTrend> sections,
        List<PartTrend> scopes,
        List<CriterionTrend> lines) {

    /** Copies the lists. */
    public Trend {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(overall, "overall");
        sections = List.copyOf(sections);
        scopes = List.copyOf(scopes);
        lines = List.copyOf(lines);
    }

    /**
     * Compares a later evaluation with an earlier one.
     *
     * @throws RefusedException if {@link #check} finds a reason not to compare
     */
    public static Trend between(EvaluationResult before, EvaluationResult after) {
        Findings findings = check(before, after);
        if (findings.hasError()) {
            throw new RefusedException("comparison", findings);
        }
        List<CriterionTrend> lines = new ArrayList<>();
        for (int i = 0; i < after.lines().size(); i++) {
            lines.add(new CriterionTrend(before.lines().get(i), after.lines().get(i)));
        }
        return new Trend(
                before,
                after,
                new PartTrend("overall", "Overall", before.overall(), after.overall()),
                parts(before.sections(), after.sections()),
                parts(before.scopes(), after.scopes()),
                lines);
    }

    /** Every reason not to compare two evaluations. None if they can be compared. */
    public static Findings check(EvaluationResult before, EvaluationResult after) {
        List<Finding> found = new ArrayList<>();
        FrameworkKey then = before.framework().key();
        FrameworkKey now = after.framework().key();
        if (!Objects.equals(then.id(), now.id())) {
            found.add(new Finding(OutcomesFinding.TREND_OTHER_FRAMEWORK, "framework.id"));
        } else if (!Objects.equals(then.edition(), now.edition()) || !isSame(before.framework(), after.framework())) {
            found.add(new Finding(OutcomesFinding.TREND_OTHER_EDITION, "framework.edition"));
        }
        if (!isSame(before.evaluation().organisation(), after.evaluation().organisation())
                || !isSame(before.evaluation().unit(), after.evaluation().unit())) {
            found.add(new Finding(OutcomesFinding.TREND_OTHER_ORGANISATION, "organisation"));
        }
        EvaluationPeriod earlier = before.evaluation().period();
        EvaluationPeriod later = after.evaluation().period();
        if (earlier != null
                && later != null
                && earlier.to() != null
                && later.to() != null
                && !earlier.to().isBefore(later.to())) {
            found.add(new Finding(OutcomesFinding.TREND_NOT_EARLIER, "period.to"));
        }
        return Findings.of(found);
    }

    /** Two files for the same edition with different content count as two editions. */
    private static boolean isSame(Framework one, Framework other) {
        return one.criteria().equals(other.criteria())
                && one.scopes().equals(other.scopes())
                && one.sections().equals(other.sections())
                && one.rating().equals(other.rating())
                && one.levels().equals(other.levels());
    }

    /** Ignores differences in capital letters and spaces in an organisation's name. */
    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(@Nullable String name) {
        return name == null
                ? ""
                : String.join(" ", name.strip().split("\\s+", -1)).toLowerCase(Locale.UK);
    }

    private static List<PartTrend> parts(List<PartRating> before, List<PartRating> after) {
        List<PartTrend> parts = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            PartRating now = after.get(i);
            parts.add(new PartTrend(now.id(), now.title(), before.get(i).rating(), now.rating()));
        }
        return parts;
    }

    /** Shows nothing of the evaluations' content. */
    @Override
    public String toString() {
        return "Trend[" + after.framework() + "]";
    }

    /**
     * The change of one criterion in one scope.
     *
     * @param before the earlier line
     * @param after the later line, for the same criterion and scope
     */
    public record CriterionTrend(CriterionScore before, CriterionScore after) {

        /** The kinds of change of a line. */
        public enum Change {
            /** More points than before, or a legal duty that is closer to being met. */
            BETTER("Better"),
            /** Fewer points than before, or a legal duty that is further from being met. */
            WORSE("Worse"),
            /** As many points as before, or still out of the score. */
            SAME("As before"),
            /** It counts now but did not count before. */
            COUNTS_NOW("Counts now"),
            /** It counted before but does not count now. */
            COUNTS_NO_LONGER("Counts no longer");

            private final String words;

            Change(String words) {
                this.words = words;
            }

            /** The name in a report. */
            public String words() {
                return words;
            }
        }

        /** Checks that neither is null. */
        public CriterionTrend {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        /** The criterion. */
        public Criterion criterion() {
            return after.criterion();
        }

        /** The kind of change. A legal duty that is no longer open is better, whatever the reason. */
        public Change change() {
            if (before.counts() != after.counts()) {
                return after.counts() ? Change.COUNTS_NOW : Change.COUNTS_NO_LONGER;
            }
            int difference = Integer.compare(rank(after), rank(before));
            return difference > 0 ? Change.BETTER : difference < 0 ? Change.WORSE : Change.SAME;
        }

        /**
         * The line's points, or the points it would have if it were not a duty. A duty that is not open ranks as full
         * points.
         */
        private static int rank(CriterionScore line) {
            boolean closed = line.duty().isPresent() && !line.isOpenDuty();
            return closed ? ScoreReason.MOST_POINTS : line.reason().points();
        }
    }

    /**
     * The change of a rating.
     *
     * @param id the key of the section or scope; "overall" for the whole
     * @param title the name
     * @param before the earlier rating
     * @param after the later rating
     */
    public record PartTrend(String id, String title, Rating before, Rating after) {

        /** Checks that nothing is null. */
        public PartTrend {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        /**
         * The change in percentage points, calculated from the exact shares and rounded once, with halves away from
         * zero. Empty if either has no share.
         */
        public Optional<BigDecimal> change(int decimals) {
            if (before.of() == 0 || after.of() == 0) {
                return Optional.empty();
            }
            long numerator = 100L * ((long) after.points() * before.of() - (long) before.points() * after.of());
            long denominator = (long) before.of() * after.of();
            return Optional.of(BigDecimal.valueOf(numerator)
                    .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP));
        }
    }
}
