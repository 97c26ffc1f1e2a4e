package org.carerkit.examples.hospital.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends 200 messages a second from four senders, for 5 seconds in the ordinary build and for 60 with
 * {@code -Dhl7.seconds=60}. A message's time is measured from when it was due, so waiting counts.
 */
class LoadTest {

    private static final int SECONDS = Integer.getInteger("hl7.seconds", 5);
    private static final int A_SECOND = 200;
    private static final int SENDERS = 4;
    private static final long NANOS = 1_000_000_000L;

    @TempDir
    Path folder;

    private static String message(int number) {
        String[] events = {"A01", "A08", "A08", "A31", "A03"};
        String patient = "L" + number / events.length;
        return "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|2026030210" + String.format(Locale.ROOT, "%02d", number % events.length)
                + "00||ADT^" + events[number % events.length] + "|L" + number + "|P|2.4\rEVN||20260302101500\rPID|1||"
                + patient + "^^^RVW^MR||EXAMPLE^ASH||19600102|2|||1 SAMPLE STREET^^TOWN^^ZZ99 3VZ\r"
                + "NK1|1|EXAMPLE^KIM|CGV|1 SAMPLE STREET^^TOWN^^ZZ99 3VZ\rNK1|2|EXAMPLE^LOU|SON\r"
                + "PV1|1|I|W" + number % 20 + "||||||||||||||||V" + patient + "\r";
    }

    @Test
    void twoHundredMessagesASecondAreAllTaken() throws Exception {
        int warm = 400;
        int count = A_SECOND * SECONDS;
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try (StartedHospital hospital = StartedHospital.in(folder)) {
            try (Sender sender = new Sender(hospital.hl7Port())) {
                for (int i = 0; i < warm; i++) {
                    assertThat(Sender.code(sender.send(message(i)))).isEqualTo("AA");
                }
            }
            long begun = System.nanoTime();
            List<Callable<long[]>> senders = new ArrayList<>();
            for (int s = 0; s < SENDERS; s++) {
                int first = s;
                senders.add(() -> send(hospital.hl7Port(), warm, first, count, begun));
            }
            long[] latencies = new long[count];
            int filled = 0;
            for (Future<long[]> sent : threads.invokeAll(senders)) {
                long[] one = sent.get();
                System.arraycopy(one, 0, latencies, filled, one.length);
                filled += one.length;
            }
            Arrays.sort(latencies);
            System.out.printf(
                    Locale.ROOT,
                    "%d messages, %d a second, %d senders: median %.1f ms, 99 %% %.1f ms, longest %.1f ms%n",
                    count,
                    A_SECOND,
                    SENDERS,
                    latencies[count / 2] / 1e6,
                    latencies[count * 99 / 100] / 1e6,
                    latencies[count - 1] / 1e6);
            assertThat(filled).isEqualTo(count);
            assertThat(hospital.part(ErrorQueue.class).waiting(10)).isEmpty();
            for (int i = 0; i < (warm + count) / 5; i++) {
                assertThat(hospital.part(People.class).find(Identifier.local("RVW", "L" + i)))
                        .isPresent();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] send(int port, int warm, int first, int count, long begun) throws Exception {
        long[] latencies = new long[(count - first + SENDERS - 1) / SENDERS];
        try (Sender sender = new Sender(port)) {
            int sent = 0;
            for (int i = first; i < count; i += SENDERS) {
                long due = begun + i * NANOS / A_SECOND;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                assertThat(Sender.code(sender.send(message(warm + i)))).isEqualTo("AA");
                latencies[sent++] = System.nanoTime() - due;
            }
        }
        return latencies;
    }
}
