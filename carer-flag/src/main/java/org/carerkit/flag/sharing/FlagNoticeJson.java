package org.carerkit.flag.sharing;

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
 * Reads and writes notices as JSON, in the format {@code carerkit.flag-notice/1}. The same notice always gives the same
 * bytes, on one line. A date in place of a moment means 00:00 in London.
 */
public final class FlagNoticeJson {

    /** The format itself, for uses that the methods here do not cover. */
    public static final RecordFormat<FlagNotice> FORMAT = RecordFormat.of(FlagNotice.class);

    private FlagNoticeJson() {}

    /** Reads and checks one notice, as {@link RecordFormat#read(byte[], LocalDate)} does. */
    public static ReadResult<FlagNotice> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today);
    }

    /** Writes a notice as UTF-8 on one line, as {@link RecordFormat#write(Object)} does. */
    public static byte[] write(FlagNotice notice) {
        return FORMAT.write(notice);
    }

    /** Writes a notice as text on one line. */
    public static String toText(FlagNotice notice) {
        return new String(write(notice), StandardCharsets.UTF_8);
    }

    /** Returns a configurable reader for many notices, one per line (NDJSON). */
    public static LineReader<FlagNotice> lines(LocalDate today) {
        return FORMAT.lines(today);
    }

    /** Returns a writer for many notices, one per line. It closes the stream. */
    public static LineWriter<FlagNotice> lineWriter(OutputStream out) {
        return FORMAT.lineWriter(out);
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of the format. Its description lists the rules that the schema cannot
     * express.
     */
    public static String schema() {
        try (InputStream in = FlagNoticeJson.class.getResourceAsStream("carerkit.flag-notice-1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
