package org.carerkit.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;

/**
 * Writes findings as JSON for programs:
 * {@code [{"code":"CK-REQUIRED","severity":"ERROR","path":"format","message":"…"}]}. The message is in English and for
 * people. Programs should decide on the code.
 */
public final class FindingsJson {

    private FindingsJson() {}

    /** Returns an array with one object per finding, on one line. */
    public static String text(Findings findings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = RecordParser.FACTORY.createGenerator(bytes)) {
            write(findings, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory cannot fail
        }
        return bytes.toString(UTF_8);
    }

    /** Writes the same array as part of a larger document. */
    public static void write(Findings findings, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Finding finding : findings) {
            out.writeStartObject();
            writeFields(finding, out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /**
     * Writes the four fields of a finding into an object that the caller has started. The caller can add more, such as
     * the file or the line.
     */
    public static void writeFields(Finding finding, JsonGenerator out) throws IOException {
        out.writeStringField("code", finding.code().id());
        out.writeStringField("severity", finding.severity().name());
        out.writeStringField("path", finding.path());
        out.writeStringField("message", finding.message());
    }
}
