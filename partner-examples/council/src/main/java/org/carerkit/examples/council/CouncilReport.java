package org.carerkit.examples.council;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.outcomes.plan.Quarter;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.pages.Page;

/**
 * The annual report on carers of a council that has a strategy, made from a folder of its files. A file that is missing
 * or unusable is named in the report and does not stop it.
 *
 * @param page the report
 * @param problems what is wrong with the files, with file and line but without any value
 * @param releases every table of counts in the report, so that an attack can use them together
 */
public record CouncilReport(Page page, List<String> problems, List<Releases.ReleasedTable> releases) {

    /** Copies the lists. */
    public CouncilReport {
        requireNonNull(page, "page");
        problems = List.copyOf(problems);
        releases = List.copyOf(releases);
    }

    /**
     * Makes the report.
     *
     * @param folder the council's files
     * @param strategy the council's strategy
     * @param year the year of the report, 1 April to 31 March
     * @param today the date on which it is made
     */
    public static CouncilReport of(Path folder, Strategy strategy, MeasurePeriod year, LocalDate today) {
        return new ReportMaker(new CouncilFolder(folder), strategy, year, today).make();
    }

    /**
     * Makes the report on one quarter: the progress of the action plan, and what needs attention.
     *
     * @param folder the council's files; only the plan, the measures and their counts are read
     * @param strategy the council's strategy
     * @param quarter the quarter of the report
     * @param today the date on which it is made
     */
    public static CouncilReport ofQuarter(Path folder, Strategy strategy, Quarter quarter, LocalDate today) {
        MeasurePeriod months = new MeasurePeriod(quarter.from(), quarter.to().minusDays(1));
        return new ReportMaker(new CouncilFolder(folder), strategy, months, today).quarterly(quarter);
    }
}
