package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.hl7.Corpus.Message;
import org.carerkit.hl7v2.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends damaged messages: 3,000 in the ordinary build, more with {@code -Dhl7.mutations=100000}. Each is answered once,
 * with its own control id. A message that was taken is recognised again, and any other waits unchanged.
 */
class MutationTest {

    private static final int COUNT = Integer.getInteger("hl7.mutations", 3000);
    private static final long SEED = 20261128;

    @TempDir
    Path folder;

    @Test
    void noMessageIsLostOrAnsweredWronglyAndNothingUnexpectedHappens() throws Exception {
        List<Message> messages = new ArrayList<>();
        Corpus.cases().forEach(file -> messages.addAll(file.messages()));
        Random random = new Random(SEED);
        int[] taken = new int[1];
        try (StartedHospital hospital = StartedHospital.in(folder)) {
            MessageIntake intake = hospital.part(MessageIntake.class);
            MessageRows rows = hospital.part(MessageRows.class);
            for (int i = 0; i < COUNT; i++) {
                byte[] original = messages.get(random.nextInt(messages.size())).bytes();
                byte[] mutant = mutant(original, random, i);
                String answer = new String(intake.receive(mutant), ISO_8859_1);
                check(rows, mutant, answer, "mutation " + i + " of seed " + SEED);
                taken[0] += Sender.code(answer).equals("AA") ? 1 : 0;
            }
            System.out.println("mutations: " + COUNT + ", taken " + taken[0] + ", waiting " + rows.countWaiting());
            assertThat(taken[0]).isBetween(COUNT / 10, COUNT * 9 / 10);
        }
    }

    private static void check(MessageRows rows, byte[] mutant, String answer, String which) {
        assertThat(answer).as(which).startsWith("MSH").contains("\rMSA").doesNotContain("internal error");
        Envelope envelope = Envelope.of(mutant, UTF_8);
        String code = Sender.code(answer);
        assertThat(code).as(which).isIn("AA", "AE", "AR");
        if (code.equals("AA")) {
            assertThat(rows.answered(envelope.sender(), envelope.controlId()))
                    .as(which)
                    .isPresent();
            assertThat(new String(mutant, envelope.charset()))
                    .as(which)
                    .contains("ADT")
                    .contains("PID");
        } else {
            assertThat(rows.isWaiting(mutant)).as(which).isTrue();
        }
        String control = envelope.controlId();
        assertThat(answer.split("\r", -1)[1].split(Pattern.quote(answer.substring(3, 4)), -1)[2])
                .as(which)
                .isEqualTo(new String(control.getBytes(envelope.charset()), ISO_8859_1));
    }

    private static byte[] mutant(byte[] original, Random random, int number) {
        byte[] bytes = new String(original, ISO_8859_1)
                .replaceFirst("\\|C0(\\d+)\\|", "|M" + number + "|")
                .getBytes(ISO_8859_1);
        for (int round = random.nextInt(3); round >= 0 && bytes.length > 0; round--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length));
            case 1 -> joined(Arrays.copyOf(bytes, at), new byte[] {(byte) random.nextInt(256)}, rest(bytes, at));
            case 2 -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            case 3 -> Arrays.copyOf(bytes, at);
            case 4 -> swapped(bytes, '\r', random);
            case 5 -> swapped(bytes, '|', random);
            case 6 ->
                joined(
                        Arrays.copyOf(bytes, at),
                        "|^~\\&\"\"".substring(random.nextInt(7)).getBytes(UTF_8),
                        rest(bytes, at));
            default -> {
                int end = at + random.nextInt(bytes.length - at);
                yield joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            }
        };
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    /** Swaps two parts between delimiters, or repeats or removes one. */
    private static byte[] swapped(byte[] bytes, char delimiter, Random random) {
        List<String> parts = new ArrayList<>(
                Arrays.asList(new String(bytes, ISO_8859_1).split(Pattern.quote(String.valueOf(delimiter)), -1)));
        int one = random.nextInt(parts.size());
        int other = random.nextInt(parts.size());
        switch (random.nextInt(3)) {
            case 0 -> Collections.swap(parts, one, other);
            case 1 -> parts.add(one, parts.get(other));
            default -> parts.remove(one);
        }
        return String.join(String.valueOf(delimiter), parts).getBytes(ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
