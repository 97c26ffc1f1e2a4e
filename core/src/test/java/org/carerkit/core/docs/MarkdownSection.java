package org.carerkit.core.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in a Markdown file between a heading of the second level and the next one. */
public final class MarkdownSection {

    private static final Pattern NEXT = Pattern.compile("^## ", Pattern.MULTILINE);

    private final String text;

    private MarkdownSection(String text) {
        this.text = text;
    }

    /**
     * Finds the section.
     *
     * @param file the Markdown file
     * @param heading the heading's line, {@code ## In Java} say
     */
    public static MarkdownSection of(Path file, String heading) throws IOException {
        String[] parts = Files.readString(file).split("(?m)^" + Pattern.quote(heading) + "$", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(file + " has no heading " + heading);
        }
        return new MarkdownSection(NEXT.split(parts[1], 2)[0]);
    }

    /** All of it. */
    public String text() {
        return text;
    }

    /**
     * The code blocks of one language, the first one first, without the last line's end.
     *
     * @param language as the fence says it: {@code java}, {@code text}, {@code xml}
     */
    public List<String> blocks(String language) {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)\n```$")
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** The block of a language at a place, 0 for the first. */
    String block(String language, int at) {
        List<String> blocks = blocks(language);
        if (at >= blocks.size()) {
            throw new IllegalArgumentException(
                    "Block " + (at + 1) + " of " + language + " is needed after the heading");
        }
        return blocks.get(at);
    }
}
