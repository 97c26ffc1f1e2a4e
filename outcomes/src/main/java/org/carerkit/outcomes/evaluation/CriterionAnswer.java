package org.carerkit.outcomes.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.core.person.Answer;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.plan.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's answer about one criterion in one scope.
 *
 * @param criterion the criterion's id
 * @param scope the scope's id
 * @param status the progress of the work of judging it
 * @param result the result
 * @param reason the reason why it does not apply; null otherwise
 * @param exemption the id of the exemption from a legal duty; null unless the duty does not apply
 * @param statement a description of what is in place, in the organisation's words
 * @param evidence the evidence, at most 50
 * @param verification the carers' view of the result
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(CriterionAnswer.CriterionAnswerRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, CriterionAnswer.class})
public record CriterionAnswer(
        @Required @Text(max = 60) @Nullable String criterion,
        @Required @Text(max = 60) @Nullable String scope,
        @Nullable WorkStatus status,
        @Required @Nullable CriterionResult result,
        @Text(max = 2000) @Nullable String reason,
        @Text(max = 60) @Nullable String exemption,
        @Text(max = 4000) @Nullable String statement,
        @AtMost(50) List<@Valid Evidence> evidence,
        @Valid @Nullable CarersVerification verification) {

    /** Copies the list. An absent list becomes an empty one. */
    public CriterionAnswer {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** Creates a judgement without a statement or evidence. */
    public static CriterionAnswer of(String criterion, String scope, CriterionResult result) {
        WorkStatus status = result == CriterionResult.NOT_ASSESSED ? WorkStatus.TO_DO : WorkStatus.DONE;
        return new CriterionAnswer(criterion, scope, status, result, null, null, null, List.of(), null);
    }

    /** Creates the judgement that a criterion does not apply. */
    public static CriterionAnswer notApplicable(String criterion, String scope, String reason) {
        return new CriterionAnswer(
                criterion, scope, WorkStatus.DONE, CriterionResult.NOT_APPLICABLE, reason, null, null, List.of(), null);
    }

    /** Creates the judgement that a legal duty does not apply because of its exemption. */
    public static CriterionAnswer exempt(String criterion, String scope, Duty.Exemption exemption) {
        return notApplicable(criterion, scope, exemption.title()).withExemption(exemption.id());
    }

    /** True if it says that a legal duty does not apply without giving the duty's exemption. */
    public boolean waives(Duty duty) {
        return result == CriterionResult.NOT_APPLICABLE
                && duty.exemption()
                        .filter(lawful -> lawful.id().equals(exemption))
                        .isEmpty();
    }

    /** A copy with this status. */
    public CriterionAnswer withStatus(WorkStatus other) {
        return new CriterionAnswer(
                criterion, scope, other, result, reason, exemption, statement, evidence, verification);
    }

    /** A copy with this result. */
    public CriterionAnswer withResult(CriterionResult other) {
        return new CriterionAnswer(
                criterion, scope, status, other, reason, exemption, statement, evidence, verification);
    }

    /** A copy with this exemption. */
    public CriterionAnswer withExemption(@Nullable String other) {
        return new CriterionAnswer(criterion, scope, status, result, reason, other, statement, evidence, verification);
    }

    /** A copy with this statement. */
    public CriterionAnswer withStatement(String other) {
        return new CriterionAnswer(criterion, scope, status, result, reason, exemption, other, evidence, verification);
    }

    /** A copy with one more piece of evidence. */
    public CriterionAnswer withEvidence(Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new CriterionAnswer(criterion, scope, status, result, reason, exemption, statement, all, verification);
    }

    /** A copy with this view from carers. */
    public CriterionAnswer withVerification(CarersVerification other) {
        return new CriterionAnswer(criterion, scope, status, result, reason, exemption, statement, evidence, other);
    }

    /** True if at least one piece of evidence is in date on a day. */
    public boolean hasEvidenceOn(LocalDate day) {
        return evidence.stream().anyMatch(each -> !each.hasExpiredOn(day));
    }

    /** Shows nothing of its content. */
    @Override
    public String toString() {
        return "CriterionAnswer[…]";
    }

    /**
     * Whether carers with lived experience looked at a result and agree with it.
     *
     * @param tookPart whether carers took part in judging
     * @param agree whether they agree with the result
     * @param date the day on which they were asked
     * @param note their comments, without naming anyone
     */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, CarersVerification.class})
    public record CarersVerification(
            @Nullable Answer tookPart,
            @Nullable Answer agree,
            @Nullable LocalDate date,
            @Text(max = 2000) @Nullable String note) {

        /** Shows nothing of their comments. */
        @Override
        public String toString() {
            return "CarersVerification[…]";
        }
    }

    /** Checks that the parts of an answer agree. */
    public static final class CriterionAnswerRules implements Rule<CriterionAnswer> {

        /** Called by the constraint. */
        public CriterionAnswerRules() {}

        @Override
        public void check(CriterionAnswer answer, Report report) {
            boolean applies = answer.result() != CriterionResult.NOT_APPLICABLE;
            boolean reasoned = answer.reason() != null && !answer.reason().isBlank();
            if (!applies && !reasoned) {
                report.add("reason", OutcomesFinding.NOT_APPLICABLE_WITHOUT_REASON);
            }
            if (applies && reasoned) {
                report.add("reason", OutcomesFinding.REASON_WITHOUT_NOT_APPLICABLE);
            }
            if (applies && answer.exemption() != null) {
                report.add("exemption", OutcomesFinding.REASON_WITHOUT_NOT_APPLICABLE);
            }
            if (answer.result() == CriterionResult.MET && !answer.hasEvidenceOn(report.today())) {
                report.add("evidence", OutcomesFinding.MET_WITHOUT_EVIDENCE);
            }
        }
    }

    /** The result for a criterion. */
    public enum CriterionResult {
        /** Not judged yet. It does not count. */
        @JsonProperty("not-assessed")
        NOT_ASSESSED("Not assessed"),
        /** Nothing of it is in place. */
        @JsonProperty("not-met")
        NOT_MET("Not met"),
        /** Some of it is in place. */
        @JsonProperty("partly-met")
        PARTLY_MET("Partly met"),
        /** All of it is in place. */
        @JsonProperty("met")
        MET("Met"),
        /** It does not apply, for a stated reason. It does not count. */
        @JsonProperty("not-applicable")
        NOT_APPLICABLE("Not applicable");

        private final String words;

        CriterionResult(String words) {
            this.words = words;
        }

        /** The name in a report. */
        public String words() {
            return words;
        }
    }

    /** The progress of the work of judging a criterion. It says nothing about the result. */
    public enum WorkStatus {
        /** Not started. */
        @JsonProperty("to-do")
        TO_DO("to do"),
        /** Under way. */
        @JsonProperty("in-progress")
        IN_PROGRESS("in progress"),
        /** Judged. */
        @JsonProperty("done")
        DONE("done");

        private final String words;

        WorkStatus(String words) {
            this.words = words;
        }

        /** The name in a report. */
        public String words() {
            return words;
        }
    }
}
