package org.carerkit.examples.employer.check;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.person.Answer;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CarersVerification;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.CriterionAnswer.WorkStatus;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationFormat;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * One employer's self-check. Its file is an evaluation ({@code carerkit.evaluation/1}), so it can also be rated without
 * this program. Every method that changes something saves the file before it returns. If it changes nothing, it returns
 * what was wrong. Safe for use by several threads.
 */
public final class SelfCheck implements Closeable {

    private final Framework framework;
    private final Evaluator evaluator;
    private final SavedFile file;
    private final Clock clock;
    private Evaluation evaluation;

    private SelfCheck(Framework framework, SavedFile file, Clock clock) {
        this.framework = framework;
        this.evaluator = new Evaluator(framework);
        this.file = file;
        this.clock = clock;
        this.evaluation = start(framework, LocalDate.now(clock));
    }

    /**
     * Opens the self-check in a file, or a new one, whose file is created with the first answer.
     *
     * @throws UnusableFileException if another program holds the file, or it is not a self-check of this framework and
     *     edition; the file is not changed
     */
    public static SelfCheck open(Path path, Framework framework, Clock clock) {
        SavedFile file = SavedFile.hold(path);
        try {
            SelfCheck check = new SelfCheck(framework, file, clock);
            file.read(EvaluationJson.LIMITS.bytes()).ifPresent(json -> check.evaluation = check.resumed(json));
            return check;
        } catch (UnusableFileException e) {
            file.close();
            throw e;
        }
    }

