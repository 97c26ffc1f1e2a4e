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
 * The exchange format of one kind of record: reads it strictly, checks it, and writes it.
 *
 * <p>Members are the record's components, by their names or by their {@code @JsonProperty} where Java has no such name. A
 * component is a {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal} (at most 18 digits, no exponent), {@code Boolean},
 * {@code LocalDate} ({@code YYYY-MM-DD}), {@code Instant} ({@code YYYY-MM-DDTHH:MM:SSZ}; read, too, is a date alone, for
 * 00:00 in London), {@code UUID} (in lower case), an enum (by its {@code @JsonProperty} names), a record, a record of one
 * component marked {@code @JsonValue} (as that component), a {@code List} of any of them, or a sealed interface of records with
 * {@code @JsonTypeInfo(use = NAME)} and {@code @JsonSubTypes}. Nothing is converted: a number in quotes is no number. Null
 * is the same as absent, but in a list, where it is a fault. The constructors of the records take whatever is given:
 * what is wrong with it, their constraints say afterwards. A member that the record does not know is passed over and
 * reported. A root component named {@code format}, an enum, names the version: an unknown version is refused with that
 * one finding; a missing one is for the record's constraints to report.
 *
 * <p>Written are all components in their order, without nulls and empty lists; a {@code boolean} is always written. The
 * same record gives the same bytes.
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
     * The format of a kind of record.
     *
     * @param type a public record or sealed interface of records
     * @throws IllegalArgumentException if it holds something that has no place in a format
     */
    public static <T> RecordFormat<T> of(Class<T> type) {
        return new RecordFormat<>(type);
    }

    /** The kind of record. */
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
     * @param limits how much it may be
     */
    public ReadResult<T> read(byte[] json, LocalDate today, Limits limits) {
        requireNonNull(today, "today");
        return parser.read(json, 0, json.length, today, limits);
    }

    /**
     * Reads and checks one record; holds no more of it than the bound for bytes allows.
     *
     * @param json the text in UTF-8, to the end of the stream, which stays open
     * @param today the day on which the record is checked
     * @param limits how much it may be
     * @throws IOException if the stream cannot be read
     */
    public ReadResult<T> read(InputStream json, LocalDate today, Limits limits) throws IOException {
        int most = limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1;
        return read(json.readNBytes(most), today, limits);
    }

    /**
     * Reads one record within the default {@link Limits} and does not check it: for text that was checked when it came in.
     *
     * @param json the text in UTF-8
     * @return findings of the text alone
     */
    public ReadResult<T> parse(byte[] json) {
        return parser.parse(json, 0, json.length, Limits.DEFAULT);
    }

    /**
     * Writes a record.
     *
     * @return the text in UTF-8, on one line without a line break
     * @throws IllegalArgumentException if a text holds half a surrogate pair or a date lies outside the years 0000 to 9999
     */
    public byte[] write(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try {
            write(value, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing can fail in memory
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a record to a stream, which stays open.
     *
     * @throws IOException if the stream cannot be written to
     * @throws IllegalArgumentException if a text holds half a surrogate pair or a date lies outside the years 0000 to
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
     * Many records, one a line (NDJSON): how they are read, which can be varied.
     *
     * @param today the day on which the records are checked
     */
    public LineReader<T> lines(LocalDate today) {
        return LineReader.of(this, today);
    }

    /** Writes many records, one a line, to a stream, which the writer closes. */
    public LineWriter<T> lineWriter(OutputStream out) {
        return new LineWriter<>(this, out);
    }
}
