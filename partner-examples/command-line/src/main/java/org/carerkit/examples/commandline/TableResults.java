package org.carerkit.examples.commandline;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Columns side by side. The first rows settle how wide they are; then rows go out as they come. */
final class TableResults implements Results {

    private static final int ROWS_THAT_SETTLE = 200;
    private static final String GAP = "  ";

    private final Writer writer;
    private final List<String[]> waiting = new ArrayList<>();
    private final int[] widths;
    private boolean settled;

    TableResults(Writer writer, List<String> columns) {
        this.writer = writer;
        this.widths = new int[columns.size()];
        waiting.add(columns.stream()
                .map(name -> name.toUpperCase(java.util.Locale.ROOT))
                .toArray(String[]::new));
    }

    @Override
    public void row(Object... cells) throws IOException {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = printable(cells[i].toString());
        }
        if (settled) {
            write(texts);
        } else {
            waiting.add(texts);
            if (waiting.size() > ROWS_THAT_SETTLE) {
                settle();
            }
        }
    }

    private void settle() throws IOException {
        settled = true;
        if (waiting.size() == 1) {
            return;
        }
        for (String[] row : waiting) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : waiting) {
            write(row);
        }
        waiting.clear();
    }

    private void write(String[] row) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            line.append(row[i]);
            if (i < row.length - 1) {
                line.append(" ".repeat(Math.max(0, widths[i] - row[i].length())))
                        .append(GAP);
            }
        }
        writer.append(line.toString().stripTrailing()).append('\n');
    }

    /** No control character reaches a terminal: it could move the cursor or hide what was written. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> printable.appendCodePoint(mayBeShown(c) ? c : '?'));
        return printable.toString();
    }

    private static boolean mayBeShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> false;
            default -> true;
        };
    }

    @Override
    public void flush() throws IOException {
        if (!settled) {
            settle();
        }
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        writer.close();
    }
}
