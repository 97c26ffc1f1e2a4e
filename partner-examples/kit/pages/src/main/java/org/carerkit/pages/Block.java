package org.carerkit.pages;

import java.util.Arrays;
import java.util.List;

/** A self-contained part of a page: a paragraph, a list, a table, a chart, or a section of such parts. */
public abstract sealed class Block permits Block.Flow, Table, BarChart, PageSection {

    Block() {}

    /** Writes the block. Its headings have this level. */
    abstract void write(HtmlWriter out, int level);

    /** A paragraph of plain text. Line breaks are kept. */
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

    /** An unordered list of plain texts. */
    public static Block list(String... entries) {
        return list(Arrays.stream(entries).map(Inline::text).map(List::of).toList());
    }

    /** An unordered list. */
    public static Block list(List<List<Inline>> entries) {
        return entries("ul", entries);
    }

    /** A numbered list. */
    public static Block steps(List<List<Inline>> entries) {
        return entries("ol", entries);
    }

    /** A chart and its table, side by side if there is room. */
    public static Block beside(BarChart chart, Table table) {
        return new Flow((out, level) -> {
            out.open("div", "class", "beside").line();
            chart.write(out, level);
            table.write(out, level);
            out.close().line();
        });
    }

    /** A box for something that a reader must not miss. */
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

    /** A block without its own heading. */
    static final class Flow extends Block {

        private final Content content;

        Flow(Content content) {
            this.content = content;
        }

        @Override
        void write(HtmlWriter out, int level) {
            content.write(out, level);
        }

        /** Writes the content. */
        @FunctionalInterface
        interface Content {

            void write(HtmlWriter out, int level);
        }
    }
}
