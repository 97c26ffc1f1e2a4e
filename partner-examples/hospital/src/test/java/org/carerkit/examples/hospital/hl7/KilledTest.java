package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.HospitalProcess;
import org.carerkit.examples.hospital.StartedHospital;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process between receiving and answering: 3 times in the ordinary build, more with {@code -Dhl7.kills=…}.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("hl7.kills", 3);

    @TempDir
    Path folder;

    private static String message(int number) {
        return "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|20260302101500||ADT^A01|K" + number + "|P|2.4\rPID|1||K" + number
                + "^^^RVW^MR||EXAMPLE^ASH\rNK1|1|EXAMPLE^KIM|CGV\rPV1|1|I|W1||||||||||||||||V1\r";
    }

    private static String broken(int number) {
        return message(number).replace("PID|", "PIX|").replace("|K", "|B");
    }

    @Test
    void whatWasAnsweredIsThereAndWhatWasNotIsSentAgain() throws Exception {
        Random random = new Random(20261128);
        List<Integer> answered = new ArrayList<>();
        int next = 0;
        for (int round = 0; round < KILLS; round++) {
            try (HospitalProcess hospital = HospitalProcess.start(folder);
                    Sender sender = new Sender(hospital.hl7Port())) {
                if (next > 0) {
                    assertThat(Sender.code(sender.send(message(next - 1))))
                            .as("sent again")
                            .isEqualTo("AA");
                }
                int before = 20 + random.nextInt(60);
                for (int i = 0; i < before; i++, next++) {
                    assertThat(Sender.code(sender.send(message(next)))).isEqualTo("AA");
                    assertThat(Sender.code(sender.send(broken(next)))).isEqualTo("AE");
                    answered.add(next);
                }
                Thread killer = new Thread(() -> {
                    pause(random.nextInt(12));
                    hospital.kill();
                });
                sender.raw(message(next).getBytes(UTF_8));
                killer.start();
                next = afterwards(sender, answered, next);
                killer.join();
            }
        }
        check(answered, next);
    }

    /** Goes on sending until the process has ended. */
    private static int afterwards(Sender sender, List<Integer> answered, int first) {
        int number = first;
        try {
            while (true) {
                assertThat(Sender.code(sender.answer())).isEqualTo("AA");
                answered.add(number);
                number++;
                sender.raw(message(number).getBytes(UTF_8));
            }
        } catch (IOException e) {
            return number + 1;
        }
    }

    private void check(List<Integer> answered, int sent) throws IOException {
        try (StartedHospital hospital = StartedHospital.in(folder);
                Sender sender = new Sender(hospital.hl7Port())) {
            for (int number : answered) {
                assertThat(Seen.of(hospital, Identifier.local("RVW", "K" + number)))
                        .as("message %s", number)
                        .hasSize(3);
            }
            for (int number = 0; number < sent; number++) {
                assertThat(Sender.code(sender.send(message(number)))).isEqualTo("AA");
                assertThat(Seen.of(hospital, Identifier.local("RVW", "K" + number)))
                        .containsExactly(
                                "person ASH EXAMPLE - RVW K" + number,
                                "contact KIM EXAMPLE [CGV] carer",
                                "task ADMISSION W1");
            }
            long broken = hospital.part(ErrorQueue.class).waiting(100_000).size();
            assertThat(broken).isGreaterThanOrEqualTo(20L * KILLS);
            System.out.println("killed " + KILLS + " times after " + answered.size() + " answers: none lost");
        }
    }

    @Test
    void stoppingLosesNothingInFlight() throws Exception {
        try (HospitalProcess hospital = HospitalProcess.start(folder)) {
            List<Sender> senders = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Sender sender = new Sender(hospital.hl7Port());
                assertThat(Sender.code(sender.send(message(1000 + i)))).isEqualTo("AA");
                sender.raw(message(2000 + i).getBytes(UTF_8));
                senders.add(sender);
            }
            int status = hospital.stop();
            assertThat(status).isEqualTo(143);
            List<Integer> answered = new ArrayList<>();
            for (int i = 0; i < senders.size(); i++) {
                try (Sender sender = senders.get(i)) {
                    assertThat(Sender.code(sender.answer())).isEqualTo("AA");
                    answered.add(2000 + i);
                } catch (IOException e) {
                    // not answered, so the sender sends it again
                    assertThat(answered).doesNotContain(2000 + i);
                }
            }
            try (StartedHospital again = StartedHospital.in(folder)) {
                for (int number : answered) {
                    assertThat(Seen.of(again, Identifier.local("RVW", "K" + number)))
                            .hasSize(3);
                }
            }
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
