/**
 * Questionnaires as data: start from {@link org.carerkit.outcomes.instrument.StandardInstrument} for those that come with
 * the library, or from {@link org.carerkit.outcomes.instrument.Instrument#read} for a file of your own. Holds keys,
 * ranges, tables and bands, and never the wording of an item: that belongs to its owner. Depends on {@code finding}; not
 * on {@code scoring}.
 */
@NullMarked
package org.carerkit.outcomes.instrument;

import org.jspecify.annotations.NullMarked;
