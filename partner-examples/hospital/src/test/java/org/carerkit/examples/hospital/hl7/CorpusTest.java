package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.app.Connection;
import ca.uhn.hl7v2.model.v24.message.ACK;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.hl7.Corpus.Case;
import org.carerkit.examples.hospital.hl7.Corpus.Message;
import org.carerkit.examples.hospital.hl7.ErrorQueue.WaitingMessage;
import org.carerkit.hl7v2.AckCode;
import org.carerkit.hl7v2.Envelope;
import org.carerkit.hl7v2.Reason;
import org.carerkit.hl7v2.Remark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorpusTest {

    private static final String MESSAGE = "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|20260302101500||ADT^A31^ADT_A05|HAPI1|P|2.4\r"
            + "PID|1||HAPI1^^^RVW^MR||EXAMPLE^ASH\r";

    @TempDir
    static Path folder;

    private static StartedHospital hospital;

    @BeforeAll
    static void start() {
        hospital = StartedHospital.in(folder);
    }

    @AfterAll
    static void stop() {
        hospital.close();
    }

    static List<Case> cases() throws IOException {
        return Corpus.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyMessageIsAnsweredAndDoesWhatItSays(Case file) throws IOException {
        try (Sender sender = new Sender(hospital.hl7Port())) {
            for (Message message : file.messages()) {
                Set<UUID> before = waiting();
                String answer = sender.send(message.bytes());

                assertThat(told(answer)).isEqualTo(expected(message.answer()));
                assertThat(answer).doesNotContain("EXAMPLE", "ASH", "KIM", "LOU", "ZZ99");
                Set<UUID> queued = waiting();
                queued.removeAll(before);
                assertThat(queued).hasSize(message.answer().equals("AA") ? 0 : 1);
                assertThat(remarks(message)).containsExactlyInAnyOrderElementsOf(message.remarks());

                String again = sender.send(message.bytes());
                assertThat(told(again)).as("sent once more").isEqualTo(told(answer));
            }
        }
        if (file.person() != null) {
            assertThat(Seen.of(hospital, file.person())).isEqualTo(file.known());
        }
    }

    /** Runs last, because a message that already waits is not queued a second time. */
    @Test
    @Order(Integer.MAX_VALUE)
    @Tag("golden")
    void everyAnswerIsAsBefore() throws IOException {
        StringBuilder answers = new StringBuilder();
        try (Sender sender = new Sender(hospital.hl7Port())) {
            for (Case file : cases()) {
                answers.append("== ").append(file).append('\n');
                for (Message message : file.messages()) {
                    answers.append(sender.send(message.bytes()).replace('\r', '\n'));
                }
            }
        }
        GoldenFiles golden = new GoldenFiles("corpus");
        golden.mask("received at", "(?m)(?<=^MSH.{1,500})(?<![0-9])20[0-9]{12}(?![0-9])");
        golden.number("answer", "(?m)(?<=^MSH.{1,500}[^0-9a-f])[0-9a-f]{20}(?![0-9a-f])");
        golden.add("answers.txt", answers.toString());
        golden.compare();
    }

    private static Set<UUID> waiting() {
        Set<UUID> ids = new HashSet<>();
        hospital.part(ErrorQueue.class).waiting(1000).forEach(message -> ids.add(message.id()));
        return ids;
    }

    private static List<String> remarks(Message message) {
        Envelope envelope = Envelope.of(message.bytes(), UTF_8);
        return hospital.part(MessageRows.class).remarks(envelope.sender(), envelope.controlId()).stream()
                .map(Remark::name)
                .toList();
    }

    /** Returns the answer's code, and for a refusal the number of the reason and the place. */
    private static String told(String answer) {
        String code = Sender.code(answer);
        int err = answer.indexOf("\rERR");
        char component = answer.charAt(4);
        return err < 0
                ? code
                : code + " " + answer.substring(err + 5).replace(component, '^').strip();
    }

    private static String expected(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length == 1) {
            return line;
        }
        Reason reason = Reason.valueOf(parts[1]);
        String[] place = parts[2].split("-", -1);
        return parts[0] + " " + place[0] + "^^" + (place.length > 1 ? place[1] : "") + "^" + reason.number() + "&"
                + reason.text() + "&HL70357";
    }

    @Test
    void thereAreMoreThanSixtyOfThem() throws IOException {
        assertThat(cases().stream().mapToInt(file -> file.messages().size()).sum())
                .isGreaterThanOrEqualTo(100);
    }

    @Test
    void hapisOwnClientUnderstandsTheAnswer() throws Exception {
        try (DefaultHapiContext context = new DefaultHapiContext()) {
            Connection connection = context.newClient("127.0.0.1", hospital.hl7Port(), false);
            ACK ack = (ACK) connection
                    .getInitiator()
                    .sendAndReceive(context.getPipeParser().parse(MESSAGE));

            assertThat(ack.getMSA().getMsa1_AcknowledgementCode().getValue()).isEqualTo("AA");
            assertThat(ack.getMSA().getMsa2_MessageControlID().getValue()).isEqualTo("HAPI1");
            connection.close();
        }
    }

    @Test
    void theSameMessageGetsTheSameAnswerByteByByte() throws IOException {
        try (Sender one = new Sender(hospital.hl7Port());
                Sender other = new Sender(hospital.hl7Port())) {
            String message = MESSAGE.replace("HAPI1", "SAME1");
            assertThat(one.send(message)).isEqualTo(other.send(message));
            String refused = message.replace("SAME1", "SAME2").replace("PID", "PIX");
            assertThat(one.send(refused)).isEqualTo(other.send(refused));
        }
    }

    @Test
    void whatIsTooLargeIsRefusedUnreadAndTheConnectionGoesOn() throws IOException {
        try (Sender sender = new Sender(hospital.hl7Port())) {
            byte[] large = (MESSAGE.replace("HAPI1", "LARGE1") + "ZZZ|" + "x".repeat(1 << 20)).getBytes(ISO_8859_1);

            String answer = sender.send(large);

            assertThat(Sender.code(answer)).isEqualTo("AR");
            assertThat(answer).contains("MSA|AR|LARGE1|Message too large");
            assertThat(Sender.code(sender.send(MESSAGE.replace("HAPI1", "LARGE2"))))
                    .isEqualTo("AA");
            assertThat(hospital.part(ErrorQueue.class).waiting(1000))
                    .anyMatch(waiting -> waiting.reason() == Reason.TOO_LARGE && waiting.size() == large.length);
        }
    }

    @Test
    void whatWaitsCanBeReplayedOrClosed() throws IOException {
        ErrorQueue queue = hospital.part(ErrorQueue.class);
        try (Sender sender = new Sender(hospital.hl7Port())) {
            String message = MESSAGE.replace("HAPI1", "REPLAY1").replace("|P|", "|D|");
            assertThat(Sender.code(sender.send(message))).isEqualTo("AR");
            WaitingMessage waiting = queue.waiting(1000).stream()
                    .filter(one -> one.controlId().equals("REPLAY1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(waiting.reason()).isEqualTo(Reason.PROCESSING_ID);

            assertThat(queue.replay(waiting.id()).orElseThrow().code()).isEqualTo(AckCode.AR);
            assertThat(queue.waiting(1000)).anyMatch(one -> one.id().equals(waiting.id()) && one.tries() == 2);
            assertThat(queue.close(waiting.id())).isTrue();
            assertThat(queue.close(waiting.id())).isFalse();
            assertThat(queue.replay(waiting.id())).isEmpty();
        }
    }
}
