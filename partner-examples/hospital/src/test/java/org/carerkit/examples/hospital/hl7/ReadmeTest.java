package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.HospitalProcess;
import org.carerkit.examples.hospital.StartedHospital;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows. */
class ReadmeTest {

    @TempDir
    Path folder;

    private static String block(String mark, String language) throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```" + language, readme.indexOf(mark)) + language.length() + 4;
        return readme.substring(start, readme.indexOf("```", start));
    }

    @Test
    @Tag("golden")
    void theCommandIsAnsweredAsTheReadmeSays() throws Exception {
        assumeTrue(Files.exists(Path.of("/bin/bash")), "no bash here: the README's command is not run");
        try (StartedHospital hospital = StartedHospital.in(folder)) {
            String command =
                    block("<!-- command: hl7 -->", "bash").replace("2575", Integer.toString(hospital.hl7Port()));
            Process bash = new ProcessBuilder("/bin/bash", "-euo", "pipefail", "-c", command)
                    .redirectErrorStream(true)
                    .start();
            String shown = new String(bash.getInputStream().readAllBytes(), UTF_8);

            assertThat(bash.waitFor()).as(shown).isZero();
            assertThat(shown).contains(block("and is answered", "text").strip());
            assertThat(Seen.of(hospital, Identifier.local("RVW", "123456")))
                    .containsExactly(
                            "person ASH EXAMPLE 1960-01-02 RVW 123456",
                            "contact KIM EXAMPLE [CGV] carer",
                            "task ADMISSION WARD 1");
            GoldenFiles golden = new GoldenFiles("readme-hl7");
            golden.mask("received at", "(?<=\\|)20[0-9]{12}(?=\\|)");
            golden.mask("answer", "(?<=\\|)[0-9a-f]{20}(?=\\|)");
            golden.add("answer.txt", shown);
            golden.compare();
        }
    }

    @Test
    @Tag("golden")
    void whatTheWardTheOperatorAndTheRecordsOfficeSee() throws Exception {
        assumeTrue(Files.exists(Path.of("/bin/bash")), "no bash here: the README's commands are not run");
        try (StartedHospital hospital = StartedHospital.in(folder, "--spring.profiles.active=demo");
                Sender sender = new Sender(hospital.hl7Port())) {
            sender.send(sent());
            String commands = block("<!-- commands: ward -->", "sh")
                    .replace("http://localhost:8080", hospital.uri("").toString());
            Process bash = new ProcessBuilder("/bin/bash", "-euo", "pipefail", "-c", commands)
                    .redirectErrorStream(true)
                    .start();
            String shown = new String(bash.getInputStream().readAllBytes(), UTF_8);

            assertThat(bash.waitFor()).as(shown).isZero();
            assertThat(shown)
                    .contains("\"moment\":\"ADMISSION\"", "\"given\":\"KIM\"", "\"carer\":true")
                    .contains("}][]{\"person\":\"")
                    .endsWith("\"restrictions\":[]}");
            GoldenFiles golden = new GoldenFiles("readme-ward");
            golden.number("random id", "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
            golden.add("answers.txt", shown);
            golden.compare();
        }
    }

    /** Returns the message of the README's command. */
    private static String sent() throws Exception {
        String command = block("<!-- command: hl7 -->", "bash");
        int start = command.indexOf("MSH|");
        return command.substring(start, command.indexOf("\\034", start))
                .replace("\\\\", "\\")
                .replace("\\r", "\r");
    }

    @Test
    void fromTheStartToTheFirstAnswer() throws Exception {
        Instant begun = Instant.now();
        try (HospitalProcess hospital = HospitalProcess.start(folder);
                Sender sender = new Sender(hospital.hl7Port())) {
            String answer = sender.send("MSH|^~\\&|PAS|RVW|CARERKIT|RVW|20260302101500||ADT^A31|START|P|2.4\r"
                    + "PID|1||START^^^RVW^MR||EXAMPLE^ASH\r");
            assertThat(Sender.code(answer)).isEqualTo("AA");
            System.out.println("from start to the first answer: "
                    + Duration.between(begun, Instant.now()).toMillis() + " ms, of which listening after "
                    + hospital.started().toMillis() + " ms");
        }
    }
}
