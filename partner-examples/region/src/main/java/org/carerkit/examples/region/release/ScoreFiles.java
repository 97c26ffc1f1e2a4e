package org.carerkit.examples.region.release;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.carerkit.examples.region.count.CouncilProblem;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionScores;
import org.carerkit.examples.region.count.ScoreMeasure;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.tally.ScoreCounts;
import org.carerkit.outcomes.tally.Tally;

/** Writes the results of a region's answers to a folder. */
public final class ScoreFiles {

    /** Exact counts, not for publication; the same bytes as {@code carerkit tally} writes. */
    public static final String EXACT = "scores-exact.csv";

    /** Which submission of each council was counted. */
    public static final String COUNTED = "scores-counted.csv";

    /** What to report to the councils. */
    public static final String PROBLEMS = "scores-problems.csv";

    /** How many people have a score, and their mean, for publication. */
    public static final String PUBLISHED = "published-scores.csv";

    private static final int DECIMALS = 2;

    private final ReportFolder folder;

    /** Creates a writer for a folder. */
    public ScoreFiles(ReportFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes all the files.
     *
     * @throws IOException if a file cannot be written
     */
    public void write(RegionScores scores, Councils councils, ScoreRelease release, List<CouncilProblem> problems)
            throws IOException {
        folder.text(EXACT, scores.tally().csv());
        folder.csv(COUNTED, csv -> {
            csv.write("council", "region", "submitted", "responses", "not_scorable");
            Tally byCouncil = scores.tally().by(ScoreMeasure.COUNCIL);
            byCouncil
                    .cells()
                    .forEach((cell, counts) -> csv.write(
                            cell.get(0),
                            councils.regionOf(cell.get(0)),
                            String.valueOf(scores.submitted().get(cell.get(0))),
                            Long.toString(counts.answered()),
                            Long.toString(counts.notScorable())));
        });
        folder.problems(PROBLEMS, problems);
        folder.csv(PUBLISHED, csv -> published(csv, scores, councils, release));
    }

    private static void published(
            ReportFolder.CsvLines csv, RegionScores scores, Councils asked, ScoreRelease release) {
        csv.write("area", "council", "instrument", "score", ScoreRelease.PEOPLE, "mean");
        if (release.regions().isEmpty()) {
            return;
        }
        SortedMap<String, SortedMap<String, ScoreCounts>> byRegion = ScoreRelease.byRegion(scores, asked);
        PublishedTable regions = release.regions().get();
        line(
                csv,
                RegionFiles.ENGLAND,
                "",
                regions,
                regions.rows().size(),
                scores.tally().total());
        byRegion.forEach((region, counts) -> {
            line(csv, region, "", regions, regions.rows().indexOf(region), ScoreRelease.sum(counts));
            PublishedTable councils = release.councils().get(region);
            if (councils != null) {
                counts.forEach((council, each) ->
                        line(csv, region, council, councils, councils.rows().indexOf(council), each));
            }
        });
    }

    private static void line(
            ReportFolder.CsvLines csv, String area, String council, PublishedTable table, int row, ScoreCounts counts) {
        PublishedFigure people = table.figure(new Place(row, 0));
        String mean = people instanceof PublishedFigure.Value
                ? counts.mean(DECIMALS).map(BigDecimal::toPlainString).orElse("nobody")
                : people.text();
        csv.write(area, council, counts.instrument().toString(), counts.score(), people.text(), mean);
    }
}
