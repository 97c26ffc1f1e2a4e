package org.carerkit.outcomes.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A heading and what belongs to it. Sections in sections get the next smaller heading, so none is ever left out. */
public final class PageSection extends Block {

    private static final int SMALLEST_HEADING = 6;

    private final String heading;
    private final List<Block> content;

    private PageSection(String heading, List<Block> content) {
        this.heading = requireNonNull(heading, "heading");
        this.content = List.copyOf(content);
    }

    /** A section. */
    public static PageSection of(String heading, Block... content) {
        return new PageSection(heading, List.of(content));
    }

    /** A section. */
    public static PageSection of(String heading, List<? extends Block> content) {
        return new PageSection(heading, List.copyOf(content));
    }

    String heading() {
        return heading;
    }

    @Override
    void write(HtmlWriter out, int level) {
        write(out, level, out.newId("section"));
    }

    void write(HtmlWriter out, int level, String id) {
        if (level > SMALLEST_HEADING) {
            throw new IllegalStateException("sections are nested too deep");
        }
        out.open("section", "aria-labelledby", id).line();
        out.element("h" + level, heading, "id", id).line();
        content.forEach(block -> block.write(out, level + 1));
        out.close().line();
    }
}
