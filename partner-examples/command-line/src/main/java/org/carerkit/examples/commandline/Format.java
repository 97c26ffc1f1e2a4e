package org.carerkit.examples.commandline;

/** How results are written. */
enum Format {
    /** Columns for people; on a terminal only: to a file or a pipe it is written as {@link #CSV}. */
    TABLE,
    /** A row a line, separated by commas; cells that a spreadsheet would take for a formula are guarded. */
    CSV,
    /** An object a line. */
    JSON;
}
