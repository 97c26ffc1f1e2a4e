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
 * Notices as JSON: the format {@code carerkit.flag-notice/1}. The same notice always gives the same bytes, on one line. A date
 * in place of a moment means 00:00 in London.
 */
public final class FlagNoticeJson {

    /** The format itself, for whoever needs more than the methods here. */
    public static final RecordFormat<FlagNotice> FORMAT = RecordFormat.of(FlagNotice.class);

    private FlagNoticeJson() {}

    /** Reads and checks one notice: {@link RecordFormat#read(byte[], LocalDate)}. */
    public static ReadResult<FlagNotice> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today);
    }

    /** Writes a notice as UTF-8 on one line: {@link RecordFormat#write(Object)}. */
    public static byte[] write(FlagNotice notice) {
        return FORMAT.write(notice);
    }

    /** The same as text. */
    public static String toText(FlagNotice notice) {
        return new String(write(notice), StandardCharsets.UTF_8);
    }

    /** Many notices, one a line (NDJSON): how they are read, which can be varied. */
    public static LineReader<FlagNotice> lines(LocalDate today) {
        return FORMAT.lines(today);
    }

    /** Writes many notices, one a line, to a stream, which the writer closes. */
    public static LineWriter<FlagNotice> lineWriter(OutputStream out) {
        return FORMAT.lineWriter(out);
    }

    /**
     * The JSON Schema (draft 2020-12) of the format; what it cannot say is listed in its description.
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
