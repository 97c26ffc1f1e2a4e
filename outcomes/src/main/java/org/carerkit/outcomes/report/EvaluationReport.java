package org.carerkit.outcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carerkit.outcomes.evaluation.Action;
import org.carerkit.outcomes.evaluation.Assessor;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationResult;
import org.carerkit.outcomes.evaluation.Gap;
import org.carerkit.outcomes.evaluation.Line;
import org.carerkit.outcomes.evaluation.PartRating;
import org.carerkit.outcomes.evaluation.ProgressNote;
import org.carerkit.outcomes.evaluation.ScoreReason;

/**
 * The report of one self-evaluation: a summary, a chart with its table, gaps, the action plan, every score with its
 * reason, method and sources. It shows what the organisation wrote, names of assessors and leads among it.
 */
public final class EvaluationReport {

    private static final String NONE = "–";

    private EvaluationReport() {}

    /** The report as a page. */
    public static Page of(EvaluationResult result) {
        Evaluation evaluation = result.evaluation();
        return Page.titled(evaluation.organisation() + ": " + result.framework().title())
                .lead(lead(result))
                .section(PageSection.of("Summary", new SummaryText(result).blocks()))
                .section("Results", results(result))
                .section(PageSection.of("Where most can be gained", gaps(result)))
                .section(PageSection.of("Action plan", actions(result)))
                .section(PageSection.of("Every score and its reason", CriterionText.of(result)))
                .section(PageSection.of("Who took part, method and sources", method(result, evaluation)))
                .footer("A self-evaluation by the organisation named above, not an award. Made with CarerKit.");
    }

    private static String lead(EvaluationResult result) {
        Evaluation evaluation = result.evaluation();
        String unit = evaluation.unit() == null ? "" : " of " + evaluation.unit();
        EvaluationPeriod period = Objects.requireNonNull(evaluation.period());
        return "Self-evaluation" + unit + ", " + Words.period(period) + ". Evidence as of " + Words.date(result.asOf())
                + ".";
    }

    private static Block results(EvaluationResult result) {
        List<PartRating> parts = new ArrayList<>();
        parts.add(new PartRating("overall", "Overall", result.overall()));
        parts.addAll(result.sections());
        parts.addAll(result.scopes());
        Table table = Table.of("The same figures", "Part", "Points", "Share", "Level");
        List<Bar> bars = new ArrayList<>();
        for (PartRating part : parts) {
            bars.add(Words.bar(part));
            table = table.row(
                    part.title(),
                    part.rating().points() + " of " + part.rating().of(),
                    Words.share(part.rating()),
                    Words.level(part.rating().level()));
        }
        BarChart chart = BarChart.of("How far each part is in place", bars)
                .mark(result.framework().rating().amber(), "amber")
                .mark(result.framework().rating().green(), "green");
        return Block.beside(chart, table);
    }

    private static List<Block> gaps(EvaluationResult result) {
        if (result.gaps().isEmpty()) {
            return List.of(Block.paragraph("Everything that applies is met, with evidence in date."));
        }
        Table table = Table.of(
                "Gaps, the greatest effect first",
                "Criterion",
                "For",
                "Now",
                "What would help",
                "Overall share would rise by");
        for (Gap gap : result.gaps()) {
            Line line = gap.line();
            table = table.row(
                    line.criterion().id() + " " + line.criterion().title(),
                    line.scope().title(),
                    line.reason().explanation(),
                    line.reason().suggestion(),
                    Words.number(gap.effect(1)) + " percentage points");
        }
        return List.of(
                Block.paragraph(
                        "The last figure says by how much the overall share would rise if this one line were met,"
                                + " with evidence. It says nothing of how much a change is worth to carers: ask them."),
                table);
    }

    private static List<Block> actions(EvaluationResult result) {
        List<Action> actions = result.evaluation().actions();
        if (actions.isEmpty()) {
            return List.of(Block.paragraph("No action has been recorded."));
        }
        Table table = Table.of("Actions", "Id", "Action", "Lead(s)", "Progress", "Due", "Status");
        for (Action action : actions) {
            table = table.row(List.of(
                    List.of(Inline.text(Words.orNone(action.id()))),
                    List.of(Inline.text(Words.orNone(action.action()) + forWhat(action))),
                    List.of(Inline.text(action.leads().isEmpty() ? NONE : String.join("; ", action.leads()))),
                    progress(action.progress()),
                    List.of(Inline.text(action.due() == null ? NONE : Words.date(action.due()))),
                    status(action, result)));
        }
        return List.of(table);
    }

    private static String forWhat(Action action) {
        return action.criterion() == null ? "" : " (" + action.criterion() + ")";
    }

    private static List<Inline> progress(List<ProgressNote> notes) {
        List<Inline> parts = new ArrayList<>();
        for (ProgressNote note : notes) {
            if (!parts.isEmpty()) {
                parts.add(Inline.newLine());
            }
            parts.add(Inline.text(Words.date(Objects.requireNonNull(note.date())) + ": " + note.text()));
        }
        return parts.isEmpty() ? List.of(Inline.text(NONE)) : parts;
    }

    private static List<Inline> status(Action action, EvaluationResult result) {
        String words = action.status() == null ? NONE : action.status().words();
        return action.isOverdueOn(result.asOf())
                ? List.of(Inline.text(words + ", "), Inline.strong("overdue"))
                : List.of(Inline.text(words));
    }

    private static List<Block> method(EvaluationResult result, Evaluation evaluation) {
        List<List<Inline>> people = new ArrayList<>();
        for (Assessor assessor : evaluation.assessors()) {
            String role = assessor.role() == null ? "" : ", " + assessor.role();
            String lived = assessor.livedExperience() ? " (carer with lived experience)" : "";
            people.add(List.of(Inline.text(assessor.name() + role + lived)));
        }
        var rating = result.framework().rating();
        return List.of(
                PageSection.of(
                        "Who took part", people.isEmpty() ? Block.paragraph("Nobody is named.") : Block.list(people)),
                PageSection.of(
                        "How the score is made",
                        Block.list(
                                "Each criterion is judged for each of: "
                                        + String.join(
                                                "; ",
                                                result.framework().scopes().stream()
                                                        .map(scope -> scope.title())
                                                        .toList())
                                        + ".",
                                "Met, with evidence in date: " + ScoreReason.MET.points()
                                        + " points. Partly met, or met without such evidence: "
                                        + ScoreReason.PARTLY_MET.points() + " point. Not met: none.",
                                "What does not apply, and what is not assessed, is left out of the score.",
                                "Green is " + rating.green() + "% or more, amber " + rating.amber() + "% or more and"
                                        + " below green, red below that. The boundaries are exact; shares are rounded"
                                        + " only where they are shown.",
                                rating.source())),
                PageSection.of(
                        "Sources",
                        Block.paragraph(result.framework().source() + "."),
                        Block.paragraph(result.framework().note()),
                        Block.paragraph("Framework " + result.framework().key() + ". "
                                + result.framework().licence())));
    }
}
