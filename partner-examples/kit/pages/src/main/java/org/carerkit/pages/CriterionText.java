package org.carerkit.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.person.Answer;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CarersVerification;
import org.carerkit.outcomes.evaluation.CriterionAnswer.WorkStatus;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.FrameworkWording;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.CriterionScore;
import org.carerkit.outcomes.rating.DutyState;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.ScoreReason;
import org.jspecify.annotations.Nullable;

/** Writes each criterion with its answer, its points and the reason for them. */
final class CriterionText {

    private final EvaluationResult result;
    private final Optional<FrameworkWording> wording;

    CriterionText(EvaluationResult result, Optional<FrameworkWording> wording) {
        this.result = result;
        this.wording = wording;
    }

    List<Block> blocks() {
        Map<Criterion, List<CriterionScore>> lines = new LinkedHashMap<>();
        result.lines()
                .forEach(line -> lines.computeIfAbsent(line.criterion(), criterion -> new ArrayList<>())
                        .add(line));
        List<Block> blocks = new ArrayList<>();
        lines.forEach((criterion, judged) -> {
            List<Block> content = new ArrayList<>();
            asked(criterion, content);
            judged.forEach(line -> content.add(line(line, result.asOf())));
            String level = criterion.level().map(of -> ", level " + of.number()).orElse("");
            blocks.add(PageSection.of(criterion.id() + " " + criterion.title() + level, content));
        });
        return blocks;
    }

    private void asked(Criterion criterion, List<Block> content) {
        labelled("Summary, not the source’s wording: ", criterion.question(), content);
        wording.flatMap(signed -> signed.text(criterion.id()))
                .ifPresent(text -> labelled("Signed wording: ", text, content));
        labelled("Reference: ", criterion.reference() + ".", content);
        labelled(
                "Legal duty: ",
                criterion.duty().map(duty -> duty.provision() + ".").orElse(null),
                content);
        criterion.guidance().ifPresent(guidance -> {
            labelled("What good looks like: ", guidance.good(), content);
            labelled("What would show it: ", String.join("; ", guidance.evidence()) + ".", content);
        });
    }

    private static PageSection line(CriterionScore line, LocalDate asOf) {
        String points = line.counts()
                ? line.points() + " of " + ScoreReason.MOST_POINTS + " points"
                : line.duty().map(DutyState::words).map(Words::lower).orElse("does not count");
        List<Block> content = new ArrayList<>();
        content.add(Block.paragraph(Inline.text(line.explanation())));
        line.answer().ifPresent(answer -> said(answer, asOf, content));
        return PageSection.of(line.scope().title() + ": " + points, content);
    }

    private static void said(CriterionAnswer answer, LocalDate asOf, List<Block> content) {
        labelled("Reason: ", answer.reason(), content);
        labelled("What is in place: ", answer.statement(), content);
        if (answer.status() != null && answer.status() != WorkStatus.DONE) {
            content.add(Block.paragraph("This judgement is " + answer.status().words() + "."));
        }
        if (!answer.evidence().isEmpty()) {
            content.add(Block.paragraph(Inline.strong("Evidence:")));
            content.add(Block.list(answer.evidence().stream()
                    .map(evidence -> evidence(evidence, asOf))
                    .toList()));
        }
        if (answer.verification() != null) {
            labelled("Carers: ", verification(answer.verification()), content);
        }
    }

    private static void labelled(String label, @Nullable String text, List<Block> content) {
        if (text != null) {
            content.add(Block.paragraph(Inline.strong(label), Inline.text(text)));
        }
    }

    private static List<Inline> evidence(Evidence evidence, LocalDate asOf) {
        List<Inline> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder(Words.orNone(evidence.title()));
        if (evidence.where() != null) {
            words.append(", ").append(evidence.where());
        }
        if (evidence.date() != null) {
            words.append(", ").append(Words.date(evidence.date()));
        }
        parts.add(Inline.text(words.toString()));
        if (evidence.hasExpiredOn(asOf)) {
            parts.add(Inline.strong(" – expired, does not count"));
        } else if (evidence.expires() != null) {
            parts.add(Inline.text(
                    " (counts until " + Words.date(evidence.expires().minusDays(1)) + ")"));
        }
        return parts;
    }

    private static String verification(CarersVerification view) {
        String tookPart = switch (view.tookPart() == null ? Answer.NOT_ASKED : view.tookPart()) {
            case YES -> "took part";
            case NO -> "did not take part";
            case DECLINED -> "would rather not take part";
            case NOT_KNOWN -> "it is not known whether they took part";
            case NOT_ASKED -> "were not asked to take part";
        };
        String agree = switch (view.agree() == null ? Answer.NOT_ASKED : view.agree()) {
            case YES -> "; they agree";
            case NO -> "; they do not agree";
            case DECLINED -> "; they would rather not say whether they agree";
            case NOT_KNOWN -> "; they do not know whether they agree";
            case NOT_ASKED -> "";
        };
        String date = view.date() == null ? "" : " (" + Words.date(view.date()) + ")";
        String note = view.note() == null ? "" : ". " + view.note();
        return tookPart + agree + date + note;
    }
}
