package org.carerkit.examples.hospital.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.StartedHospital;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends messages repeatedly, in any order and on several connections at once. */
class OrderTest {

    private static final List<String> STORY = List.of(
            "A01 20260302100000 NAME=ASH;NK1|1|EXAMPLE^KIM|CGV;NK1|2|EXAMPLE^LOU|SPO;PV1|1|I|W1||||||||||||||||V1",
            "A08 20260302110000 NAME=ASHLEY;NK1|1|EXAMPLE^LOU|SPO;PV1|1|I|W1||||||||||||||||V1",
            "A31 20260302120000 NAME=ASHLEY;PD1||||||||||||Y",
            "A08 20260302130000 NAME=ASH;NK1|\"\"|",
            "A08 20260303100000 NAME=ASH;NK1|1|EXAMPLE^KIM|CGV;NK1|2|EXAMPLE^KIM|NOK",
            "A03 20260304100000 NAME=ASH;PV1|1|I|W1||||||||||||||||V1",
            "A40 20260305100000 NAME=ASH;MRG|OTHER^^^RVW^MR");

    @TempDir
    Path folder;

    private static String message(String line, String patient) {
        String[] parts = line.split(" ", 3);
        String rest = parts[2].replace("NAME=", "PID|1||" + patient + "^^^RVW^MR||EXAMPLE^")
                .replace(';', '\r');
        return "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|" + parts[1] + "||ADT^" + parts[0] + "|" + patient + parts[0] + parts[1]
                + "|P|2.4\r" + rest.replace("OTHER", patient + "B") + "\r";
    }

    private static List<String> known(StartedHospital hospital, String patient) {
        return Seen.of(hospital, Identifier.local("RVW", patient)).stream()
                .map(line -> line.replace(patient, "P"))
                .toList();
    }

    @Test
    void everyOrderAndNumberOfDeliveriesEndsInTheSame() throws Exception {
        Random random = new Random(20261128);
        try (StartedHospital hospital = StartedHospital.in(folder);
                Sender sender = new Sender(hospital.hl7Port())) {
            for (String line : STORY) {
                assertThat(Sender.code(sender.send(message(line, "S0")))).isEqualTo("AA");
            }
            List<String> expected = known(hospital, "S0");
            assertThat(expected)
                    .containsExactly(
                            "person ASH EXAMPLE - RVW P, RVW PB protected",
                            "contact KIM EXAMPLE [CGV, NOK] carer",
                            "contact LOU EXAMPLE [SPO] spouse-or-partner no longer reported",
                            "task ADMISSION W1",
                            "task DISCHARGE W1",
                            "linked 2");
            for (int round = 1; round <= 60; round++) {
                List<String> story = new ArrayList<>(STORY);
                story.addAll(STORY.subList(0, random.nextInt(STORY.size())));
                Collections.shuffle(story, random);
                for (String line : story) {
                    assertThat(Sender.code(sender.send(message(line, "S" + round))))
                            .isEqualTo("AA");
                }
                assertThat(known(hospital, "S" + round)).as("%s", story).isEqualTo(expected);
            }
        }
    }

    @Test
    void severalConnectionsAtOnceDoNothingTwice() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (StartedHospital hospital = StartedHospital.in(folder)) {
            List<Callable<Integer>> senders = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                long seed = i;
                senders.add(() -> all(hospital, new Random(seed)));
            }
            for (Future<Integer> sent : threads.invokeAll(senders)) {
                assertThat(sent.get()).isEqualTo(10 * STORY.size());
            }
            for (int patient = 1; patient < 10; patient++) {
                assertThat(known(hospital, "C" + patient)).isEqualTo(known(hospital, "C0"));
            }
            assertThat(hospital.part(ErrorQueue.class).waiting(10)).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int all(StartedHospital hospital, Random random) throws Exception {
        List<String> messages = new ArrayList<>();
        for (int patient = 0; patient < 10; patient++) {
            for (String line : STORY) {
                messages.add(message(line, "C" + patient));
            }
        }
        Collections.shuffle(messages, random);
        int taken = 0;
        try (Sender sender = new Sender(hospital.hl7Port())) {
            for (String message : messages) {
                taken += Sender.code(sender.send(message)).equals("AA") ? 1 : 0;
            }
        }
        return taken;
    }
}
