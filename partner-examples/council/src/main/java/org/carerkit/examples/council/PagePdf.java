package org.carerkit.examples.council;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carerkit.pages.Page;
import org.w3c.dom.Document;

/**
 * Prints a report as tagged PDF, in the style of a print template, with numbered pages, links and charts. Nothing is
 * fetched from a network, and the typeface is the Liberation Sans included in PDFBox.
 */
public final class PagePdf {

    private static final String FONTS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PagePdf() {}

    /** Returns a page as PDF. */
    public static byte[] of(Page page) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
        Document printed = PrintedPage.of(page, style());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withProducer("CarerKit")
                    .usePdfUaAccessibility(true)
                    .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                    .useFont(
                            () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONTS)),
                            "Liberation Sans",
                            400,
                            FontStyle.NORMAL,
                            true)
                    .withW3cDocument(printed, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(PagePdf.class.getResourceAsStream("print.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
