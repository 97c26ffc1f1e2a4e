package org.carerkit.pages;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML. All texts and attribute values are escaped; the names of elements and attributes are our own. */
final class HtmlWriter {

    private final StringBuilder out = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();
    private int lastId;

    /** Opens an element. Attributes are pairs of name and value. */
    HtmlWriter open(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Writes an element that never has content. */
    HtmlWriter empty(String element, String... attributes) {
        tag(element, attributes);
        out.insert(out.length() - 1, '/'); // not needed in HTML, but needed in XML, which print tools read
        return this;
    }

    /** Writes an element that contains one text. */
    HtmlWriter element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Closes the last element that was opened. */
    HtmlWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes a text. */
    HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** Starts a new line, for people who read the source. */
    HtmlWriter line() {
        out.append('\n');
        return this;
    }

    /** Writes the style sheet, which is our own resource and the only text that is not escaped. */
    HtmlWriter style(StyleSheet sheet) {
        out.append("<style>").append(sheet.text()).append("</style>");
        return this;
    }

    /** An id that the page does not have yet. */
    String newId(String kind) {
        lastId++;
        return kind + "-" + lastId;
    }

    String html() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.size() + " elements are still open");
        }
        return "<!DOCTYPE html>\n" + out + "\n";
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    /** Copies whatever needs no escape in one piece. */
    private void escape(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                case '\t', '\n', '\r' -> "";
                default -> isAllowed(text, i) ? "" : "\uFFFD";
            };
            if (!instead.isEmpty()) {
                out.append(text, from, i).append(instead);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /**
     * False for control characters, half surrogate pairs, and marks that change the direction of the surrounding text, which
     * are replaced.
     */
    private static boolean isAllowed(String text, int i) {
        char c = text.charAt(i);
        if (c >= ' ' && c < '\u007F') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return c >= ' ' && (c < '\u007F' || c > '\u009F') && c < '\uFFFE' && !turns;
    }
}
