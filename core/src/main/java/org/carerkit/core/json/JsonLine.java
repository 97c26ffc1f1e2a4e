package org.carerkit.core.json;

/**
 * What came of reading one line.
 *
 * @param number which line, counted from one; blank lines count and are passed over
 * @param result the record, or why there is none
 * @param <T> the kind of record
 */
public record JsonLine<T>(long number, ReadResult<T> result) {}
