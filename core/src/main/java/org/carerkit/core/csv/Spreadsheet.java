package org.carerkit.core.csv;

/**
 * Prevents a spreadsheet from running somebody else's text as a formula when it opens a CSV file, by putting an
 * apostrophe in front. A text is a formula if it begins with an equals sign, a plus, a minus or an at sign (of either
 * width), a tab or a line ending. A negative number is not a formula.
 */
public final class Spreadsheet {

    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Spreadsheet() {}

    /** True if a spreadsheet might run the text as a formula. */
    public static boolean isFormula(String text) {
        return isFormula(text, 0);
    }

    /** The text, with an apostrophe in front if it is a formula. */
    public static String guarded(String text) {
        return isFormula(text, 0) ? "'" + text : text;
    }

    /** The text without the apostrophe that {@link #guarded} adds. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text, int start) {
        if (text.length() <= start || STARTS.indexOf(text.charAt(start)) < 0) {
            return false;
        }
        return text.charAt(start) != '-'
                || !text.chars().skip(start + 1L).allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }
}
