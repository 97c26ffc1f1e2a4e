/**
 * Comma-separated values, read strictly and record by record: start from {@link org.carerkit.outcomes.csv.CsvReader}, get
 * {@link org.carerkit.outcomes.csv.CsvRow}s; whatever is wrong is told with line and column. Depends on {@code finding}.
 */
@NullMarked
package org.carerkit.outcomes.csv;

import org.jspecify.annotations.NullMarked;
