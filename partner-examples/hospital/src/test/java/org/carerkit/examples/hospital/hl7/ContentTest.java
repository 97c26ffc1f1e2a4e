package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carerkit.examples.hospital.Database;
import org.carerkit.examples.hospital.Database.Running;
import org.carerkit.examples.hospital.StartedHospital;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks that a sender is asked to send a message again only if this system failed, never if the message is at fault.
 */
class ContentTest {

    /** The build tries every eleventh message; {@code -Dcontent.every=1} tries all 12,455. */
    private static final int EVERY = Integer.getInteger("content.every", 11);

    private static final String HEAD = "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|20260302101500||";

    /** Every segment and field that is read. {@code #} stands for the message's number. */
    private static final List<String> TEMPLATES = List.of(
            HEAD + "ADT^A01^ADT_A01|G#|P|2.4|||AL|NE||UNICODE UTF-8\rEVN|A01|20260302101500\r"
                    + "PID|1|P#^^^OLD|G#^^^RVW^MR~A#^^^OTH&1.2.3&ISO^PI|X#^^^ALT||EXAMPLE^ASH^^^MR~LEX^AL^^^^^N|"
                    + "|19600102|2||||||||||||\rPD1||||||||||||N\r"
                    + "NK1|1|EXAMPLE^KIM|SPO^Wife|||||^Friend|20200101|||||||19610203|||||||N||||||||||K#^^^RVW\r"
                    + "PV1|1|I|WARD 1^4|||||||||||||||||V#^^^RVW\r",
            HEAD + "ADT^A40^ADT_A39|G#|P|2.4\rPID|1||G#^^^RVW^MR||EXAMPLE^ASH\rMRG|M#^^^RVW^MR\r");

    @TempDir
    Path folder;

