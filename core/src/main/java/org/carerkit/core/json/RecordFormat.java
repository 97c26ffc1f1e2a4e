package org.carerkit.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;

/**
 * The exchange format of one type of record: reads it strictly, checks it and writes it.
 *
 * <p>The members are the record's components, by their names or, where Java does not allow the name, by their
 * {@code @JsonProperty}. A component can be a {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal} (at most 18
 * digits, no exponent), {@code Boolean}, {@code LocalDate} ({@code YYYY-MM-DD}), {@code Instant}
 * ({@code YYYY-MM-DDTHH:MM:SSZ}; a date alone is also read, as 00:00 in London), {@code UUID} (in lower case), an enum (by
 * its {@code @JsonProperty} names), a record, a record of one component marked {@code @JsonValue} (written as that
 * component), a {@code List} of any of these, or a sealed interface of records with {@code @JsonTypeInfo(use = NAME)} and
 * {@code @JsonSubTypes}. Nothing is converted: a number in quotes is not a number. Null means the same as absent, except in
 * a list, where it is a fault. The constructors of the records accept whatever is given; their constraints then report
 * what is wrong with it. A member that the record does not know is ignored and reported. If the root has an enum component
 * named {@code format}, it is the version. An unknown version is refused with that single finding; the record's
 * constraints report a missing one. An interface marked {@link KeepsLater} keeps what a later version adds.
 *
 * <p>All components are written in order, without nulls and empty lists. A {@code boolean} is always written. The same
 * record always gives the same bytes.
 *
 * @param <T> the record, or the sealed interface of records
 */
public final class RecordFormat<T> {

    private final Class<T> type;
    private final Shape root;
    private final Map<Class<?>, RecordShape> records;
    private final RecordParser<T> parser;

    private RecordFormat(Class<T> type) {
        Shapes shapes = new Shapes();
        this.type = type;
        this.root = shapes.of(type);
        this.records = shapes.records();
        this.parser = new RecordParser<>(type, root);
    }

    /**
     * Creates the format of a type of record.
     *
     * @param type a public record or sealed interface of records
     * @throws IllegalArgumentException if it contains a type that a format cannot have
     */
    public static <T> RecordFormat<T> of(Class<T> type) {
        return new RecordFormat<>(type);
    }

    /** The type of record. */
    public Class<T> type() {
        return type;
    }

    Shape root() {
        return root;
    }

    Map<Class<?>, RecordShape> records() {
        return records;
    }

    RecordParser<T> parser() {
        return parser;
    }

    /**
     * Reads and checks one record within the default {@link Limits}.
     *
     * @param json the text in UTF-8
     * @param today the day on which the record is checked
     */
    public ReadResult<T> read(byte[] json, LocalDate today) {
        return read(json, today, Limits.DEFAULT);
    }

    /**
     * Reads and checks one record.
     *
     * @param json the text in UTF-8
     * @param today the day on which the record is checked
     * @param limits the limits on the record
     */
    public ReadResult<T> read(byte[] json, LocalDate today, Limits limits) {
        requireNonNull(today, "today");
        return parser.read(json, 0, json.length, today, limits);
    }

    /**
     * Reads and checks one record. Holds no more of it in memory than the limit on bytes allows.
     *
     * @param json the text in UTF-8, to the end of the stream, which stays open
     * @param today the day on which the record is checked
     * @param limits the limits on the record
     * @throws IOException if the stream cannot be read
     */
    public ReadResult<T> read(InputStream json, LocalDate today, Limits limits) throws IOException {
        int most = limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1;
        return read(json.readNBytes(most), today, limits);
    }

    /**
     * Reads one record within the default {@link Limits} without checking it. For text that was checked when it
     * arrived.
     *
     * @param json the text in UTF-8
     * @return the record, with findings about the text only
     */
    public ReadResult<T> parse(byte[] json) {
        return parser.parse(json, 0, json.length, Limits.DEFAULT);
    }

    /**
     * Writes a record.
     *
     * @return the text in UTF-8, on one line without a line break
     * @throws IllegalArgumentException if a text contains half a surrogate pair, or a date is outside the years 0000 to
     *     9999
     */
    public byte[] write(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try {
            write(value, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory cannot fail
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a record to a stream and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     * @throws IllegalArgumentException if a text contains half a surrogate pair, or a date is outside the years 0000 to
     *     9999; part of the record may have been written
     */
    public void write(T value, OutputStream out) throws IOException {
        requireNonNull(value, "value");
        try (JsonGenerator generator = RecordParser.FACTORY.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            root.write(value, generator);
        }
    }

    /**
     * Reads many records, one per line (NDJSON). The reader returned can be adjusted.
     *
     * @param today the day on which the records are checked
     */
    public LineReader<T> lines(LocalDate today) {
        return LineReader.of(this, today);
    }

    /** Writes many records to a stream, one per line. Closing the writer closes the stream. */
    public LineWriter<T> lineWriter(OutputStream out) {
        return new LineWriter<>(this, out);
    }
}
