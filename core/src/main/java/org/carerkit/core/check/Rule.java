package org.carerkit.core.check;

/**
 * A rule about values of one type. It reports what it finds, and never throws because of a value's content.
 *
 * <p>A rule has no changing state: one instance serves all threads.
 *
 * @param <T> the type of value; the rule receives null only if its annotation is about absence
 */
@FunctionalInterface
public interface Rule<T> {

    /** Checks a value and reports every fault in it, without ever repeating the value. */
    void check(T value, Report report);
}
