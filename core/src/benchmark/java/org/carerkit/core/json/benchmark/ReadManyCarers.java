package org.carerkit.core.json.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.carerkit.core.benchmark.Meter;
import org.carerkit.core.json.CarerJson;

/** Reads and checks a file of records on two threads. */
final class ReadManyCarers {

    private static long usable;

    private ReadManyCarers() {}

    /** The file, and how many records it has. */
    public static void main(String[] arguments) throws IOException {
        long count = Long.parseLong(arguments[1]);
        Meter meter = new Meter();
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            CarerJson.lines(LocalDate.of(2026, 11, 23)).threads(2).read(in, line -> {
                usable += line.result().isUsable() ? 1 : 0;
                if (line.number() * 10 == count || line.number() * 2 == count || line.number() == count) {
                    meter.print(line.number());
                }
            });
        }
        if (usable != count) {
            throw new IllegalStateException("Records got lost");
        }
        meter.end(usable);
    }
}
