package org.carerkit.core.json;

/**
 * The limits on a single record. Callers can set other limits; the defaults fit any genuine record.
 *
 * @param bytes the greatest length of a record in bytes, checked before anything is parsed
 * @param depth the greatest nesting of objects and arrays; the record itself is level 1
 * @param items the greatest number of object members and array elements in a record, on all levels together
 */
public record Limits(int bytes, int depth, int items) {

    /** 1 MiB, 32 levels, 10,000 items. */
    public static final Limits DEFAULT = new Limits(1 << 20, 32, 10_000);

    /** Refuses a limit below 1. */
    public Limits {
        if (bytes < 1 || depth < 1 || items < 1) {
            throw new IllegalArgumentException("bytes, depth and items must be at least 1");
        }
    }

    /** Returns these limits with another limit on bytes. */
    public Limits withBytes(int other) {
        return new Limits(other, depth, items);
    }

    /** Returns these limits with another limit on nesting. */
    public Limits withDepth(int other) {
        return new Limits(bytes, other, items);
    }

    /** Returns these limits with another limit on items. */
    public Limits withItems(int other) {
        return new Limits(bytes, depth, other);
    }
}
