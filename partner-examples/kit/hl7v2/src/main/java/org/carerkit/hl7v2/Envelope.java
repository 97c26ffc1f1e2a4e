package org.carerkit.hl7v2;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The header of a message: as much of MSH as can be read without understanding the rest, so that every message can be
 * answered.
 */
public final class Envelope {

    private static final int CHARSET_FIELD = 18;
    private static final int MAX_ECHO = 199;
    static final char UNREADABLE = '\uFFFD';

    /** The character sets of HL7 table 0211 that are used in practice. */
    private static final Map<String, Charset> CHARSETS = Map.of(
            "ASCII", StandardCharsets.US_ASCII,
            "8859/1", StandardCharsets.ISO_8859_1,
            "8859/15", Charset.forName("ISO-8859-15"),
            "UNICODE UTF-8", StandardCharsets.UTF_8,
            "UTF-8", StandardCharsets.UTF_8,
            "UNICODE", StandardCharsets.UTF_8);

    private final Delimiters delimiters;
    private final List<String> fields;
    private final Charset charset;
    private final String text;

    private Envelope(Delimiters delimiters, List<String> fields, Charset charset, String text) {
        this.delimiters = delimiters;
        this.fields = List.copyOf(fields);
        this.charset = charset;
        this.text = text;
    }

    /**
     * Reads the header of a message, however broken the message is.
     *
     * @param bytes the message, or its beginning
     * @param usual the character set to use if MSH-18 names none
     */
    public static Envelope of(byte[] bytes, Charset usual) {
        List<String> peek = header(new String(bytes, StandardCharsets.ISO_8859_1));
        String named = field(peek, CHARSET_FIELD).strip();
        Charset charset = named.isEmpty() ? usual : CHARSETS.getOrDefault(named, usual);
        String text = decoded(bytes, charset);
        List<String> fields = text.isEmpty() ? peek : header(text);
        Delimiters delimiters =
                Delimiters.of(start(text.isEmpty() ? joined(peek) : text)).orElse(Delimiters.USUAL);
        return new Envelope(delimiters, fields, charset, text);
    }

    /**
     * The messages of a batch, each with its own header. A message outside a batch is the only one. Letters that do not
     * match the character set become U+FFFD.
     */
    List<Envelope> messages(byte[] bytes) {
        List<Envelope> messages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : segments(isReadable() ? text : new String(bytes, charset))) {
            if (line.startsWith("MSH") && !lines.isEmpty()) {
                messages.add(message(lines));
                lines.clear();
            }
            lines.add(line);
        }
        messages.add(message(lines));
        return messages;
    }

    private Envelope message(List<String> lines) {
        String one = String.join("\r", lines);
        return new Envelope(Delimiters.of(one).orElse(delimiters), header(one), charset, one);
    }

    private static String joined(List<String> fields) {
        String separator = field(fields, 1);
        return "MSH" + separator + field(fields, 2) + separator;
    }

    /** Decodes strictly, so that a name is never stored with letters that were not sent. */
    private static String decoded(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    /** The text from the first segment on, without any blank lines or byte order mark before it. */
    private static String start(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) <= ' ' || text.charAt(first) == '\uFEFF')) {
            first++;
        }
        return text.substring(first);
    }

    /**
     * Splits the header into fields and replaces what a database cannot store, because the header is stored with the answer
     * in any case.
     */
    private static List<String> header(String text) {
        String start = start(text).replace('\0', UNREADABLE);
        // Without delimiters nobody knows where a field ends, and an answer could repeat anything.
        if (!start.startsWith("MSH") || Delimiters.of(start).isEmpty()) {
            return List.of();
        }
        int end = 0;
        while (end < start.length() && start.charAt(end) != '\r' && start.charAt(end) != '\n') {
            end++;
        }
        char separator = start.charAt(3);
        List<String> parts = new ArrayList<>(List.of("MSH", String.valueOf(separator)));
        int from = 4;
        for (int next = start.indexOf(separator, from);
                next >= 0 && next < end;
                next = start.indexOf(separator, from)) {
            parts.add(start.substring(from, next));
            from = next + 1;
        }
        if (from <= end) {
            parts.add(start.substring(from, end));
        }
        return parts;
    }

    private static String field(List<String> fields, int number) {
        return number < fields.size() ? fields.get(number) : "";
    }

    /** The characters that separate its parts. */
    Delimiters delimiters() {
        return delimiters;
    }

    /** The character set of the message. */
    public Charset charset() {
        return charset;
    }

    /** MSH-n as it is; empty if it is absent. */
    public String field(int number) {
        return field(fields, number);
    }

    /** The first component of MSH-n. */
    public String first(int number) {
        String value = field(number);
        int end = value.indexOf(delimiters.component());
        return (end < 0 ? value : value.substring(0, end)).strip();
    }

    /** Component n of MSH-9. */
    public String typePart(int component) {
        String[] parts = field(9).split(Pattern.quote(String.valueOf(delimiters.component())), -1);
        return component <= parts.length ? parts[component - 1].strip() : "";
    }

    /** MSH-10; empty if there is none that can be repeated. */
    public String controlId() {
        String id = field(10).strip();
        boolean fit = id.length() <= MAX_ECHO
                && id.chars()
                        .allMatch(c ->
                                c > ' ' && c != 127 && delimiters.encoding().indexOf(c) < 0);
        return fit ? id : "";
    }

    /** The sender: MSH-4, the organisation, and MSH-3, its system. */
    public String sender() {
        String sender = first(4) + "/" + first(3);
        int end = Math.min(sender.length(), MAX_ECHO);
        boolean half = end < sender.length() && Character.isHighSurrogate(sender.charAt(end - 1));
        return sender.substring(0, half ? end - 1 : end);
    }

    /** False if the header contained something that cannot be stored. */
    boolean isHeaderLegible() {
        return fields.stream().noneMatch(field -> field.indexOf(UNREADABLE) >= 0);
    }

    boolean isHl7() {
        return !fields.isEmpty();
    }

    boolean isReadable() {
        return !text.isEmpty();
    }

    /** The segments in order, whichever line ending the sender uses. */
    List<String> segments() {
        return segments(text);
    }

    private static List<String> segments(String text) {
        return start(text).lines().filter(line -> !line.isBlank()).toList();
    }

    /** Contains nothing of the message. */
    @Override
    public String toString() {
        return "Envelope[…]";
    }
}
