package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A heading and what belongs to it. Sections in sections get the next smaller heading, so none is ever left out. */
public final class PageSection extends Block {

    private static final int SMALLEST_HEADING = 6;
    private static final int LANDMARK = 2;

    private final String heading;
    private final List<Block> content;
    private final String place;

    private PageSection(String heading, List<? extends Block> content, String place) {
        this.heading = requireNonNull(heading, "heading");
        this.content = List.copyOf(content);
        this.place = place;
    }

    /** A section. */
    public static PageSection of(String heading, Block... content) {
        return new PageSection(heading, List.of(content), "");
    }

    /** A section. */
    public static PageSection of(String heading, List<? extends Block> content) {
        return new PageSection(heading, content, "");
    }

    /**
     * The same as a place that links of the page can lead to: {@code #name}.
     *
     * @param name small letters, digits and hyphens, and a letter first; each name once in a page
     * @throws IllegalArgumentException if it is made of anything else
     */
    public PageSection at(String name) {
        boolean good = !name.isEmpty()
                && name.charAt(0) >= 'a'
                && name.charAt(0) <= 'z'
                && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
        if (!good) {
            throw new IllegalArgumentException("name: small letters, digits and hyphens, a letter first");
        }
        return new PageSection(heading, content, name);
    }

    /** The id of its heading. */
    String id(HtmlWriter out) {
        return place.isEmpty() ? out.newId("section") : place;
    }

    String heading() {
        return heading;
    }

    @Override
    void write(HtmlWriter out, int level) {
        write(out, level, id(out));
    }

    void write(HtmlWriter out, int level, String id) {
        if (level > SMALLEST_HEADING) {
            throw new IllegalStateException("sections are nested too deep");
        }
        if (level == LANDMARK) {
            out.open("section", "aria-labelledby", id).line();
        } else {
            out.open("div").line(); // a landmark for each smaller section would hide those that lead somewhere
        }
        out.element("h" + level, heading, "id", id).line();
        content.forEach(block -> block.write(out, level + 1));
        out.close().line();
    }
}
