package org.carerkit.pages;

import java.util.Arrays;
import java.util.List;

/** A part of a page that stands by itself: a paragraph, a list, a table, a chart, or a section of such parts. */
public abstract sealed class Block permits Block.Flow, Table, BarChart, PageSection {

    Block() {}

    /** Writes it; headings in it have this level. */
    abstract void write(HtmlWriter out, int level);

    /** A paragraph of plain text; line breaks in it are kept. */
    public static Block paragraph(String text) {
        return paragraph(Inline.text(text));
    }

    /** A paragraph. */
    public static Block paragraph(Inline... content) {
        List<Inline> parts = List.of(content);
        return new Flow((out, level) -> {
            out.open("p");
            parts.forEach(part -> part.write(out));
            out.close().line();
        });
    }

    /** A list of plain texts, in no order. */
    public static Block list(String... entries) {
        return list(Arrays.stream(entries).map(Inline::text).map(List::of).toList());
    }

    /** A list, in no order. */
    public static Block list(List<List<Inline>> entries) {
        return entries("ul", entries);
    }

    /** A list whose order says something. */
    public static Block steps(List<List<Inline>> entries) {
        return entries("ol", entries);
    }

    /** A chart and its table, one beside the other where there is room. */
    public static Block beside(BarChart chart, Table table) {
        return new Flow((out, level) -> {
            out.open("div", "class", "beside").line();
            chart.write(out, level);
            table.write(out, level);
            out.close().line();
        });
    }

    /** A box for what a reader must not miss. */
    public static Block notice(Inline... content) {
        Block paragraph = paragraph(content);
        return new Flow((out, level) -> {
            out.open("div", "class", "notice");
            paragraph.write(out, level);
            out.close().line();
        });
    }

    private static Block entries(String element, List<List<Inline>> entries) {
        List<List<Inline>> copy = entries.stream().map(List::copyOf).toList();
        return new Flow((out, level) -> {
            out.open(element).line();
            for (List<Inline> entry : copy) {
                out.open("li");
                entry.forEach(part -> part.write(out));
                out.close().line();
            }
            out.close().line();
        });
    }

    /** A block without a heading of its own. */
    static final class Flow extends Block {

        private final Content content;

        Flow(Content content) {
            this.content = content;
        }

        @Override
        void write(HtmlWriter out, int level) {
            content.write(out, level);
        }

        /** What it writes. */
        @FunctionalInterface
        interface Content {

            void write(HtmlWriter out, int level);
        }
    }
}
