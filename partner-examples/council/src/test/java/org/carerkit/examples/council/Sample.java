package org.carerkit.examples.council;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.carerkit.outcomes.strategy.Strategy;

/** The sample council for tests. */
final class Sample {

    static final MeasurePeriod YEAR = new MeasurePeriod(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31));
    static final LocalDate TODAY = LocalDate.of(2026, 4, 30);
    static final long SEED = 1;

    private Sample() {}

    static Path folder(Path folder, StandardStrategy strategy) throws IOException {
        SampleCouncil.write(folder, strategy.load(), YEAR, SEED);
        return folder;
    }

    static CouncilReport report(Path folder, StandardStrategy standard) {
        Strategy strategy = standard.load();
        return CouncilReport.of(folder, strategy, YEAR, TODAY);
    }
}
