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

/**
 * Fills this module's templates, as an HTML page or as PDF. Every value is escaped. A template
 * that asks for a value which nobody gives fails, so that a misspelt name cannot leave a gap on a page.
 */
public final class PageTemplates {

    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The characters that XML does not allow but a text from a form may contain. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final PebbleEngine engine;

    /** Creates the templates. Each is read when it is first used. */
    public PageTemplates() {
        ClasspathLoader loader = new ClasspathLoader(PageTemplates.class.getClassLoader());
        loader.setPrefix("org/carerkit/examples/employer/templates");
        loader.setSuffix(".peb");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .defaultLocale(Locale.UK)
                .newLineTrimming(false)
                .strictVariables(true)
                .build();
    }

    /** Fills a template with these values. */
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
     * Fills a print template, {@code print-report} or {@code print-passport}, and returns it as PDF. Nothing is fetched
     * from a network, whatever the text contains. The typeface is the Liberation Sans included in PDFBox, so names in
     * most European scripts can be printed.
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
