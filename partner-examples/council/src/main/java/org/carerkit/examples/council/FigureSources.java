package org.carerkit.examples.council;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.PageSection;

/** What stands behind the figures of a report: each leads to its definition, its source and how many rows there are. */
final class FigureSources {

    private final List<FigureSource> sources = new ArrayList<>();

    /** A source, to be linked to. */
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
     * What a figure is and where it comes from.
     *
     * @param place where the report says so
     * @param title what it is called
     * @param definition what is counted, out of what, about whom
     * @param source whose definition it is, and which edition
     * @param file the file
     * @param rows how many rows of it were taken
     */
    record FigureSource(String place, String title, String definition, String source, String file, long rows) {}
}
