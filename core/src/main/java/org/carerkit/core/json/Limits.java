package org.carerkit.core.json;

/**
 * How much a single record may be. Whoever reads can set other bounds; the defaults fit any honest record.
 *
 * @param bytes the longest text of one record, in bytes; checked before anything is parsed
 * @param depth how deep objects and arrays may be nested, the record itself being the first level
 * @param items how many members of objects and elements of arrays one record may have, all levels together
 */
public record Limits(int bytes, int depth, int items) {

    /** 1 MiB, 32 levels, 10,000 items. */
    public static final Limits DEFAULT = new Limits(1 << 20, 32, 10_000);

    /** Refuses a bound below one. */
    public Limits {
        if (bytes < 1 || depth < 1 || items < 1) {
            throw new IllegalArgumentException("bytes, depth and items have to be at least 1");
        }
    }

    /** The same with another bound for bytes. */
    public Limits withBytes(int other) {
        return new Limits(other, depth, items);
    }

    /** The same with another bound for nesting. */
    public Limits withDepth(int other) {
        return new Limits(bytes, other, items);
    }

    /** The same with another bound for items. */
    public Limits withItems(int other) {
        return new Limits(bytes, depth, other);
    }
}
