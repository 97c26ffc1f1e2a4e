package org.carerkit.examples.hospital.hl7;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.core.identifier.Identifier;

/**
 * Our own messages in the styles of real senders, each with the expected result, in {@code src/test/resources/adt}. In
 * a file, {@code >} marks the answer to the message above it, {@code ?} a remark about it, {@code @} a person's number,
 * {@code =} what is known about them in the end, and {@code !} how the bytes are written.
 */
final class Corpus {

    private static final Path FOLDER = Path.of("src", "test", "resources", "adt");

    private Corpus() {}

    /** A message with its expected answer and remarks. */
    record Message(String text, Charset charset, String answer, List<String> remarks) {

        byte[] bytes() {
            return text.getBytes(charset);
        }
    }

    /** One file. */
    record Case(String name, List<Message> messages, Identifier person, List<String> known) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Case> cases = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                cases.add(read(file));
            }
            return cases;
        }
    }

    private static Case read(Path file) throws IOException {
        List<Message> messages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> known = new ArrayList<>();
        Identifier person = null;
        Charset charset = StandardCharsets.UTF_8;
        String end = "\r";
        String start = "";
        for (String line : Files.readAllLines(file)) {
            String rest = line.length() > 2 ? line.substring(2) : "";
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '#' -> {}
                case '!' -> {
                    switch (rest) {
                        case "LF" -> end = "\n";
                        case "BLANK" -> {
                            start = "\r\n\r\n";
                            end = "\r\r\n";
                        }
                        default -> charset = Charset.forName(rest);
                    }
                }
                case '>' -> {
                    String text = lines.isEmpty() ? "" : start + String.join(end, lines) + end;
                    messages.add(new Message(text, charset, rest, new ArrayList<>()));
                    lines.clear();
                }
                case '?' -> messages.get(messages.size() - 1).remarks().add(rest);
                case '@' -> {
                    String[] parts = rest.split(" ", -1);
                    person = "nhs".equals(parts[0])
                            ? Identifier.nhsNumber(parts[1])
                            : Identifier.local(parts[0], parts[1]);
                }
                case '=' -> known.add(rest);
                default -> lines.add(line);
            }
        }
        return new Case(file.getFileName().toString(), messages, person, known);
    }
}
