package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A malformed table and its expected finding: code, line and column, or nothing if the table is accepted. */
enum OddTable {
    STRAY_QUOTATION_MARK("CK-CSV-QUOTE 2 2"),
    TEXT_AFTER_A_CLOSING_QUOTATION_MARK("CK-CSV-QUOTE 2 2"),
    UNTERMINATED_QUOTATION_MARK("CK-CSV-QUOTE-OPEN 2 2"),
    CARRIAGE_RETURN_ALONE("CK-CSV-LINE-END 2 N"),
    CARRIAGE_RETURNS_THROUGHOUT("CK-CSV-LINE-END 1 N"),
    BYTE_ORDER_MARK(""),
    BYTE_ORDER_MARK_AND_A_STRAY_QUOTATION_MARK("CK-CSV-QUOTE 2 2"),
    WINDOWS_LINES_AND_A_CELL_TOO_FEW("CK-CSV-ROW-RAGGED 2 N"),
    UTF_SIXTEEN("CK-CSV-ENCODING 1 1"),
    LATIN_ONE("CK-CSV-ENCODING 2 2"),
    ZERO("CK-CSV-ENCODING 2 2"),
    CELL_TOO_FEW("CK-CSV-ROW-RAGGED 2 N"),
    CELL_TOO_MANY("CK-CSV-ROW-RAGGED 2 N+1"),
    EMPTY("CK-CSV-EMPTY 1 1"),
    SEMICOLONS("CK-CSV-SEPARATOR 1 1"),
    OTHER_ORDER(""),
    TEN_MEGABYTES_IN_A_CELL("CK-CSV-ROW-TOO-LONG 2 2"),
    DUPLICATE_COLUMN("CK-CSV-COLUMN-DUPLICATE 1 N+1"),
    MISSING_COLUMN("CK-CSV-COLUMN-MISSING 1 N");

    private final String verdict;

    OddTable(String verdict) {
        this.verdict = verdict;
    }

    String verdict(int columns) {
        return verdict.replace("N+1", Integer.toString(columns + 1)).replace(" N", " " + columns);
    }

    byte[] file(List<String> header, List<String> row) {
        String good = text(header, row);
        return switch (this) {
            case STRAY_QUOTATION_MARK -> text(header, with(row, "5\" pipe")).getBytes(UTF_8);
            case TEXT_AFTER_A_CLOSING_QUOTATION_MARK ->
                text(header, with(row, "\"5\" pipe")).getBytes(UTF_8);
            case UNTERMINATED_QUOTATION_MARK -> text(header, with(row, "\"5")).getBytes(UTF_8);
            case CARRIAGE_RETURN_ALONE -> (good.strip() + "\r" + String.join(",", row) + "\n").getBytes(UTF_8);
            case CARRIAGE_RETURNS_THROUGHOUT -> good.replace('\n', '\r').getBytes(UTF_8);
            case BYTE_ORDER_MARK -> ("\uFEFF" + good).getBytes(UTF_8);
            case BYTE_ORDER_MARK_AND_A_STRAY_QUOTATION_MARK ->
                ("\uFEFF" + text(header, with(row, "5\" pipe"))).getBytes(UTF_8);
            case WINDOWS_LINES_AND_A_CELL_TOO_FEW ->
                text(header, row.subList(0, row.size() - 1))
                        .replace("\n", "\r\n")
                        .getBytes(UTF_8);
            case UTF_SIXTEEN -> good.getBytes(UTF_16);
            case LATIN_ONE -> text(header, with(row, "é")).getBytes(ISO_8859_1);
            case ZERO -> text(header, with(row, "a\0")).getBytes(UTF_8);
            case CELL_TOO_FEW -> text(header, row.subList(0, row.size() - 1)).getBytes(UTF_8);
            case CELL_TOO_MANY -> text(header, and(row, "more")).getBytes(UTF_8);
            case EMPTY -> new byte[0];
            case SEMICOLONS -> good.replace(',', ';').getBytes(UTF_8);
            case OTHER_ORDER -> text(reversed(header), reversed(row)).getBytes(UTF_8);
            case TEN_MEGABYTES_IN_A_CELL ->
                text(header, with(row, "x".repeat(10 << 20))).getBytes(UTF_8);
            case DUPLICATE_COLUMN ->
                text(and(header, header.get(0)), and(row, row.get(0))).getBytes(UTF_8);
            case MISSING_COLUMN ->
                text(header.subList(1, header.size()), row.subList(1, row.size()))
                        .getBytes(UTF_8);
        };
    }

    private static String text(List<String> header, List<String> row) {
        return String.join(",", header) + "\n" + String.join(",", row) + "\n";
    }

    private static List<String> with(List<String> row, String second) {
        List<String> other = new ArrayList<>(row);
        other.set(1, second);
        return other;
    }

    private static List<String> and(List<String> cells, String more) {
        List<String> longer = new ArrayList<>(cells);
        longer.add(more);
        return longer;
    }

    private static List<String> reversed(List<String> cells) {
        List<String> reversed = new ArrayList<>(cells);
        Collections.reverse(reversed);
        return reversed;
    }
}
