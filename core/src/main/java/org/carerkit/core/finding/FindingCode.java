package org.carerkit.core.finding;

import java.util.Locale;

/**
 * A rule that a record can break: an id for programs, a severity, and wording for people.
 *
 * <p>Each module lists its codes in one enum, such as {@link CoreFinding}. An id starts with {@code CK-}, is unique
 * across all modules, and is never reused for another meaning.
 */
public interface FindingCode {

    /** The id, such as {@code CK-NHS-NUMBER-CHECK-DIGIT}. Programs must decide on this and on nothing else. */
    String id();

    /** The severity of a finding with this code. */
    Severity severity();

    /**
     * The rule in words. {@code {limit}} marks the place of {@link Finding#limit()}.
     *
     * @param locale the reader's language; English if there is no translation
     */
    String wording(Locale locale);
}
