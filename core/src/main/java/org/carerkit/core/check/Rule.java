package org.carerkit.core.check;

/**
 * A rule over values of one kind. It reports what it finds; it throws for nothing that a value can hold.
 *
 * <p>A rule holds no state that changes: one instance serves every thread.
 *
 * @param <T> the kind of value; the rule is never asked about null, except by an annotation that is about absence
 */
@FunctionalInterface
public interface Rule<T> {

    /** Looks at a value and reports every fault in it, without ever repeating the value. */
    void check(T value, Report report);
}
