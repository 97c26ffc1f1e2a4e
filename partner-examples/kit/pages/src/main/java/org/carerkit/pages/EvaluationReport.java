package org.carerkit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.framework.FrameworkWording;
import org.carerkit.outcomes.rating.CriterionScore;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Gap;
import org.carerkit.outcomes.rating.ProposedAction;
import org.carerkit.outcomes.rating.Trend;

/**
 * The report of one self-evaluation: legal duties first, if the framework has any, then a summary, a chart with its table,
 * the change since the last evaluation, gaps, proposed actions, the action plan, every score with its reason, method and
 * sources. It shows what the organisation wrote, including the names of assessors and leads.
 */
public final class EvaluationReport {

    private static final int MOST_PROPOSALS = 10;

    private EvaluationReport() {}

    /** Makes the report as a page. */
    public static Page of(EvaluationResult result) {
        return of(result, Optional.empty(), Optional.empty());
    }

    /**
     * Makes the report as a page.
     *
     * @param trend the change since an earlier evaluation; its later evaluation must be this one
     * @param wording the wording that the organisation signed; it must belong to this framework
     * @throws IllegalArgumentException if the trend or the wording belongs to something else
     */
    public static Page of(EvaluationResult result, Optional<Trend> trend, Optional<FrameworkWording> wording) {
        if (trend.isPresent() && !trend.get().after().equals(result)) {
            throw new IllegalArgumentException("trend: must end with this evaluation");
        }
        if (wording.isPresent()
                && !wording.get().framework().equals(result.framework().key())) {
            throw new IllegalArgumentException("wording: belongs to another framework or edition");
        }
        Evaluation evaluation = result.evaluation();
        Page page = Page.titled(
                        evaluation.organisation() + ": " + result.framework().title())
                .lead(lead(result));
        if (!result.duties().isEmpty()) {
            page = page.section(PageSection.of("Legal duties", DutyText.of(result)));
        }
        page = page.section(PageSection.of("Summary", new SummaryText(result, trend).blocks()))
                .section(PageSection.of("Results", ResultText.of(result)));
        if (trend.isPresent()) {
            page = page.section(PageSection.of("Change since the last evaluation", TrendText.of(trend.get())));
        }
        return page.section(PageSection.of("Where you can gain most", gaps(result)))
                .section(PageSection.of("Proposed actions", proposals(result)))
                .section(PageSection.of("Action plan", ActionText.of(result)))
                .section(PageSection.of("Every score and its reason", new CriterionText(result, wording).blocks()))
                .section(PageSection.of("Who took part, method and sources", MethodText.of(result, wording)))
                .footer("A self-evaluation by the organisation named above, not an award. Made with CarerKit.");
    }

    private static String lead(EvaluationResult result) {
        Evaluation evaluation = result.evaluation();
        String unit = evaluation.unit() == null ? "" : " of " + evaluation.unit();
        EvaluationPeriod period = Objects.requireNonNull(evaluation.period());
        return "Self-evaluation" + unit + ", " + Words.period(period) + ". Evidence as of " + Words.date(result.asOf())
                + ".";
    }

    private static List<Block> gaps(EvaluationResult result) {
        if (result.gaps().isEmpty()) {
            return List.of(Block.paragraph("Everything that applies is met, with evidence in date."));
        }
        Table table = Table.of(
                result.duties().isEmpty()
                        ? "Gaps, greatest effect first"
                        : "Gaps: legal duties, then greatest effect first",
                "Criterion",
                "For",
                "Now",
                "What would help",
                "Overall share would rise by");
        for (Gap gap : result.gaps()) {
            CriterionScore line = gap.line();
            table = table.row(
                    line.criterion().id() + " " + line.criterion().title(),
                    line.scope().title(),
                    line.explanation(),
                    gap.suggestion(),
                    line.isOpenDuty()
                            ? "A legal duty has no points"
                            : Words.number(gap.effect(1)) + " percentage points");
        }
        return List.of(
                Block.paragraph("The last figure shows how much the overall share would rise if this one line were met,"
                        + " with evidence. It does not show how much a change is worth to carers: ask them."),
                table);
    }

    private static List<Block> proposals(EvaluationResult result) {
        List<ProposedAction> all = result.proposals();
        if (all.isEmpty()) {
            return List.of(Block.paragraph("Every gap has an open action, or there are no gaps."));
        }
        List<List<Inline>> steps = new ArrayList<>();
        for (ProposedAction proposal : all.subList(0, Math.min(all.size(), MOST_PROPOSALS))) {
            CriterionScore line = proposal.gap().line();
            steps.add(List.of(
                    Inline.text(proposal.action() + " ("),
                    Inline.text(line.criterion().id() + ", " + line.criterion().title()
                            + Words.scope(result.framework(), line.scope()) + ")")));
        }
        String more = all.size() > MOST_PROPOSALS
                ? " These are the first " + MOST_PROPOSALS + " of " + all.size() + "; the table above has the rest."
                : "";
        return List.of(
                Block.paragraph("These gaps have no open action. Here are proposals for a first step: you decide,"
                        + " with carers, and name a lead and a date." + more),
                Block.steps(steps));
    }
}
