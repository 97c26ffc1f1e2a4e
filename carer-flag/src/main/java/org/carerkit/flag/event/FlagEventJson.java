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
 * Events as JSON: the format {@code carerkit.flag-event/1}. The same event always gives the same bytes, on one line. A date
 * in place of a moment means 00:00 in London.
 */
public final class FlagEventJson {

    /** The format itself, for whoever needs more than the methods here. */
    public static final RecordFormat<FlagEvent> FORMAT = RecordFormat.of(FlagEvent.class);

    private FlagEventJson() {}

    /** Reads and checks one event: {@link RecordFormat#read(byte[], LocalDate)}. */
    public static ReadResult<FlagEvent> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today);
    }

    /** Writes an event as UTF-8 on one line: {@link RecordFormat#write(Object)}. */
    public static byte[] write(FlagEvent event) {
        return FORMAT.write(event);
    }

    /** The same as text. */
    public static String toText(FlagEvent event) {
        return new String(write(event), StandardCharsets.UTF_8);
    }

    /** Many events, one a line (NDJSON): how they are read, which can be varied. */
    public static LineReader<FlagEvent> lines(LocalDate today) {
        return FORMAT.lines(today);
    }

    /** Writes many events, one a line, to a stream, which the writer closes. */
    public static LineWriter<FlagEvent> lineWriter(OutputStream out) {
        return FORMAT.lineWriter(out);
    }

    /**
     * The JSON Schema (draft 2020-12) of the format; what it cannot say is listed in its description.
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
