package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.region.count.CouncilMeasure.SubmissionCount;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldReader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/**
 * Counts carers by support from Client Level Data. A row that names a council other than the sender is left out.
 *
 * @param period the period
 */
record CarersMeasure(MeasurePeriod period) implements CouncilMeasure<CouncilCarers> {

    CarersMeasure {
        requireNonNull(period, "period");
    }

    @Override
    public SubmissionCount<CouncilCarers> start(String council) {
        return new Count(council, new CarersBySupportCounter(period));
    }

    private record Count(String council, CarersBySupportCounter counter) implements SubmissionCount<CouncilCarers> {

        @Override
        public void read(InputStream in, FileProblems found) throws IOException {
            CldReader reader = CldReader.open(in);
            for (Optional<CldReading> next = reader.next(); next.isPresent(); next = reader.next()) {
                CldReading reading = next.get();
                for (Finding finding : reading.findings()) {
                    found.row(reader.line(), finding);
                }
                reading.row()
                        .flatMap(row -> counter.add(row, council, Instant.EPOCH))
                        .ifPresent(finding -> found.row(reader.line(), finding));
            }
        }

        @Override
        public Optional<CouncilCarers> result() {
            return Optional.ofNullable(counter.result().councils().get(council));
        }

        @Override
        public boolean coversPeriod(CouncilCarers carers) {
            return carers.coversPeriod();
        }
    }
}
