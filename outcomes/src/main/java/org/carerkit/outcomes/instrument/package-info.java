/**
 * Questionnaires as data. Start from {@link org.carerkit.outcomes.instrument.StandardInstrument} for those included in
 * the library, or {@link org.carerkit.outcomes.instrument.Instrument#read} for your own file. The package holds keys,
 * ranges, tables and bands, but never the wording of items, which belongs to its owner. It depends on {@code finding}
 * but not on {@code scoring}.
 */
@NullMarked
package org.carerkit.outcomes.instrument;

import org.jspecify.annotations.NullMarked;
