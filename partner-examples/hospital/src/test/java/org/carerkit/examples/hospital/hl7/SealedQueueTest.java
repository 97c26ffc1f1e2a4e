package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.Restriction;
import org.carerkit.examples.hospital.people.Restrictions;
import org.carerkit.hl7v2.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks that a refused message waits sealed, and protects the people whom it protects. */
class SealedQueueTest {

    private static final String PROTECTED =
            "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|20260302101500||ADT^A04^ADT_A01|Q00001|P|2.4\r"
                    + "PID|1||Q0001^^^RVW^MR||EXAMPLE^ASH||19600102|2|||1 SAMPLE STREET^^TOWN^^ZZ99 3VZ\rPD1||||||||||||Y\r";

    @TempDir
    private Path folder;

    @Test
    void theAddressInARefusedMessageIsNotKeptInClearAndTheMessageCanBeReplayed() throws Exception {
        try (StartedHospital hospital = StartedHospital.in(folder);
                Sender sender = new Sender(hospital.hl7Port())) {
            assertThat(Sender.code(sender.send(PROTECTED))).isEqualTo("AR");

            assertThat(clear(hospital)).hasSize(1).noneMatch(kept -> kept.contains("SAMPLE STREET"));
            assertThat(hospital.part(MessageRows.class).isWaiting(PROTECTED.getBytes(UTF_8)))
                    .isTrue();
            UUID id = hospital.part(ErrorQueue.class).waiting(10).get(0).id();
            assertThat(hospital.part(ErrorQueue.class).replay(id).orElseThrow().why())
                    .contains(Reason.EVENT);
        }
    }

    @Test
    void whatAnEarlierVersionLeftInClearIsSealedAtTheStart() throws Exception {
        try (StartedHospital hospital = StartedHospital.in(folder);
                Sender sender = new Sender(hospital.hl7Port())) {
            sender.send(PROTECTED);
            hospital.part(JdbcClient.class)
                    .sql("update hl7_error set content = :content, sealed = false")
                    .param("content", PROTECTED.getBytes(UTF_8))
                    .update();
            assertThat(clear(hospital)).allMatch(kept -> kept.contains("SAMPLE STREET"));
        }
        try (StartedHospital hospital = StartedHospital.in(folder)) {
            assertThat(clear(hospital)).hasSize(1).noneMatch(kept -> kept.contains("SAMPLE STREET"));
            assertThat(hospital.part(MessageRows.class).isWaiting(PROTECTED.getBytes(UTF_8)))
                    .isTrue();
        }
    }

    @Test
    void aProtectionThatWasLiftedStaysLiftedWhenTheSameRefusedMessageComesAgain() throws Exception {
        try (StartedHospital hospital = StartedHospital.in(folder);
                Sender sender = new Sender(hospital.hl7Port())) {
            sender.send(PROTECTED);
            PersonId person = hospital.part(People.class)
                    .find(Identifier.local("RVW", "Q0001"))
                    .orElseThrow()
                    .id();
            List<Restriction> restrictions =
                    hospital.part(Restrictions.class).of(person).orElseThrow();
            assertThat(restrictions).hasSize(1);
            hospital.part(Restrictions.class)
                    .lift(person, Set.of(restrictions.get(0).id()), "records office", "test");

            sender.send(PROTECTED);
            assertThat(hospital.part(People.class).find(person).orElseThrow().restricted())
                    .isFalse();

            sender.send(PROTECTED.replace("20260302101500", "20260302101600").replace("Q00001", "Q00002"));
            assertThat(hospital.part(People.class).find(person).orElseThrow().restricted())
                    .isTrue();
        }
    }

    private static List<String> clear(StartedHospital hospital) {
        return hospital.part(JdbcClient.class)
                .sql("select content from hl7_error where content is not null")
                .query((row, i) -> new String(row.getBytes("content"), UTF_8))
                .list();
    }
}
