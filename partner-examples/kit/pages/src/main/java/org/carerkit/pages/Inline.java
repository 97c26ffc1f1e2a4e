package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A piece of text within a paragraph or a table's cell. Whatever it holds, it is shown as text. */
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

    /** Text as a machine writes it: a command, a code. */
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
     * @param text what it says; it has to make sense by itself
     * @param target a place in the page ({@code #gaps}), a file beside it, or an address of scheme http, https or mailto
     * @throws IllegalArgumentException if the target has another scheme
     */
    public static Inline link(String text, String target) {
        int colon = target.indexOf(':');
        String scheme = colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
        if (colon >= 0 && !List.of("http", "https", "mailto").contains(scheme) || target.startsWith("//")) {
            throw new IllegalArgumentException("target: may be a place, a file or an http, https or mailto address");
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
