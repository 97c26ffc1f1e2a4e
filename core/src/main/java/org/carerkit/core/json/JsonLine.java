package org.carerkit.core.json;

/**
 * The result of reading one line.
 *
 * @param number the line number, from 1; blank lines are counted but skipped
 * @param result the record, or why there is none
 * @param <T> the type of record
 */
public record JsonLine<T>(long number, ReadResult<T> result) {}
