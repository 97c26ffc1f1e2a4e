package org.carerkit.flag.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carerkit.core.json.LineReader;
import org.carerkit.core.json.LineWriter;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;

/**
 * Reads and writes events as JSON, in the format {@code carerkit.flag-event/1}. The same event always gives the same
 * bytes, on one line. A date in place of a moment means 00:00 in London.
 */
public final class FlagEventJson {

    /** The format itself, for uses that the methods here do not cover. */
    public static final RecordFormat<FlagEvent> FORMAT = RecordFormat.of(FlagEvent.class);

    private FlagEventJson() {}

    /** Reads and checks one event, as {@link RecordFormat#read(byte[], LocalDate)} does. */
    public static ReadResult<FlagEvent> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today);
    }

    /** Writes an event as UTF-8 on one line, as {@link RecordFormat#write(Object)} does. */
    public static byte[] write(FlagEvent event) {
        return FORMAT.write(event);
    }

    /** Writes an event as text on one line. */
    public static String toText(FlagEvent event) {
        return new String(write(event), StandardCharsets.UTF_8);
    }

    /** Returns a configurable reader for many events, one per line (NDJSON). */
    public static LineReader<FlagEvent> lines(LocalDate today) {
        return FORMAT.lines(today);
    }

    /** Returns a writer for many events, one per line. It closes the stream. */
    public static LineWriter<FlagEvent> lineWriter(OutputStream out) {
        return FORMAT.lineWriter(out);
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of the format. Its description lists the rules that the schema cannot
     * express.
     */
    public static String schema() {
        try (InputStream in = FlagEventJson.class.getResourceAsStream("carerkit.flag-event-1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
