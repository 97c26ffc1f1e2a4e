package org.carerkit.core.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Time and memory of this JVM while it goes through many records; for one thread. */
public final class Meter {

    private static final double MEGABYTE = 1 << 20;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long start = System.nanoTime();
    private final long cpuAtStart = system.getProcessCpuTime();

    /** Prints where memory stands. */
    public void print(long records) {
        System.out.printf(
                Locale.ROOT,
                "  %,9d records: %6.1f s, heap in use %3.0f MB; resident %3.0f MB, peak %3.0f MB%n",
                records,
                (System.nanoTime() - start) / 1e9,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE,
                resident("VmRSS:"),
                resident("VmHWM:"));
    }

    /** Prints the last line, for {@link Measured#of}. */
    public void end(long records) {
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = (system.getProcessCpuTime() - cpuAtStart) / 1e9;
        System.out.printf(Locale.ROOT, "%d %.3f %.3f %.0f%n", records, wall, cpu, resident("VmHWM:"));
    }

    /** Megabytes, as Linux counts them; not a number elsewhere. */
    private static double resident(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
