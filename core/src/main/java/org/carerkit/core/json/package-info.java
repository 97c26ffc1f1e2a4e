/**
 * The exchange formats: start from {@link org.carerkit.core.json.CarerJson}, get carer records from JSON and newline
 * delimited JSON with everything that is wrong with them as findings, and JSON from carer records. Other formats are
 * read and written in the same way through {@link org.carerkit.core.json.RecordFormat}. Reads tokens with Jackson's core;
 * only {@link org.carerkit.core.json.FormatModule}, for a host's own {@code ObjectMapper}, touches Jackson's databind.
 */
@NullMarked
package org.carerkit.core.json;

import org.jspecify.annotations.NullMarked;
