package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chart of bars from 0 to 100 per cent, as SVG. Lengths are relative but texts are not, so it fits a phone and grows with
 * the reader's text size. Put a table with the same figures beside it: {@link Block#beside}. Immutable.
 */
public final class BarChart extends Block {

    private static final int LINE_CHARACTERS = 34;
    /** Heights in hundredths of the text size. */
    private static final int TEXT_LINE = 140;

    private static final int BAR = 130;
    private static final int SPACE = 100;
    private static final int OVERHANG = 40;
    private static final int FOOT = 100;

    private final String title;
    private final List<Bar> bars;
    private final TreeMap<Integer, String> marks;

    private BarChart(String title, List<Bar> bars, Map<Integer, String> marks) {
        this.title = requireNonNull(title, "title");
        this.bars = List.copyOf(bars);
        this.marks = new TreeMap<>(marks);
    }

    /** Creates a chart. */
    public static BarChart of(String title, List<Bar> bars) {
        return new BarChart(title, bars, Map.of());
    }

    /** Returns this chart with a line across the bars at a percentage, with words under it. */
    public BarChart mark(int percent, String words) {
        Map<Integer, String> more = new TreeMap<>(marks);
        more.put(percent, words);
        return new BarChart(title, bars, more);
    }

    @Override
    void write(HtmlWriter out, int level) {
        String id = out.newId("chart");
        List<List<String>> labels = bars.stream().map(bar -> lines(bar.label())).toList();
        int height = labels.stream()
                        .mapToInt(lines -> (lines.size() + 1) * TEXT_LINE + BAR + SPACE)
                        .sum()
                + FOOT;
        out.open("figure").element("figcaption", title, "id", id).line();
        out.open(
                "svg",
                "class",
                "chart",
                "role",
                "img",
                "aria-labelledby",
                id,
                "aria-describedby",
                id + "-text",
                "width",
                "100%",
                "height",
                em(height),
                "focusable",
                "false");
        out.element("desc", inWords(), "id", id + "-text");
        patterns(out, id);
        int y = 0;
        for (int i = 0; i < bars.size(); i++) {
            y = bar(out, id, bars.get(i), labels.get(i), y);
            ticks(out, y - SPACE - BAR);
        }
        marks(out, y);
        out.close().close().line();
    }

    private static int bar(HtmlWriter out, String id, Bar bar, List<String> label, int top) {
        int y = top;
        for (String line : label) {
            y += TEXT_LINE;
            out.element("text", line, "x", "0", "y", em(y - 30));
        }
        y += TEXT_LINE;
        out.element("text", bar.value(), "x", "0", "y", em(y - 40), "class", "value");
        out.open("rect", "class", "track", "x", "0", "y", em(y), "width", "100%", "height", em(BAR))
                .close();
        out.open(
                        "rect",
                        "class",
                        "bar",
                        "x",
                        "0",
                        "y",
                        em(y),
                        "width",
                        bar.percent().toPlainString() + "%",
                        "height",
                        em(BAR),
                        "fill",
                        fill(bar.fill(), id))
                .close();
        return y + BAR + SPACE;
    }

    /** Draws the marks across one bar, a little longer than its height, so that they also show on a dark bar. */
    private void ticks(HtmlWriter out, int top) {
        for (int percent : marks.keySet()) {
            String x = percent + "%";
            out.open("line", "class", "mark", "x1", x, "x2", x, "y1", em(top), "y2", em(top + BAR + OVERHANG))
                    .close();
        }
    }

    private void marks(HtmlWriter out, int bottom) {
        marks.forEach((percent, words) -> out.element(
                "text",
                words,
                "x",
                percent + "%",
                "y",
                em(bottom - SPACE + OVERHANG + TEXT_LINE),
                "text-anchor",
                "end"));
    }

    private String inWords() {
        StringBuilder words = new StringBuilder();
        bars.forEach(bar ->
                words.append(bar.label()).append(": ").append(bar.value()).append(". "));
        return words.toString().strip();
    }

    private static void patterns(HtmlWriter out, String id) {
        out.open("defs");
        out.open(
                "pattern",
                "id",
                id + "-striped",
                "width",
                "8",
                "height",
                "8",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        out.open("rect", "width", "8", "height", "8", "fill", "#ffffff").close();
        out.open("rect", "width", "4", "height", "8", "fill", "#7a4a00").close().close();
        out.open("pattern", "id", id + "-dotted", "width", "8", "height", "8", "patternUnits", "userSpaceOnUse");
        out.open("rect", "width", "8", "height", "8", "fill", "#ffffff").close();
        out.open("circle", "cx", "4", "cy", "4", "r", "2.4", "fill", "#8c1d18")
                .close()
                .close();
        out.close();
    }

    private static String fill(Bar.Fill fill, String id) {
        return switch (fill) {
            case SOLID -> "#005a30";
            case STRIPED -> "url(#" + id + "-striped)";
            case DOTTED -> "url(#" + id + "-dotted)";
            case EMPTY -> "none";
        };
    }

    /** Splits a text into lines between words, because SVG does not. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE_CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String em(int hundredths) {
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + "em";
    }
}
