/**
 * Tables as comma-separated values: start from a {@link org.carerkit.core.csv.CsvTable}, which names the columns, get its rows
 * and every fault with line and column. A {@link org.carerkit.core.csv.ResourceTable} is a table that a program brings with
 * it. Depends on {@code finding}.
 */
@NullMarked
package org.carerkit.core.csv;

import org.jspecify.annotations.NullMarked;
