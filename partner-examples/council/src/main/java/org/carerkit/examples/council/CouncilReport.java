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
 * The annual report on carers of a council that has a strategy, from a folder of its files. What is missing or cannot be used
 * is named in the report and does not stop it.
 *
 * @param page the report
 * @param problems what is wrong with the files, each with file and line; no value is repeated
 * @param releases every table of counts in it, to be attacked together
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
     * @param strategy its strategy
     * @param year the year that the report is about, 1 April to 31 March
     * @param today the day on which it is made
     */
    public static CouncilReport of(Path folder, Strategy strategy, MeasurePeriod year, LocalDate today) {
        return new ReportMaker(new CouncilFolder(folder), strategy, year, today).make();
    }

    /**
     * Makes the report on one quarter: how the action plan went on, and what needs somebody.
     *
     * @param folder the council's files, of which the plan, the measures and their counts are read
     * @param strategy its strategy
     * @param quarter the quarter that the report is about
     * @param today the day on which it is made
     */
    public static CouncilReport ofQuarter(Path folder, Strategy strategy, Quarter quarter, LocalDate today) {
        MeasurePeriod months = new MeasurePeriod(quarter.from(), quarter.to().minusDays(1));
        return new ReportMaker(new CouncilFolder(folder), strategy, months, today).quarterly(quarter);
    }
}
