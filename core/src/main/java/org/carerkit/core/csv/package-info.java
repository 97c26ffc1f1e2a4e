/**
 * Tables of comma-separated values. Start from a {@link org.carerkit.core.csv.CsvTable}, which names the columns; it
 * gives the rows, and every fault with its line and column. A {@link org.carerkit.core.csv.ResourceTable} is a table
 * that a program ships as a resource. Depends on {@code finding}.
 */
@NullMarked
package org.carerkit.core.csv;

import org.jspecify.annotations.NullMarked;
