package org.carerkit.examples.commandline.tour;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carerkit.core.sample.SampleArea;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.ExitCode;
import org.carerkit.examples.commandline.terminal.ResultStream;
import org.carerkit.examples.commandline.tour.TourStep.Chapter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole library at work, on fictional people. */
@Command(
        name = "tour",
        header = "See it all work, from ten thousand records to a report for the board, on made-up people.",
        description = {
            "",
            "Makes a town's carers, checks them, finds planted faults, recognises one young carer and sees to it that "
                    + "something follows, scores a survey, judges a hospital by its commitments, and writes a folder with a page that explains "
                    + "each step. Nothing leaves this computer.",
            ""
        },
        footer = {"", "Example:", "  carerkit tour", "  carerkit tour --out /tmp/carers --seed 42"},
        exitCodeList = {
            " 0:the tour is written",
            " 1:somebody stopped reading what it says",
            " 2:the arguments cannot be used, or the folder is not a tour's or cannot be written"
        })
public final class TourCommand implements Callable<Integer> {

    private static final String PAGE = "index.html";
    private static final int WIDTH = 78;
    private static final long SIZE = 10_000;

    /**
     * A suggestion for what to do next.
     *
     * @param who what the reader may want to do
     * @param what the command to type or the page to read
     */
    record Next(String who, String what) {}

    static final List<Next> NEXT = List.of(
            new Next("Check your own records", "carerkit validate FILE"),
            new Next("Everything carerkit can do", "carerkit --help"),
            new Next("Put it into your own system", "README.md"));

    private final Environment environment;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "tour-output",
            description =
                    "Where to write; tour-output by default. Only a new or empty folder or an earlier tour's is used.")
    private Path target = Path.of("tour-output");

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another number makes other people, with the same totals.")
    private Optional<Long> seed = Optional.empty();

    /** Creates the command for an environment. */
    public TourCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate today = environment.today();
        List<TourStep> steps = steps(today);
        Writer out = new OutputStreamWriter(new ResultStream(environment.out()), UTF_8);
        try (TourFolder folder = TourFolder.at(target)) {
            tell(out, "", "CarerKit's tour: " + steps.size() + " steps, on people who do not exist.");
            List<Chapter> chapters = new ArrayList<>();
            for (TourStep step : steps) {
                Chapter chapter = step.run(folder);
                chapters.add(chapter);
                out.write("\n" + chapters.size() + ". " + chapter.title() + "\n");
                for (String paragraph : chapter.text()) {
                    tell(out, "   ", paragraph);
                }
            }
            TourPage.of(chapters, today).writeTo(folder.file(PAGE));
            folder.publish();
        }
        out.write("\nAll of it, explained: open " + target.resolve(PAGE) + "\n\nWhere to go next\n");
        for (Next next : NEXT) {
            tell(out, "   ", next.who() + ": " + next.what());
        }
        out.flush();
        return ExitCode.FINE;
    }

    private List<TourStep> steps(LocalDate today) {
        SamplePopulation population = seed.map(
                        number -> new SamplePopulation(SampleArea.HARTLEPOOL, SIZE, today, number))
                .orElseGet(() -> SamplePopulation.hartlepool(today));
        return List.of(
                new PopulationStep(population),
                new CheckStep(environment, today),
                new PlantedStep(environment, today, seed.orElse(0L) + 1),
                new FlagStep(population, environment),
                new SurveyStep(environment, seed.orElse(0L)),
                new EvaluationStep(today),
                new EmployerStep(today));
    }

    /** Writes a paragraph in lines that fit a terminal, and flushes it. */
    private static void tell(Writer out, String indent, String paragraph) throws IOException {
        StringBuilder line = new StringBuilder(indent);
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > indent.length()) {
                out.write(line.toString().stripTrailing() + "\n");
                line.setLength(indent.length());
            }
            line.append(word).append(' ');
        }
        out.write(line.toString().stripTrailing() + "\n");
        out.flush();
    }
}
