package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.hl7.Corpus.Case;
import org.carerkit.examples.hospital.hl7.Corpus.Message;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardAnswer;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.register.CarerFlagRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that one property is enough to keep everything in PostgreSQL. */
class OnPostgresqlTest {

    @TempDir
    Path folder;

    @Test
    void everyMessageOfTheCorpusDoesTheSame() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                StartedHospital hospital = StartedHospital.in(
                        folder, "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"))) {
            MessageIntake intake = hospital.part(MessageIntake.class);
            for (Case file : Corpus.cases()) {
                for (Message message : file.messages()) {
                    String answer = new String(intake.receive(message.bytes()), ISO_8859_1);
                    assertThat(Sender.code(answer))
                            .as(file.name())
                            .isEqualTo(message.answer().substring(0, 2));
                    assertThat(new String(intake.receive(message.bytes()), ISO_8859_1))
                            .as("%s, sent once more", file.name())
                            .contains("\rMSA" + answer.charAt(3) + Sender.code(answer));
                }
                if (file.person() != null) {
                    assertThat(Seen.of(hospital, file.person())).as(file.name()).isEqualTo(file.known());
                }
            }
            answerOn(hospital);
            assertThat(folder.resolve("hospital.mv.db")).doesNotExist();
            assertThat(Files.exists(folder.resolve("carers.keys"))).isTrue();
        }
    }

    /** Answers that the first patient of the corpus looks after somebody. */
    private static void answerOn(StartedHospital hospital) {
        People people = hospital.part(People.class);
        Ward ward = hospital.part(Ward.class);
        PersonId patient =
                people.find(Identifier.local("RVW", "H0001")).orElseThrow().id();
        WardAnswer answer = new WardAnswer.LooksAfterSomebody(Relationship.CHILD, IdentificationSource.SELF, null);
        assertThat(ward.answer(ward.openOf(patient).get(0).id(), List.of(answer), "ward nurse"))
                .isTrue();
        assertThat(hospital.part(CarerFlagRegister.class)
                        .flag(people.carer(patient))
                        .flag()
                        .state())
                .isEqualTo(FlagState.IDENTIFIED);
    }
}
