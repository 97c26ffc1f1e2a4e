package org.carerkit.outcomes.tally.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carerkit.core.benchmark.Meter;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.tally.FileDimension;
import org.carerkit.outcomes.tally.ScoreCounts;
import org.carerkit.outcomes.tally.TallyFile;
import org.carerkit.outcomes.tally.TallyReading;

/** Counts the file with the library, on two threads; then mean, variance and histogram of each cell. */
final class TallyOurs {

    private TallyOurs() {}

    /** The file, where to write the check, how many times over the file is to be read, and how often all that is done. */
    public static void main(String[] arguments) throws IOException {
        for (int round = Integer.parseInt(arguments[3]); round > 0; round--) {
            tally(arguments);
        }
    }

    private static void tally(String[] arguments) throws IOException {
        Meter meter = new Meter();
        TallyFile file = TallyFile.ofScores(
                StandardInstrument.SWEMWBS.load(),
                "raw",
                "score",
                List.of(
                        FileDimension.of("area"),
                        FileDimension.of("age_band"),
                        FileDimension.of("sex"),
                        FileDimension.of("ethnic"),
                        FileDimension.of("wave")));
        TallyReading reading;
        try (InputStream in = SurveyFile.again(Path.of(arguments[0]), Integer.parseInt(arguments[2]))) {
            reading = file.read(in, 2);
        }
        Check check = new Check();
        for (ScoreCounts cell : reading.tally().cells().values()) {
            BigDecimal mean = cell.mean(6).orElse(BigDecimal.ZERO);
            BigDecimal variance = cell.variance(6).orElse(BigDecimal.ZERO);
            check.add(cell.scorable(), mean.doubleValue(), variance.doubleValue());
        }
        Files.writeString(Path.of(arguments[1]), check.text());
        meter.end(reading.rows());
    }
}
