package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * How one organisation's evaluation changed from an earlier one of the same edition. Two organisations are never compared,
 * nor two editions: the same points would stand for other things.
 *
 * @param before the earlier evaluation
 * @param after the later one
 * @param overall how the whole changed
 * @param sections how each section changed
 * @param scopes how each scope changed
 * @param lines how each line changed, in the framework's order
 */
public record Trend(
        EvaluationResult before,
        EvaluationResult after,
        PartTrend overall,
        List<PartTrend> sections,
        List<PartTrend> scopes,
        List<LineTrend> lines) {

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
     * How the later evaluation differs from the earlier one.
     *
     * @throws RefusedException if {@link #check} finds a reason not to compare
     */
    public static Trend between(EvaluationResult before, EvaluationResult after) {
        Findings findings = check(before, after);
        if (findings.hasError()) {
            throw new RefusedException("comparison", findings);
        }
        List<LineTrend> lines = new ArrayList<>();
        for (int i = 0; i < after.lines().size(); i++) {
            lines.add(new LineTrend(before.lines().get(i), after.lines().get(i)));
        }
        return new Trend(
                before,
                after,
                new PartTrend("overall", "Overall", before.overall(), after.overall()),
                parts(before.sections(), after.sections()),
                parts(before.scopes(), after.scopes()),
                lines);
    }

    /** Every reason why two evaluations are not to be compared; none if they may be. */
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

    /** Two files of one edition that say different things are two editions. */
    private static boolean isSame(Framework one, Framework other) {
        return one.criteria().equals(other.criteria())
                && one.scopes().equals(other.scopes())
                && one.sections().equals(other.sections())
                && one.rating().equals(other.rating())
                && one.levels().equals(other.levels());
    }

    /** Capital letters and spaces do not make another organisation. */
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

    /** Nothing of what was written. */
    @Override
    public String toString() {
        return "Trend[" + after.framework() + "]";
    }
}
