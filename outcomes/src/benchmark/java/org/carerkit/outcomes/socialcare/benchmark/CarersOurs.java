package org.carerkit.outcomes.socialcare.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carerkit.core.benchmark.Meter;
import org.carerkit.outcomes.socialcare.CarerAgeBand;
import org.carerkit.outcomes.socialcare.CarerSupport;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldReader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.carerkit.outcomes.socialcare.CldSample;
import org.carerkit.outcomes.socialcare.SupportTable;

/** Counts councils' files with the library on two threads; what is wrong with a row is looked for and counted. */
final class CarersOurs {

    private CarersOurs() {}

    private record Counted(SupportTable table, long rows, long findings) {}

    /** Where to write the check, how many rows there are, and the files. */
    public static void main(String[] arguments) throws Exception {
        Meter meter = new Meter();
        List<Callable<Counted>> files = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            Path file = Path.of(arguments[i]);
            files.add(() -> count(file));
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        SupportTable all = SupportTable.EMPTY;
        long rows = 0;
        long findings = 0;
        for (Future<Counted> file : threads.invokeAll(files)) {
            all = all.plus(file.get().table());
            rows += file.get().rows();
            findings += file.get().findings();
        }
        threads.shutdown();
        Files.writeString(Path.of(arguments[0]), cells(all).toString());
        System.out.printf("  %,d findings%n", findings);
        if (rows != Long.parseLong(arguments[1])) {
            throw new IllegalStateException("Rows were lost");
        }
        meter.end(rows);
    }

    private static Counted count(Path file) throws IOException {
        CarersBySupportCounter counter = new CarersBySupportCounter(CldSample.YEAR);
        long rows = 0;
        long findings = 0;
        try (InputStream in = Files.newInputStream(file)) {
            CldReader reader = CldReader.open(in);
            for (Optional<CldReading> row = reader.next(); row.isPresent(); row = reader.next()) {
                row.get().row().ifPresent(read -> counter.add(read, Instant.EPOCH));
                findings += row.get().findings().all().size();
                rows++;
            }
        }
        return new Counted(counter.result().all(), rows, findings);
    }

    private static Map<String, Long> cells(SupportTable table) {
        Map<String, Long> cells = new TreeMap<>();
        for (CarerSupport support : CarerSupport.values()) {
            for (CarerAgeBand age : CarerAgeBand.values()) {
                if (table.count(support, age) > 0) {
                    cells.put(support.rank() + " " + age.label(), table.count(support, age));
                }
            }
        }
        return cells;
    }
}
