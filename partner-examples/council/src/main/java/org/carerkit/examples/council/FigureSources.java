package org.carerkit.examples.council;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.PageSection;

/** The sources of a report's figures. Each figure links to its definition, its source and its number of rows. */
final class FigureSources {

    private final List<FigureSource> sources = new ArrayList<>();

    /** Adds a source that figures can link to. */
    FigureSource add(String place, String title, String definition, String source, FileContent<?> part) {
        FigureSource made = new FigureSource("source-" + place, title, definition, source, part.file(), part.rows());
        sources.add(made);
        return made;
    }

    PageSection section() {
        List<Block> blocks = new ArrayList<>();
        for (FigureSource source : sources) {
            blocks.add(PageSection.of(
                            "Source: " + source.title(),
                            Block.list(List.of(
                                    List.of(Inline.strong("What it is: "), Inline.text(source.definition())),
                                    List.of(Inline.strong("Source: "), Inline.text(source.source())),
                                    List.of(
                                            Inline.strong("Rows behind it: "),
                                            Inline.text(ReportText.number(source.rows()) + " of " + source.file())))))
                    .at(source.place()));
        }
        blocks.add(Block.paragraph("Counts of people below " + Releases.POLICY.minimum()
                + " are not shown, nor enough others that anybody could work them out (policy " + Releases.POLICY.id()
                + ")."));
        return PageSection.of("Definitions and sources", blocks);
    }

    /**
     * The definition and source of a figure.
     *
     * @param place the place in the report to link to
     * @param title the figure's name
     * @param definition what is counted, out of what, about whom
     * @param source who defines it, and in which edition
     * @param file the file
     * @param rows how many rows of the file were used
     */
    record FigureSource(String place, String title, String definition, String source, String file, long rows) {}
}