    private static Evaluation start(Framework framework, LocalDate today) {
        return new Evaluation(
                EvaluationFormat.EVALUATION_1,
                framework.key(),
                null,
                null,
                new EvaluationPeriod(today.minusYears(1), today),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Evaluation resumed(byte[] json) {
        ReadResult<Evaluation> read = EvaluationJson.read(json, today());
        Evaluation saved = read.record()
                .orElseThrow(() -> new UnusableFileException(
                        "The file is not a self-check, or is damaged. It has not been changed: choose another file."));
        if (!framework.key().equals(saved.framework())) {
            throw new UnusableFileException(
                    "The file belongs to another framework or edition. It has not been changed: choose another file.");
        }
        if (!errors(saved).isEmpty()) {
            throw new UnusableFileException(
                    "The file has mistakes that this page would not make. It has not been changed: choose another file.");
        }
        return saved;
    }

    /** Returns the framework. */
    public Framework framework() {
        return framework;
    }

    /** Returns the path of the file. */
    public Path path() {
        return file.path();
    }

    /** Returns the current date, on which evidence may have expired. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Returns everything answered so far. */
    public synchronized Evaluation evaluation() {
        return evaluation;
    }

    /** Returns true if a name or an answer has been given. */
    public boolean isStarted() {
        Evaluation now = evaluation();
        return now.organisation() != null || !now.answers().isEmpty();
    }

    /** Returns the answer to a criterion. */
    public Optional<CriterionAnswer> answer(Criterion criterion) {
        return evaluation().answers().stream()
                .filter(answer -> criterion.id().equals(answer.criterion()))
                .findFirst();
    }

    /**
     * Returns true if a criterion has an answer. "Does not apply" is an answer, but to a legal duty only with its
     * exemption.
     */
    public boolean isAnswered(Criterion criterion) {
        return answer(criterion)
                .filter(answer -> answer.result() != CriterionResult.NOT_ASSESSED)
                .filter(answer -> criterion.duty().stream().noneMatch(answer::waives))
                .isPresent();
    }

    /** Returns the action planned for a criterion. */
    public Optional<Action> action(Criterion criterion) {
        return evaluation().actions().stream()
                .filter(action -> criterion.id().equals(action.criterion()))
                .findFirst();
    }

    /** Returns the result so far; empty until the organisation has a name. */
    public Optional<EvaluationResult> result() {
        Evaluation now = evaluation();
        return now.organisation() == null ? Optional.empty() : Optional.of(evaluator.rate(now, today()));
    }

    /** Returns the file's text as it would be saved now. */
    public byte[] json() {
        return EvaluationJson.write(evaluation());
    }

    /** Sets the name of the organisation. */
    public List<Finding> organisation(@Nullable String name) {
        return change(now -> with(now, name == null ? "" : name, now.unit(), now.assessors()), "organisation");
    }

    /** Sets the part of the organisation that is assessed; null for all of it. */
    public List<Finding> unit(@Nullable String unit) {
        return change(now -> with(now, now.organisation(), unit, now.assessors()), "unit");
    }

    /** Adds a person who takes part. */
    public List<Finding> assessor(Assessor more) {
        return change(
                now -> {
                    List<Assessor> all = new ArrayList<>(now.assessors());
                    all.add(more);
                    return with(now, now.organisation(), now.unit(), all);
                },
                "assessors");
    }

    /** Removes a person from the list. An index outside the list is ignored. */
    public void removeAssessor(int index) {
        change(
                now -> {
                    List<Assessor> all = new ArrayList<>(now.assessors());
                    if (index >= 0 && index < all.size()) {
                        all.remove(index);
                    }
                    return with(now, now.organisation(), now.unit(), all);
                },
                "assessors");
    }

    private static Evaluation with(
            Evaluation now, @Nullable String organisation, @Nullable String unit, List<Assessor> assessors) {
        return new Evaluation(
                now.format(),
                now.framework(),
                organisation,
                unit,
                now.period(),
                now.judgedOn(),
                assessors,
                now.answers(),
                now.measures(),
                now.targets(),
                now.actions());
    }

    /**
     * Records the result for a criterion. Evidence stays. A reason or exemption is removed unless the result is "does
     * not apply".
     */
    public List<Finding> result(Criterion criterion, CriterionResult result) {
        WorkStatus status = result == CriterionResult.NOT_ASSESSED ? WorkStatus.TO_DO : WorkStatus.DONE;
        return answer(
                criterion,
                old -> new CriterionAnswer(
                        old.criterion(),
                        old.scope(),
                        status,
                        result,
                        result == CriterionResult.NOT_APPLICABLE ? old.reason() : null,
                        result == CriterionResult.NOT_APPLICABLE ? old.exemption() : null,
                        old.statement(),
                        old.evidence(),
                        old.verification()));
    }

    /**
     * Records that a criterion does not apply, and why. A legal duty still has no answer, because it needs its
     * exemption.
     */
    public List<Finding> notApplicable(Criterion criterion, @Nullable String reason) {
        return notApplicable(criterion, reason, null);
    }

    /** Records that a legal duty does not apply, because of its exemption. */
    public List<Finding> exempt(Criterion criterion, Duty.Exemption exemption) {
        return notApplicable(criterion, exemption.title(), exemption.id());
    }

    private List<Finding> notApplicable(Criterion criterion, @Nullable String reason, @Nullable String exemption) {
        return answer(
                criterion,
                old -> new CriterionAnswer(
                        old.criterion(),
                        old.scope(),
                        WorkStatus.DONE,
                        CriterionResult.NOT_APPLICABLE,
                        reason,
                        exemption,
                        old.statement(),
                        old.evidence(),
                        old.verification()));
    }

    /** Records what is in place and the evidence for it. */
    public List<Finding> shown(Criterion criterion, @Nullable String statement, List<Evidence> evidence) {
        return answer(
                criterion,
                old -> new CriterionAnswer(
                        old.criterion(),
                        old.scope(),
                        old.status(),
                        old.result(),
                        old.reason(),
                        old.exemption(),
                        statement,
                        evidence,
                        old.verification()));
    }

    private List<Finding> answer(Criterion criterion, UnaryOperator<CriterionAnswer> change) {
        String scope = framework.scopes().get(0).id();
        return change(
                now -> {
                    List<CriterionAnswer> answers = new ArrayList<>();
                    CriterionAnswer old = CriterionAnswer.of(criterion.id(), scope, CriterionResult.NOT_ASSESSED);
                    for (CriterionAnswer each : now.answers()) {
                        if (criterion.id().equals(each.criterion())) {
                            old = each;
                        } else {
                            answers.add(each);
                        }
                    }
                    answers.add(change.apply(old));
                    return withAnswers(now, answers);
                },
                "answers");
    }

    /** Records what carers say about the answers in an area, in each answer given so far. */
    public void carersSay(Section section, Answer tookPart, Answer agree) {
        Set<String> ids = new HashSet<>();
        framework.criteria().stream()
                .filter(each -> each.section().equals(section))
                .forEach(each -> ids.add(each.id()));
        CarersVerification said = new CarersVerification(tookPart, agree, today(), null);
        change(
                now -> withAnswers(
                        now,
                        now.answers().stream()
                                .map(each -> ids.contains(String.valueOf(each.criterion()))
                                        ? each.withVerification(said)
                                        : each)
                                .toList()),
                "answers");
    }

    private static Evaluation withAnswers(Evaluation now, List<CriterionAnswer> answers) {
        return new Evaluation(
                now.format(),
                now.framework(),
                now.organisation(),
                now.unit(),
                now.period(),
                now.judgedOn(),
                now.assessors(),
                answers,
                now.measures(),
                now.targets(),
                now.actions());
    }

    /** Sets the action for a criterion, in place of an earlier one; null removes it from the plan. */
    public List<Finding> plan(Criterion criterion, @Nullable String what, List<String> leads, @Nullable LocalDate due) {
        return change(
                now -> {
                    List<Action> actions = new ArrayList<>(now.actions());
                    Optional<Action> old = action(criterion);
                    old.ifPresent(actions::remove);
                    if (what != null) {
                        actions.add(new Action(
                                old.map(Action::id).orElse("A-" + criterion.id()),
                                criterion.id(),
                                framework.scopes().get(0).id(),
                                what,
                                leads,
                                due,
                                old.map(Action::status).orElse(ActionStatus.NOT_STARTED),
                                old.map(Action::progress).orElse(List.of())));
                    }
                    return now.withActions(actions);
                },
                "actions");
    }

    /** Applies a change: saves it first, and only then keeps it. */
    private synchronized List<Finding> change(UnaryOperator<Evaluation> step, String part) {
        Evaluation changed = step.apply(evaluation);
        List<Finding> errors = errors(changed);
        if (part.equals("organisation")) {
            errors = evaluator.check(changed, today()).all().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
        }
        if (errors.isEmpty() && !changed.equals(evaluation)) {
            file.write(EvaluationJson.write(changed));
            evaluation = changed;
        }
        return errors;
    }

    /** Returns the errors. A missing name of the organisation is not an error before the end. */
    private List<Finding> errors(Evaluation changed) {
        return evaluator.check(changed, today()).all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding ->
                        changed.organisation() != null || !finding.path().equals("organisation"))
                .toList();
    }

    /** Releases the file. */
    @Override
    public void close() {
        file.close();
    }
}
