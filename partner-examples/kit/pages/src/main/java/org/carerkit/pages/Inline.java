package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A piece of text in a paragraph or a table cell. Whatever it contains is shown as text. */
public final class Inline {

    private final String element;
    private final String text;
    private final @Nullable String target;

    private Inline(String element, String text, @Nullable String target) {
        this.element = element;
        this.text = requireNonNull(text, "text");
        this.target = target;
    }

    /** Plain text. */
    public static Inline text(String text) {
        return new Inline("", text, null);
    }

    /** Important text. */
    public static Inline strong(String text) {
        return new Inline("strong", text, null);
    }

    /** Text in the style of a machine: a command or a code. */
    public static Inline code(String text) {
        return new Inline("code", text, null);
    }

    /** The start of a new line. */
    public static Inline newLine() {
        return new Inline("br", "", null);
    }

    /**
     * A link.
     *
     * @param text the link's text, which must make sense on its own
     * @param target a place on the page ({@code #gaps}), a file beside it, or an http, https or mailto address
     * @throws IllegalArgumentException if the target has another scheme
     */
    public static Inline link(String text, String target) {
        int colon = target.indexOf(':');
        String scheme = colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
        if (colon >= 0 && !List.of("http", "https", "mailto").contains(scheme) || target.startsWith("//")) {
            throw new IllegalArgumentException("target: must be a place, a file, or an http, https or mailto address");
        }
        return new Inline("a", text, target);
    }

    void write(HtmlWriter out) {
        if (element.isEmpty()) {
            out.text(text);
        } else if (element.equals("br")) {
            out.empty("br");
        } else if (target != null) {
            out.element(element, text, "href", target);
        } else {
            out.element(element, text);
        }
    }
}
