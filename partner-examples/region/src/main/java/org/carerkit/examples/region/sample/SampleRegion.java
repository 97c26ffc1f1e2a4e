package org.carerkit.examples.region.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.carerkit.examples.region.count.ScoreMeasure;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/**
 * Twelve fictional councils in three regions, made from a seed, with what can happen in a region: one sends Parquet,
 * one corrects its submission, one sends a file that is cut off, one is late, and one sends nothing. The largest knows
 * 12,000 carers, as Worcestershire's carers' strategy says of its register. The other sizes are invented. One carer in
 * twenty has answered a questionnaire, and similar things happen to these files.
 */
public final class SampleRegion {

    /** The period of the sample. */
    public static final MeasurePeriod YEAR = new MeasurePeriod(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));

    /** The time after which submissions are late. */
    public static final Instant UNTIL = Instant.parse("2026-05-31T23:59:59Z");

    /** The list of councils. */
    public static final String COUNCILS = "councils.csv";
    /** The list of files of Client Level Data. */
    public static final String SUBMISSIONS = "submissions.csv";
    /** The list of files of answers. */
    public static final String ANSWERS = "answers.csv";

    /** The score of the answers. */
    public static final ScoreMeasure MEASURE = new ScoreMeasure(StandardInstrument.SWEMWBS, "metric", List.of());

    private static final long SEED = 20_260_401;
    private static final String APRIL = "2026-04-20";
    private static final String MAY = "2026-05-11";
    private static final String JUNE = "2026-06-08";
    private static final List<String> REGIONS = List.of("Sample North", "Sample Middle", "Sample South");

    /** The number of carers that each council knows, X01 to X12. */
    public static final List<Integer> CARERS =
            List.of(12_000, 2_600, 1_900, 640, 3_100, 880, 1_450, 410, 5_200, 720, 1_100, 300);

    private final Path folder;
    private final List<String> submissions = new ArrayList<>(List.of("council,submitted,file"));
    private final List<String> answers = new ArrayList<>(List.of("council,submitted,file"));

    private SampleRegion(Path folder) {
        this.folder = folder;
    }

    /** Writes the lists and the files. */
    public static void write(Path folder) throws IOException {
        new SampleRegion(Files.createDirectories(folder)).write();
    }

    /** Returns the code of a council, numbered 1 to 12. */
    public static String council(int number) {
        return String.format(java.util.Locale.ROOT, "X%02d", number);
    }

    private void write() throws IOException {
        List<String> councils = new ArrayList<>(List.of("council,region"));
        for (int number = 1; number <= CARERS.size(); number++) {
            councils.add(council(number) + "," + REGIONS.get((number - 1) / 4));
            submissions(number);
            answers(number);
        }
        Files.write(folder.resolve(COUNCILS), councils, UTF_8);
        Files.write(folder.resolve(SUBMISSIONS), submissions, UTF_8);
        Files.write(folder.resolve(ANSWERS), answers, UTF_8);
    }

    private void submissions(int number) throws IOException {
        SampleClientLevelData rows =
                new SampleClientLevelData(council(number), YEAR, new SplittableRandom(SEED + number));
        List<List<String>> cells = rows.of(CARERS.get(number - 1));
        switch (number) {
            case 3 -> parquet(number, cells);
            case 5 -> {
                csv(number, APRIL, "first", cells.subList(0, cells.size() / 2));
                csv(number, MAY, "corrected", cells);
            }
            case 6 -> {
                csv(number, APRIL, "first", cells);
                Files.writeString(
                        csv(number, MAY, "corrected", cells.subList(0, 20)),
                        "\"breaks off",
                        UTF_8,
                        java.nio.file.StandardOpenOption.APPEND);
            }
            case 8 -> csv(number, JUNE, "late", cells);
            case 12 -> {} // sends nothing
            default -> csv(number, APRIL, "cld", cells);
        }
    }

    /**
     * Writes answers of one carer in twenty. The smallest council that sends answers has fewer than eight people with a
     * score.
     */
    private void answers(int number) throws IOException {
        SampleAnswers sample = new SampleAnswers(new SplittableRandom(SEED + 100 + number));
        List<List<String>> rows = sample.of(number == 8 ? 5 : CARERS.get(number - 1) / 20);
        switch (number) {
            case 3 -> {
                String file = council(number) + "-answers.parquet";
                answers.add(council(number) + "," + APRIL + "," + file);
                SampleParquet.write(folder.resolve(file), SampleAnswers.HEADER, rows);
            }
            case 7 -> {
                answers(number, APRIL, "answers-first", rows);
                answers(number, MAY, "answers-corrected", SampleAnswers.withWrongAnswer(rows));
            }
            case 10 -> answers(number, JUNE, "answers-late", rows);
            case 12 -> {} // sends nothing
            default -> answers(number, APRIL, "answers", rows);
        }
    }

    private void answers(int number, String submitted, String name, List<List<String>> rows) throws IOException {
        csv(council(number), submitted, name, SampleAnswers.HEADER, rows, answers);
    }

    private Path csv(int number, String submitted, String name, List<List<String>> cells) throws IOException {
        return csv(council(number), submitted, name, SampleClientLevelData.HEADER, cells, submissions);
    }

    private Path csv(
            String council,
            String submitted,
            String name,
            List<String> header,
            List<List<String>> cells,
            List<String> list)
            throws IOException {
        String file = council + "-" + name + ".csv";
        list.add(council + "," + submitted + "," + file);
        List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
        cells.forEach(row -> lines.add(String.join(",", row)));
        return Files.write(folder.resolve(file), lines, UTF_8);
    }

    private void parquet(int number, List<List<String>> cells) throws IOException {
        String file = council(number) + "-cld.parquet";
        submissions.add(council(number) + "," + APRIL + "," + file);
        SampleParquet.write(folder.resolve(file), SampleClientLevelData.HEADER, cells);
    }
}
