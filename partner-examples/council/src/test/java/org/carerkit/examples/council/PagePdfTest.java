package org.carerkit.examples.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carerkit.outcomes.plan.Quarter;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.carerkit.pages.Block;
import org.carerkit.pages.Page;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagePdfTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    private Path folder;

    @Test
    void the_annual_report_prints_with_its_parts_tables_and_charts_and_tells_its_language_and_title()
            throws IOException {
        Sample.folder(folder, StandardStrategy.WORCESTERSHIRE);
        Page page = Sample.report(folder, StandardStrategy.WORCESTERSHIRE).page();

        byte[] pdf = PagePdf.of(page);

        keep("report.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Worcestershire: carers, annual report");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(text(document))
                    .contains("Known to us: 12,012 carers, 18.9% of the 63,685 that are estimated.")
                    .contains("Carers known by age", "Chart: Carers known by age", "Definitions and sources")
                    .contains("1 of " + document.getNumberOfPages())
                    .doesNotContain("Skip to the contents");
            assertThat(new PDFRenderer(document).renderImageWithDPI(0, 40).getWidth())
                    .isPositive();
        }
    }

    @Test
    void the_progress_of_a_quarter_prints() throws IOException {
        Sample.folder(folder, StandardStrategy.SOUTH_TEES);

        Page page = CouncilReport.ofQuarter(
                        folder, StandardStrategy.SOUTH_TEES.load(), new Quarter(2026, 1), Sample.TODAY)
                .page();

        byte[] pdf = PagePdf.of(page);
        keep("quarter.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("January to March 2026", "Status of the actions", "Without a lead");
        }
    }

    @Test
    void what_a_text_holds_stays_text_and_fetches_nothing() throws IOException {
        String text = "<img src=\"file:///etc/hostname\"/> & <b>bold</b>";

        try (PDDocument document = Loader.loadPDF(PagePdf.of(Page.titled("T").section("S", Block.paragraph(text))))) {
            assertThat(text(document)).contains(text);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name), pdf);
    }
}
