package org.carerkit.core.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Shows where an output begins to differ from the file that is kept, with the two lines before. */
final class FirstDifference {

    private static final int BEFORE = 2; // lines
    private static final int AROUND = 70; // characters on each side

    private FirstDifference() {}

    /** Describes the first difference. */
    static String of(Path file, byte[] produced) throws IOException {
        List<String> kept = lines(Files.readAllBytes(file));
        List<String> now = lines(produced);
        int line = 0;
        while (line < kept.size() && line < now.size() && kept.get(line).equals(now.get(line))) {
            line++;
        }
        String before = line < kept.size() ? kept.get(line) : "";
        String after = line < now.size() ? now.get(line) : "";
        int column = 0;
        while (column < before.length() && column < after.length() && before.charAt(column) == after.charAt(column)) {
            column++;
        }
        StringBuilder told = new StringBuilder(
                file + " differs from the output, first in line " + (line + 1) + ", column " + (column + 1) + ":\n");
        for (int i = Math.max(0, line - BEFORE); i < line; i++) {
            told.append("         ").append(excerpt(kept.get(i), 0)).append('\n');
        }
        told.append("  kept:  ").append(excerpt(before, column)).append('\n');
        return told.append("  now:   ").append(excerpt(after, column)).toString();
    }

    /** The lines with their line breaks, and a mark at the end, so that a text differs from its own beginning. */
    private static List<String> lines(byte[] bytes) {
        String utf8 = new String(bytes, UTF_8);
        String text = Arrays.equals(utf8.getBytes(UTF_8), bytes) ? utf8 : new String(bytes, ISO_8859_1);
        return List.of((text + "␃").split("(?<=\n)", -1));
    }

    private static String excerpt(String line, int column) {
        int from = Math.max(0, column - AROUND);
        int to = Math.min(line.length(), column + AROUND);
        StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
        line.substring(from, to).chars().forEach(c -> {
            if (c == '\n') {
                shown.append("⏎");
            } else if (c < ' ' || c == 127) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.append(to < line.length() ? "…" : "").toString();
    }
}
