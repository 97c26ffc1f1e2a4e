package org.carerkit.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carerkit.core.carer.Carer;

/**
 * Reads and writes carer records as JSON, in the format {@code carerkit.carer/1}.
 *
 * <pre>{@code
 * ReadResult<Carer> result = CarerJson.read(bytes, today);
 * if (result.isUsable()) { register(result.record().orElseThrow()); }
 * else { result.findings().forEach(finding -> log.info("{}", finding)); }
 * }</pre>
 */
public final class CarerJson {

    /** The format itself, for uses that the methods here do not cover. */
    public static final RecordFormat<Carer> FORMAT = RecordFormat.of(Carer.class);

    private CarerJson() {}

    /** Reads and checks one record within the default {@link Limits}: {@link RecordFormat#read(byte[], LocalDate)}. */
    public static ReadResult<Carer> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today);
    }

    /** Reads and checks one record: {@link RecordFormat#read(InputStream, LocalDate, Limits)}. */
    public static ReadResult<Carer> read(InputStream json, LocalDate today, Limits limits) throws IOException {
        return FORMAT.read(json, today, limits);
    }

    /** Writes a record as UTF-8 on a single line: {@link RecordFormat#write(Object)}. */
    public static byte[] write(Carer carer) {
        return FORMAT.write(carer);
    }

    /** Writes a record to a stream: {@link RecordFormat#write(Object, OutputStream)}. */
    public static void write(Carer carer, OutputStream out) throws IOException {
        FORMAT.write(carer, out);
    }

    /** Reads many records, one per line (NDJSON). The reader returned can be adjusted. */
    public static LineReader<Carer> lines(LocalDate today) {
        return FORMAT.lines(today);
    }

    /** Writes many records to a stream, one per line. Closing the writer closes the stream. */
    public static LineWriter<Carer> lineWriter(OutputStream out) {
        return FORMAT.lineWriter(out);
    }

    /**
     * The JSON Schema (draft 2020-12) of the format. It accepts every record without an error finding and refuses every
     * structural fault. Its description lists what it cannot express.
     */
    public static String schema() {
        try (InputStream in = CarerJson.class.getResourceAsStream("carerkit.carer-1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
