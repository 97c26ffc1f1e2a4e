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
 * A self-check of one employer. The file is an evaluation ({@code carerkit.evaluation/1}), so that it can be rated without
 * this program, too. Every method that changes something writes the file before it returns, and says what was wrong if it
 * changed nothing. For several threads.
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
     * Opens a self-check: what the file holds, or a new one, whose file appears with the first answer.
     *
     * @throws UnusableFileException if the file is another's, no self-check, or one of another edition; it stays as it is
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
                        "The file is no self-check, or is damaged. It was left as it is: choose another file."));
        if (!framework.key().equals(saved.framework())) {
            throw new UnusableFileException(
                    "The file is of another framework or edition, and two editions do not mix. Choose another file.");
        }
        if (!errors(saved).isEmpty()) {
            throw new UnusableFileException(
                    "The file has mistakes that this page would not make. It was left as it is: choose another file.");
        }
        return saved;
    }

    /** The framework. */
    public Framework framework() {
        return framework;
    }

    /** Where it is kept. */
    public Path path() {
        return file.path();
    }

    /** The day, for evidence that expires. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Everything said so far. */
    public synchronized Evaluation evaluation() {
        return evaluation;
    }

    /** True when an answer or a name was given before. */
    public boolean isStarted() {
        Evaluation now = evaluation();
        return now.organisation() != null || !now.answers().isEmpty();
    }

    /** What was said about a criterion. */
    public Optional<CriterionAnswer> answer(Criterion criterion) {
        return evaluation().answers().stream()
                .filter(answer -> criterion.id().equals(answer.criterion()))
                .findFirst();
    }

    /** True when a criterion has an answer; "does not apply" is one, for a legal duty only with its exemption. */
    public boolean isAnswered(Criterion criterion) {
        return answer(criterion)
                .filter(answer -> answer.result() != CriterionResult.NOT_ASSESSED)
                .filter(answer -> criterion.duty().stream().noneMatch(answer::waives))
                .isPresent();
    }

    /** The action against a criterion that is not met. */
    public Optional<Action> action(Criterion criterion) {
        return evaluation().actions().stream()
                .filter(action -> criterion.id().equals(action.criterion()))
                .findFirst();
    }

    /** The result so far; empty until the organisation has a name. */
    public Optional<EvaluationResult> result() {
        Evaluation now = evaluation();
        return now.organisation() == null ? Optional.empty() : Optional.of(evaluator.rate(now, today()));
    }

    /** The file's text, as it would be saved now. */
    public byte[] json() {
        return EvaluationJson.write(evaluation());
    }

    /** Sets the name of the organisation. */
    public List<Finding> organisation(@Nullable String name) {
        return change(now -> with(now, name == null ? "" : name, now.unit(), now.assessors()), "organisation");
    }

    /** Sets which part of it is looked at; null for the whole. */
    public List<Finding> unit(@Nullable String unit) {
        return change(now -> with(now, now.organisation(), unit, now.assessors()), "unit");
    }

    /** Adds somebody who takes part. */
    public List<Finding> assessor(Assessor more) {
        return change(
                now -> {
                    List<Assessor> all = new ArrayList<>(now.assessors());
                    all.add(more);
                    return with(now, now.organisation(), now.unit(), all);
                },
                "assessors");
    }

    /** Takes somebody off the list; nothing happens where nobody stands. */
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

    /** Judges a criterion. Evidence that was given stays; a reason goes unless it still applies. */
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

    /** Says that a criterion does not apply, and why. A legal duty stays open after it: that needs its exemption. */
    public List<Finding> notApplicable(Criterion criterion, @Nullable String reason) {
        return notApplicable(criterion, reason, null);
    }

    /** Says that a legal duty does not apply, because of its exemption. */
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

    /** Says what is in place and what shows it. */
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

    /** What carers say of the answers in an area; it goes to each answer that there is. */
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

    /** Plans something against a criterion that is not met, in place of what was planned; blank takes it off the plan. */
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

    /** Saves first, and only then is it so. */
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

    /** That the organisation has no name yet is no error before the end. */
    private List<Finding> errors(Evaluation changed) {
        return evaluator.check(changed, today()).all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding ->
                        changed.organisation() != null || !finding.path().equals("organisation"))
                .toList();
    }

    /** Lets go of the file. */
    @Override
    public void close() {
        file.close();
    }
}
