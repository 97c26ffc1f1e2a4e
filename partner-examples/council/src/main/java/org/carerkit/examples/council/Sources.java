package org.carerkit.examples.council;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.PageSection;

/** What stands behind the figures of a report: each leads to its definition, its source and how many rows there are. */
final class Sources {

    private final List<Source> sources = new ArrayList<>();

    /** A source, to be linked to. */
    Source add(String place, String title, String definition, String source, Part<?> part) {
        Source made = new Source("source-" + place, title, definition, source, part.file(), part.rows());
        sources.add(made);
        return made;
    }

    PageSection section() {
        List<Block> blocks = new ArrayList<>();
        for (Source source : sources) {
            blocks.add(PageSection.of(
                            "Source: " + source.title(),
                            Block.list(List.of(
                                    List.of(Inline.strong("What it is: "), Inline.text(source.definition())),
                                    List.of(Inline.strong("Source: "), Inline.text(source.source())),
                                    List.of(
                                            Inline.strong("Rows behind it: "),
                                            Inline.text(Text.number(source.rows()) + " of " + source.file())))))
                    .at(source.place()));
        }
        blocks.add(Block.paragraph("Counts of people below " + Releases.POLICY.minimum()
                + " are not shown, nor enough others that anybody could work them out (policy " + Releases.POLICY.id()
                + ")."));
        return PageSection.of("Definitions and sources", blocks);
    }
}
