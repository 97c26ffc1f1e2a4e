package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A heading and its content. A section inside a section has a heading of the next level, so no level is ever skipped. */
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

    /** Creates a section. */
    public static PageSection of(String heading, Block... content) {
        return new PageSection(heading, List.of(content), "");
    }

    /** Creates a section. */
    public static PageSection of(String heading, List<? extends Block> content) {
        return new PageSection(heading, content, "");
    }

    /**
     * Returns this section as a target for links on the page: {@code #name}.
     *
     * @param name lower case letters, digits and hyphens, starting with a letter; each name once on a page
     * @throws IllegalArgumentException if the name has another form
     */
    public PageSection at(String name) {
        boolean good = !name.isEmpty()
                && name.charAt(0) >= 'a'
                && name.charAt(0) <= 'z'
                && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
        if (!good) {
            throw new IllegalArgumentException("name: must be small letters, digits and hyphens, a letter first");
        }
        return new PageSection(heading, content, name);
    }

    /** The id of the section's heading. */
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
            out.open("div").line(); // landmarks for every small section would hide the useful ones
        }
        out.element("h" + level, heading, "id", id).line();
        content.forEach(block -> block.write(out, level + 1));
        out.close().line();
    }
}
