package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Parses the bytes of one record into a {@link ReadResult}. The parser's own errors are never passed on, because they
 * quote the input.
 */
final class RecordParser<T> {

    /** This class limits depth, items and bytes for each record, so it lifts the parser's own limits on strings and names. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int BOM_LENGTH = 3;
    private static final Findings UNKNOWN_FORMAT =
            Findings.of(List.of(new Finding(CoreFinding.JSON_FORMAT_UNKNOWN, Shapes.FORMAT)));

    private final Class<T> type;
    private final Shape root;
    private final @Nullable EnumShape format;

    RecordParser(Class<T> type, Shape root) {
        this.type = type;
        this.root = root;
        this.format = Shapes.formatOf(root);
    }

    /** Reads and checks the bytes from {@code start} (inclusive) to {@code to} (exclusive). */
    ReadResult<T> read(byte[] json, int start, int to, LocalDate today, Limits limits) {
        ReadResult<T> parsed = parse(json, start, to, limits);
        if (parsed instanceof ReadResult.Read<T> read) {
            Findings checked = RecordCheck.of((Record) read.value(), today);
            return new ReadResult.Read<>(read.value(), checked.and(read.findings()));
        }
        return parsed;
    }

    /**
     * Reads the bytes from {@code start} (inclusive) to {@code to} (exclusive). The findings are about the text only.
     */
    ReadResult<T> parse(byte[] json, int start, int to, Limits limits) {
        if (to - start > limits.bytes()) {
            return refused(CoreFinding.JSON_TOO_LARGE, limits.bytes());
        }
        int from = hasBom(json, start, to) ? start + BOM_LENGTH : start;
        int fault = firstForeignByte(json, from, to);
        if (fault >= 0) {
            boolean cutOff = json[fault] != 0 && Utf8.isCutOff(json, fault, to);
            return refused(cutOff ? CoreFinding.JSON_TRUNCATED : CoreFinding.JSON_ENCODING, fault - start + 1L);
        }
        try (JsonParser parser = FACTORY.createParser(json, from, to - from)) {
            Cursor in = new Cursor(parser, json, from, to, limits, fault == Utf8.FINE_WITH_ESCAPE);
            Object value = readRoot(in, json, from, to);
            if (value != null && in.faults().isEmpty()) {
                return new ReadResult.Read<>(type.cast(value), Findings.of(in.notes()));
            }
            return new ReadResult.Unreadable<>(
                    isOfUnknownFormat(json, from, to) ? UNKNOWN_FORMAT : Findings.of(in.faults()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading from memory cannot fail; faults of the text are handled inside
        }
    }

    private @Nullable Object readRoot(Cursor in, byte[] json, int from, int to) throws IOException {
        try {
            if (in.parser().nextToken() == null) {
                return in.fault(CoreFinding.JSON_EMPTY);
            }
            Object value = root.read(in);
            if (in.parser().nextToken() != null) {
                in.fault(CoreFinding.JSON_NOT_ALONE);
            }
            return value;
        } catch (Stop e) {
            return in.fault(e.code(), e.limit());
        } catch (JsonProcessingException e) {
            boolean cutOff = CutOff.isCause(e, in.parser(), json, from, to);
            long at = in.parser().currentLocation().getByteOffset();
            return in.fault(cutOff ? CoreFinding.JSON_TRUNCATED : CoreFinding.JSON_MALFORMED, at);
        }
    }

    /** True if the record is of another version, which this reader should not judge, whatever else is wrong with it. */
    private boolean isOfUnknownFormat(byte[] json, int from, int to) throws IOException {
        if (format == null) {
            return false;
        }
        String version = textOf(Shapes.FORMAT, json, from, to);
        return version != null && !format.names().contains(version);
    }

    /**
     * The text of a member of the object that starts here. Null if there is no such member, if it is not a string, or
     * if the text cannot be read that far.
     */
    static @Nullable String textOf(String member, byte[] json, int from, int to) throws IOException {
        if (firstZero(json, from, to) >= 0) {
            return null; // Jackson would treat the rest of the text as UTF-16 or UTF-32
        }
        try (JsonParser parser = FACTORY.createParser(json, from, to - from)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    JsonToken token = parser.nextToken();
                    if (name.equals(member)) {
                        return token == JsonToken.VALUE_STRING ? parser.getText() : null;
                    }
                    parser.skipChildren();
                }
            }
            return null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static boolean hasBom(byte[] json, int from, int to) {
        return to - from >= BOM_LENGTH
                && json[from] == (byte) 0xef
                && json[from + 1] == (byte) 0xbb
                && json[from + 2] == (byte) 0xbf;
    }

    /**
     * The place of the first byte that is not UTF-8. UTF-16 and UTF-32 show by a zero byte among the first four, or by
     * their byte order mark, which is not UTF-8.
     */
    private static int firstForeignByte(byte[] json, int from, int to) {
        int zero = firstZero(json, from, to);
        return zero >= 0 ? zero : Utf8.firstFault(json, from, to);
    }

    /**
     * The place of the first zero among the first four bytes, from which Jackson guesses an encoding; negative if there
     * is none.
     */
    private static int firstZero(byte[] json, int from, int to) {
        for (int i = from; i < Math.min(to, from + 4); i++) {
            if (json[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static <T> ReadResult<T> refused(FindingCode code, long number) {
        return new ReadResult.Unreadable<>(Findings.of(List.of(new Finding(code, "", number))));
    }
}
