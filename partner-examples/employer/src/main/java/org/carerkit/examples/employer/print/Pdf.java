package org.carerkit.examples.employer.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A page on paper, from a print template: {@code print-report}, {@code print-passport}. Nothing is fetched, whatever
 * stands in the text, and the typeface is Liberation Sans out of PDFBox, so that names in most European scripts print.
 */
public final class Pdf {

    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** What XML has no place for, and a text from a form may hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Templates templates;

    /** Prints with these templates. */
    public Pdf(Templates templates) {
        this.templates = templates;
    }

    /** A template with these values, as PDF. */
    public byte[] of(String template, Map<String, Object> values) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, java.util.logging.Level.OFF));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withProducer("CarerKit")
                    .useUriResolver((base, uri) -> null)
                    .useFont(
                            () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(TYPEFACE)),
                            "Liberation Sans",
                            400,
                            FontStyle.NORMAL,
                            true)
                    .withHtmlContent(
                            NO_XML.matcher(templates.fill(template, values)).replaceAll("\uFFFD"), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
