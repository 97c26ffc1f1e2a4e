package org.carerkit.examples.commandline.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.FaultReport;
import org.carerkit.examples.commandline.terminal.FormatOption;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.examples.employer.print.PageTemplates;
import org.carerkit.examples.employer.print.ReportValues;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.plan.ActionPlanCsv;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Evaluator;
import org.carerkit.outcomes.rating.Trend;
import org.carerkit.pages.EvaluationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rates an organisation's evaluation of itself against a framework, and writes the report. */
@Command(
        name = "evaluate",
        header = "Rate an organisation's evaluation of itself, and write the report for its board.",
        description = {
            "",
            "Reads answers of format carerkit.evaluation/1 (JSON) and writes how far each part is in place: points,"
                    + " share, rating and, for carer-confident, the level reached; legal duties first. --lines writes every line with its"
                    + " points and the reason for them instead. --html writes the whole report into one file that needs no"
                    + " network, --pdf a short form to print.",
            "",
            "The rating is our own: met with evidence in date 2 points; partly met, or met without such evidence, 1;"
                    + " not met 0; what does not apply or is not assessed is left out. Green from 80 %%, amber from 50 %%,"
                    + " exactly. A legal duty has no points: while one is not shown to be met, no level is reached. The carer-confident check is not an award, and Carers UK does not run it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  carerkit evaluate carer-confident answers.json --html report.html",
            "  carerkit evaluate commitment-to-carers 2026.json --previous 2025.json --html report.html",
            "  carerkit evaluate commitment-to-carers 2026.json --csv plan.csv      the action plan, for a spreadsheet",
            "  carerkit evaluate commitment-to-carers 2026.json --plan plan.csv --json 2026-11.json      and back"
        },
        exitCodeList = {
            " 0:rated, and everything that was asked for is written; warnings are told",
            " 1:an answer, the plan or the earlier evaluation has an error: nothing is written",
            " 2:the arguments cannot be used or a file cannot be read or written"
        })
public final class EvaluateCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "FRAMEWORK", description = NamedDefinitions.WHICH_FRAMEWORK)
    private String frameworkName = "";

    @Parameters(index = "1", paramLabel = "ANSWERS", description = "The answers, or - for standard input.")
    private String file = "-";

    @Option(
            names = "--base",
            paramLabel = "FRAMEWORK",
            description = "What a framework of your own extends, where it extends one.")
    private Optional<String> base = Optional.empty();

    @Option(names = "--html", paramLabel = "OUT", description = "Where to write the report.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--pdf", paramLabel = "OUT", description = "Where to write the report for printing, as PDF.")
    private Optional<Path> pdf = Optional.empty();

    @Option(names = "--csv", paramLabel = "OUT", description = "Where to write the action plan.")
    private Optional<Path> csv = Optional.empty();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "An action plan that somebody changed: its columns are taken over, and nothing else.")
    private Optional<String> plan = Optional.empty();

    @Option(names = "--json", paramLabel = "OUT", description = "Where to write the answers, with --plan taken over.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description =
                    "The last evaluation of the same organisation and edition: the report tells the change since.")
    private Optional<String> previous = Optional.empty();

    @Option(
            names = "--wording",
            paramLabel = "FILE",
            description = "The wording that you signed (carerkit.framework-wording/1), to stand in the report.")
    private Optional<String> wording = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Rates as on that day: evidence expires. Today by default.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--lines", description = "Writes every line and why it has its points.")
    private boolean lines;

    @Mixin
    private FormatOption format = new FormatOption();

    /** Creates the command for an environment. */
    public EvaluateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate today = on.orElse(environment.today());
        Framework framework = NamedDefinitions.framework(frameworkName, base);
        try {
            Evaluation evaluation = planned(read(file, today), today);
            EvaluationResult result = new Evaluator(framework).rate(evaluation, today);
            tell(file, result.findings());
            Optional<Trend> trend = previous.map(earlier -> trend(earlier, result, framework, today));
            EvaluationRows rows = new EvaluationRows(result);
            try (Results results =
                    format.results(environment, lines ? EvaluationRows.OF_LINES : EvaluationRows.OF_PARTS)) {
                if (lines) {
                    rows.writeLines(results);
                } else {
                    rows.writeParts(results);
                }
            }
            write(result, trend);
            return ExitCode.FINE;
        } catch (RefusedException e) {
            tell(file, e.findings());
            return ExitCode.FINDINGS;
        } catch (Told e) {
            return ExitCode.FINDINGS;
        }
    }

    private Evaluation read(String name, LocalDate today) {
        try (InputFile source = InputFile.open(name, environment, read -> {})) {
            ReadResult<Evaluation> result = EvaluationJson.read(source, today);
            return result.record().orElseThrow(() -> {
                tell(name, result.findings());
                return new UnusableInputException(name + ": cannot be read as an evaluation.");
            });
        } catch (IOException e) {
            throw InputFile.unreadable(name);
        }
    }

    private Evaluation planned(Evaluation evaluation, LocalDate today) {
        if (plan.isEmpty()) {
            return evaluation;
        }
        byte[] bytes;
        try (InputFile source = InputFile.unchecked(plan.get(), environment, read -> {})) {
            bytes = source.readNBytes(ActionPlanCsv.MAX_BYTES + 1);
        } catch (IOException e) {
            throw InputFile.unreadable(plan.get());
        }
        ActionPlanCsv.Reading reading = ActionPlanCsv.read(evaluation.actions(), bytes, today);
        tell(plan.get(), reading.findings());
        return reading.actions().map(evaluation::withActions).orElseThrow(Told::new);
    }

    /** Rates the earlier evaluation as of its own date, so that evidence that has expired since still counts in it. */
    private Trend trend(String name, EvaluationResult result, Framework framework, LocalDate today) {
        try {
            Evaluation earlier = read(name, today);
            return Trend.between(new Evaluator(framework).rate(earlier, earlier.ratedAsOf(today)), result);
        } catch (RefusedException e) {
            tell(name, e.findings());
            throw new Told();
        }
    }

    private void write(EvaluationResult result, Optional<Trend> trend) {
        html.ifPresent(out -> write(
                out,
                EvaluationReport.of(
                                result, trend, wording.map(name -> NamedDefinitions.wording(name, result.framework())))
                        .html()
                        .getBytes(UTF_8)));
        pdf.ifPresent(out -> write(out, new PageTemplates().pdf("print-report", ReportValues.of(result))));
        csv.ifPresent(out ->
                write(out, ActionPlanCsv.write(result.evaluation().actions()).getBytes(UTF_8)));
        json.ifPresent(out -> write(out, EvaluationJson.write(result.evaluation())));
    }

    private void write(Path out, byte[] bytes) {
        try {
            Files.write(out, bytes);
        } catch (IOException e) {
            throw new UnusableInputException(out + ": cannot be written. Is there such a folder?");
        }
    }

    private void tell(String name, Findings findings) {
        FaultReport faults = new FaultReport(environment);
        for (Finding finding : findings) {
            faults.tell(name + ": " + finding);
        }
        faults.end();
    }

    /** Thrown to end the command after the faults have been reported. */
    private static final class Told extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