    /**
     * Returns characters that text may not contain, and others that only look so: control characters, halves of
     * characters and noncharacters.
     */
    private static Map<String, byte[]> odd() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int c = 0; c < 32; c++) {
            all.put("%02X".formatted(c), new byte[] {(byte) c});
        }
        for (int c : new int[] {0x7F, 0x80, 0x85, 0x9F, 0xAD, 0x2028, 0xFDD0, 0xFEFF, 0xFFFE, 0xFFFF, 0x10FFFF}) {
            all.put("%02X".formatted(c), Character.toString(c).getBytes(UTF_8));
        }
        all.put("D800", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        all.put("DC00", new byte[] {(byte) 0xED, (byte) 0xB0, (byte) 0x80});
        all.put("overlong 00", new byte[] {(byte) 0xC0, (byte) 0x80});
        for (String escape : List.of("\\X00\\", "\\X0D\\", "\\XD800\\", "\\X0000\\", "\\.br\\", "\\Z\\", "\\X")) {
            all.put(escape, escape.getBytes(UTF_8));
        }
        return all;
    }

    /** Returns the places after each delimiter and in the middle of each value. */
    private static List<Integer> places(String template) {
        List<Integer> places = new ArrayList<>();
        int start = 0;
        for (int i = 8; i <= template.length(); i++) {
            boolean end = i == template.length() || "|^~&\r".indexOf(template.charAt(i)) >= 0;
            if (end && start > 0) {
                places.add(start);
                if (i - start > 1) {
                    places.add(start + (i - start) / 2);
                }
            }
            start = end ? i + 1 : start;
        }
        return places;
    }

    /** Returns the answers that say "send it again", and the code and place of all others. */
    private static Map<String, String> answers(Running running) {
        MessageIntake intake = running.hospital().part(MessageIntake.class);
        MessageRows rows = running.hospital().part(MessageRows.class);
        Map<String, String> answers = new LinkedHashMap<>();
        int number = 0;
        for (String template : TEMPLATES) {
            for (int place : places(template)) {
                for (Map.Entry<String, byte[]> odd : odd().entrySet()) {
                    number++;
                    if (number % EVERY != 0) {
                        continue;
                    }
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    String count = Integer.toString(number);
                    bytes.writeBytes(
                            template.substring(0, place).replace("#", count).getBytes(UTF_8));
                    bytes.writeBytes(odd.getValue());
                    bytes.writeBytes(
                            template.substring(place).replace("#", count).getBytes(UTF_8));
                    byte[] message = bytes.toByteArray();
                    String answer = new String(intake.receive(message), ISO_8859_1);
                    String code = Sender.code(answer);
                    String before = template.substring(template.lastIndexOf('\r', place - 1) + 1, place);
                    int err = answer.indexOf("\rERR");
                    answers.put(
                            odd.getKey() + " behind " + before + "/" + place,
                            err < 0 ? code : code + answer.substring(err + 4).strip());
                    if (!code.equals("AA")) {
                        assertThat(rows.isWaiting(message)).as("it is kept").isTrue();
                    }
                }
            }
        }
        return answers;
    }

    @Test
    void noCharacterInAnyFieldIsAnsweredWithSendItAgainAndBothDatabasesAnswerAlike() throws Exception {
        Map<Database, Map<String, String>> answers = new HashMap<>();
        for (Database database : Database.values()) {
            try (Running running = database.start(folder.resolve(database.name()))) {
                answers.put(database, answers(running));
            }
            assertThat(answers.get(database).entrySet().stream()
                            .filter(answer -> answer.getValue().contains("207&"))
                            .map(Map.Entry::getKey))
                    .as("send it again, says " + database)
                    .isEmpty();
        }
        assertThat(answers.get(Database.POSTGRESQL)).isEqualTo(answers.get(Database.H2));
        System.out.println("odd characters: " + answers.get(Database.H2).size());
    }

    private static String send(StartedHospital hospital, String message) {
        String answer = new String(hospital.part(MessageIntake.class).receive(message.getBytes(UTF_8)), UTF_8);
        int err = answer.indexOf("\rERR");
        return Sender.code(answer)
                + (err < 0 ? "" : " " + answer.substring(err + 5).strip());
    }

    private static String named(String control, String name) {
        return HEAD + "ADT^A31|" + control + "|P|2.4\rPID|1||" + control + "^^^RVW^MR||" + name + "\r";
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aNulInANameIsAnErrorAtItsFieldAndTheNextMessageIsTaken(Database database) throws Exception {
        try (Running running = database.start(folder)) {
            StartedHospital hospital = running.hospital();
            assertThat(send(hospital, named("N1", "EXAM\u0000PLE^ASH")))
                    .isEqualTo("AE PID^^5^102&Data type error&HL70357");
            assertThat(send(hospital, named("N1", "EXAM\u0000PLE^ASH")))
                    .as("sent again")
                    .isEqualTo("AE PID^^5^102&Data type error&HL70357");
            assertThat(send(hospital, named("N2", "EXAMPLE^ASH"))).isEqualTo("AA");
            assertThat(hospital.part(ErrorQueue.class).waiting(10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void whatGrowsWhenItIsKeptIsNoFaultOfTheDatabase(Database database) throws Exception {
        try (Running running = database.start(folder)) {
            StartedHospital hospital = running.hospital();
            String longest = "\uFDFA".repeat(100);
            for (String name : List.of(
                    longest,
                    "\u3300".repeat(100),
                    "\uD840\uDC00".repeat(50),
                    "\u00DF".repeat(100),
                    "\uFB03".repeat(100))) {
                String contact = "NK1|1|" + name + "^" + name + "|" + name + "\r";
                String control = "L" + name.codePointAt(0);
                assertThat(send(hospital, named(control, name + "^" + name) + contact))
                        .as(control)
                        .isEqualTo("AA");
            }
            String sender = "S".repeat(198) + "\uD83D\uDE00/";
            assertThat(send(hospital, named("L1", "EXAMPLE^ASH").replace("|PAS|", "|" + sender + "|")))
                    .isEqualTo("AA");
            String old = named("L2", "EXAMPLE^ASH").replace("20260302101500", "19000101000000");
            assertThat(send(hospital, old + "PD1||||||||||||Y\r")).isEqualTo("AA");
        }
    }
}
