package org.carerkit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carerkit.core.person.Answer;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CarersVerification;
import org.carerkit.outcomes.framework.RatingColour;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.rating.CriterionScore;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Gap;
import org.carerkit.outcomes.rating.LevelResult;
import org.carerkit.outcomes.rating.ScoreReason;
import org.carerkit.outcomes.rating.Trend;
import org.carerkit.outcomes.rating.Trend.CriterionTrend;

/** Writes the result of an evaluation in a few sentences. */
final class SummaryText {

    private final EvaluationResult result;
    private final Optional<Trend> trend;

    SummaryText(EvaluationResult result, Optional<Trend> trend) {
        this.result = result;
        this.trend = trend;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(result.framework().note()));
        blocks.add(overall());
        result.level().ifPresent(level -> blocks.add(Block.paragraph(level(level))));
        trend.ifPresent(change -> blocks.add(Block.paragraph(change(change))));
        List<List<Inline>> facts = new ArrayList<>();
        fact(facts, count(ScoreReason.MET), "met, with evidence in date");
        fact(
                facts,
                count(ScoreReason.MET_WITHOUT_EVIDENCE) + count(ScoreReason.MET_WITH_EXPIRED_EVIDENCE),
                "met, but without evidence in date");
        fact(facts, count(ScoreReason.PARTLY_MET), "partly met");
        fact(facts, count(ScoreReason.NOT_MET), "not met");
        fact(facts, count(ScoreReason.NOT_APPLICABLE), "not applicable");
        fact(facts, count(ScoreReason.NOT_ASSESSED), "not assessed yet");
        int scopes = result.framework().scopes().size();
        String each = scopes == 1
                ? ""
                : " (" + result.framework().criteria().size() + " criteria, each judged for " + scopes + " groups)";
        long duties = result.duties().size();
        String apart = duties == 0 ? "" : ", not counting legal duties";
        blocks.add(
                Block.paragraph("Of " + Words.many(result.lines().size() - duties, "judgement") + each + apart + ":"));
        blocks.add(Block.list(facts));
        blocks.add(Block.paragraph(carers()));
        if (!result.gaps().isEmpty()) {
            Gap first = result.gaps().get(0);
            blocks.add(Block.paragraph(
                    Inline.text(
                            first.line().isOpenDuty()
                                    ? "First comes a legal duty: "
                                    : "The greatest gain would come from "),
                    Inline.strong(first.line().criterion().title()),
                    Inline.text(" (" + first.line().criterion().id()
                            + Words.scope(result.framework(), first.line().scope()) + ").")));
        }
        blocks.add(Block.paragraph(actions()));
        return blocks;
    }

    private Block overall() {
        if (result.overall().level() == RatingColour.NOT_RATED) {
            return Block.notice(Inline.strong("Not rated."), Inline.text(" Nothing that applies is assessed yet."));
        }
        return Block.notice(
                Inline.strong(Words.level(result.overall().level()) + ": " + Words.share(result.overall()) + "."),
                Inline.text(" " + result.overall().points() + " of "
                        + result.overall().of() + " points available"
                        + (result.duties().isEmpty() ? "." : ", not counting legal duties.")));
    }

    private String level(LevelResult level) {
        if (!result.openDuties().isEmpty()) {
            return "No level is reached: " + Words.lower(result.dutyWords()) + ".";
        }
        String missing = String.join(
                "; ",
                level.sections().stream()
                        .filter(section ->
                                section.applies() && section.reached().isEmpty())
                        .map(section -> section.section().title())
                        .toList());
        return level.reached()
                .map(reached ->
                        reached.words() + ", is reached in every area that applies: " + Words.lower(reached.summary()))
                .orElse(
                        missing.isEmpty()
                                ? "No level is reached: nothing applies."
                                : "No level is reached in every area yet. Still without one: " + missing + ".");
    }

    private static String change(Trend trend) {
        long better = trend.lines().stream()
                .filter(line -> line.change() == CriterionTrend.Change.BETTER)
                .count();
        long worse = trend.lines().stream()
                .filter(line -> line.change() == CriterionTrend.Change.WORSE)
                .count();
        return "Since the last evaluation: " + TrendText.change(trend.overall()) + ". " + Words.many(better, "line")
                + " better, " + worse + " worse.";
    }

    private String carers() {
        long tookPart = count(view -> view.tookPart() == Answer.YES);
        long disagree = count(view -> view.agree() == Answer.NO);
        String first = tookPart == 0
                ? "No judgement records that carers took part."
                : "Carers took part in " + Words.many(tookPart, "judgement") + ".";
        return disagree == 0 ? first : first + " They disagree with " + Words.many(disagree, "judgement") + ".";
    }

    private String actions() {
        List<Action> actions = result.evaluation().actions();
        long overdue = actions.stream()
                .filter(action -> action.isOverdueOn(result.asOf()))
                .count();
        if (actions.isEmpty()) {
            return "There is no action plan yet.";
        }
        return "The action plan has " + Words.many(actions.size(), "action") + ", of which "
                + (overdue == 0 ? "none is" : overdue == 1 ? "1 is" : overdue + " are") + " overdue.";
    }

    private static void fact(List<List<Inline>> facts, long count, String what) {
        if (count > 0) {
            facts.add(List.of(Inline.text(count + " " + what)));
        }
    }

    private long count(ScoreReason reason) {
        return result.lines().stream()
                .filter(line -> line.duty().isEmpty() && line.reason() == reason)
                .count();
    }

    private long count(Predicate<CarersVerification> said) {
        return result.lines().stream()
                .map(CriterionScore::answer)
                .flatMap(answer -> answer.map(CriterionAnswer::verification).stream())
                .filter(said)
                .count();
    }
}
