/**
 * The exchange formats. Start from {@link org.carerkit.core.json.CarerJson}, which reads carer records from JSON and
 * newline delimited JSON, with everything that is wrong with them as findings, and writes them.
 * {@link org.carerkit.core.json.RecordFormat} reads and writes other formats in the same way. Reads tokens with Jackson
 * core. Only {@link org.carerkit.core.json.FormatModule}, for a host's own {@code ObjectMapper}, uses Jackson databind.
 */
@NullMarked
package org.carerkit.core.json;

import org.jspecify.annotations.NullMarked;
