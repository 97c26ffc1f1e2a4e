package org.carerkit.examples.employer.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The templates of this module, filled as a page or as paper. A value that is not there is a mistake and no blank; every value is escaped. */
public final class PageTemplates {

    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** What XML has no place for, and a text from a form may hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final PebbleEngine engine;

    /** Reads no template before it is needed. */
    public PageTemplates() {
        ClasspathLoader loader = new ClasspathLoader(PageTemplates.class.getClassLoader());
        loader.setPrefix("org/carerkit/examples/employer/templates");
        loader.setSuffix(".peb");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .defaultLocale(Locale.UK)
                .newLineTrimming(false)
                .build();
    }

    /** A template with these values. */
    public String fill(String template, Map<String, Object> values) {
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(out, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * A print template with these values, as PDF: {@code print-report}, {@code print-passport}. Nothing is fetched, whatever
     * stands in the text, and the typeface is Liberation Sans out of PDFBox, so that names in most European scripts print.
     */
    public byte[] pdf(String template, Map<String, Object> values) {
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
                    .withHtmlContent(NO_XML.matcher(fill(template, values)).replaceAll("\uFFFD"), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
