package org.carerkit.core.benchmark;

import java.util.Locale;

/**
 * What a program that goes through many records says in its last line.
 *
 * @param records how many
 * @param wall seconds
 * @param cpu seconds, all threads together
 * @param peak resident memory at its highest, in megabytes
 */
public record Measured(long records, double wall, double cpu, double peak) {

    /** Reads what {@link Meter#end} printed. */
    public static Measured of(String line) {
        String[] parts = line.split(" ");
        return new Measured(
                Long.parseLong(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }

    /** Records in a second. */
    public double rate() {
        return records / wall;
    }

    /** Microseconds of CPU time for one record. */
    public double cpuEach() {
        return cpu * 1e6 / records;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d records, %.1f s, %,.0f a second, %.1f µs CPU each, peak %.0f MB",
                records,
                wall,
                rate(),
                cpuEach(),
                peak);
    }
}
