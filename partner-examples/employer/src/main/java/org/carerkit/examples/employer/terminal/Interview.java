package org.carerkit.examples.employer.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.employment.DayText;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.examples.employer.print.ReportValues;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Criterion.Guidance;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.CriterionScore;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.pages.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * Asks the questions one after the other. Each answer is saved before the next question. The interview ends with
 * {@code stop} or the end of the input, and the next run continues with the first open question. The output is lines of
 * words only, without colour or drawing.
 */
public final class Interview {

    private static final int LONGEST_LINE = 5_000;

    private final SelfCheck check;
    private final BufferedReader in;
    private final PrintStream out;
    private boolean stopped;

    /** Creates an interview for a self-check. */
    public Interview(SelfCheck check, InputStream in, PrintStream out) {
        this.check = check;
        this.in = new BufferedReader(new InputStreamReader(in, UTF_8));
        this.out = out;
    }

    /**
     * Runs until every question has been asked or the user stops.
     *
     * @param report where to write the report at the end
     * @return 0 if every question has an answer, otherwise 1
     * @throws IOException if the report cannot be written
     */
    public int run(Optional<Path> report) throws IOException {
        out.println(
                "Carer-confident self-check. This is not an award, and Carers UK does not run it. Nothing leaves this computer.");
        out.println("Your answers are kept in " + check.path());
        out.println("Type stop at any question to stop. Everything before it is saved.");
        organisation();
        for (Criterion criterion : check.framework().criteria()) {
            if (!stopped && !check.isAnswered(criterion)) {
                question(criterion);
            }
        }
        return stopped ? 1 : finish(report);
    }

    private void organisation() throws IOException {
        while (!stopped && check.evaluation().organisation() == null) {
            String name = ask("What is your organisation called?");
            if (name != null) {
                tell(check.organisation(name));
            }
        }
    }

    private void question(Criterion criterion) throws IOException {
        List<Criterion> all = check.framework().criteria();
        out.println();
        out.println("Question " + (all.indexOf(criterion) + 1) + " of " + all.size() + ". Area: "
                + criterion.section().title());
        out.println(criterion.question());
        criterion.duty().ifPresent(duty -> out.println("This is a legal duty: " + duty.provision() + "."));
        out.println("Type 1 for yes, 2 for partly, 3 for no, 4 for does not apply, 5 for not known yet, ? for help.");
        for (boolean open = true; open && !stopped; ) {
            String answer = ask("Your answer:");
            open = answer != null && !judged(criterion, answer);
        }
    }

    /** Returns true if the text was an answer. */
    private boolean judged(Criterion criterion, String answer) throws IOException {
        switch (answer) {
            case "1" -> {
                tell(check.result(criterion, CriterionResult.MET));
                shown(criterion);
            }
            case "2" -> {
                tell(check.result(criterion, CriterionResult.PARTLY_MET));
                shown(criterion);
            }
            case "3" -> {
                tell(check.result(criterion, CriterionResult.NOT_MET));
                step(criterion);
            }
            case "4" -> {
                if (criterion.duty().isPresent()) {
                    return exempt(criterion, criterion.duty().get());
                }
                String reason = ask("Why does it not apply?");
                return reason == null || tell(check.notApplicable(criterion, reason));
            }
            case "5" -> tell(check.result(criterion, CriterionResult.NOT_ASSESSED));
            default -> {
                help(criterion);
                return false;
            }
        }
        return true;
    }

    private boolean exempt(Criterion criterion, Duty duty) throws IOException {
        if (duty.exemption().isEmpty()) {
            out.println("A legal duty always applies. Type 1, 2, 3 or 5.");
            return false;
        }
        Duty.Exemption exemption = duty.exemption().get();
        String answer = ask("There is only one reason why this legal duty may not apply: " + exemption.title()
                + ". Is that the case? Type yes or no:");
        return answer == null || answer.equals("yes") && tell(check.exempt(criterion, exemption));
    }

    private void help(Criterion criterion) {
        criterion.guidance().ifPresent(guidance -> {
            out.println("What good looks like: " + guidance.good());
            guidance.evidence().forEach(each -> out.println("What would be evidence: " + each));
        });
        out.println("Type 1, 2, 3, 4 or 5, or stop.");
    }

    private void shown(Criterion criterion) throws IOException {
        for (boolean open = true; open && !stopped; ) {
            String title =
                    ask("What is your evidence? Name a document, never a person. Press Enter if there is none yet:");
            if (title == null || title.isEmpty()) {
                return;
            }
            open = !tell(check.shown(criterion, null, List.of(new Evidence(title, null, null, null))));
        }
    }

    private void step(Criterion criterion) throws IOException {
        String suggested = criterion.guidance().map(Guidance::firstStep).orElse("");
        out.println("A possible first step: " + suggested);
        for (boolean open = true; open && !stopped; ) {
            String words = ask("Your first step. Press Enter to use this one, or type - for none:");
            if (words == null || words.equals("-")) {
                return;
            }
            String lead = ask("Who leads it? Press Enter if nobody does yet:");
            LocalDate due = date("By when? For example 27/3/2027. Press Enter if there is no date yet:");
            open = !tell(check.plan(
                    criterion,
                    words.isEmpty() ? suggested : words,
                    lead == null || lead.isEmpty() ? List.of() : List.of(lead),
                    due));
        }
    }

    private @Nullable LocalDate date(String question) throws IOException {
        while (!stopped) {
            String text = ask(question);
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return DayText.date(text);
            } catch (IllegalArgumentException e) {
                out.println("Write the date like 27/3/2027.");
            }
        }
        return null;
    }

    /** Asks a question and returns the answer; null if the user stops or the input ends. */
    private @Nullable String ask(String question) throws IOException {
        if (stopped) {
            return null;
        }
        out.println(question);
        out.flush();
        String line = line();
        if (line == null || line.equals("stop")) {
            stopped = true;
            out.println("Stopped. Everything is saved: start again to continue.");
            return null;
        }
        return line;
    }

    /** Reads a line without leading and trailing white space. A line longer than any valid answer is cut off. */
    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.toString().strip();
    }

    /** Prints what was wrong, and returns true if nothing was. */
    private boolean tell(List<Finding> wrong) {
        wrong.forEach(finding -> out.println(finding.message()));
        return wrong.isEmpty();
    }

    private int finish(Optional<Path> report) throws IOException {
        EvaluationResult result = check.result().orElseThrow();
        long open = check.framework().criteria().stream()
                .filter(each -> !check.isAnswered(each))
                .count();
        out.println();
        for (CriterionScore line : result.openDuties()) {
            out.println("Legal duty: " + line.criterion().title() + ". "
                    + line.duty().orElseThrow().explanation());
        }
        out.println(result.dutyWords() + ".");
        out.println(ReportValues.level(result) + ". " + result.overall().points() + " of "
                + result.overall().of() + " points, not counting legal duties.");
        if (open > 0) {
            out.println(
                    (open == 1 ? "1 question has" : open + " questions have") + " no answer: start again to continue.");
        }
        if (report.isPresent()) {
            EvaluationReport.of(result).writeTo(report.get());
            out.println("The report has been written.");
        }
        return open > 0 ? 1 : 0;
    }
}
