package org.carerkit.core.finding;

import java.util.Locale;

/**
 * A rule that a record can break: an id that programs decide on, a severity, and wording for people.
 *
 * <p>Each module lists its codes in one enum: {@link CoreFinding} is core's. An id starts with {@code CK-}, is unique
 * across all modules, and is never used again for another meaning.
 */
public interface FindingCode {

    /** The id, {@code CK-NHS-NUMBER-CHECK-DIGIT} say. Programs compare this and nothing else. */
    String id();

    /** How much a finding of this code weighs. */
    Severity severity();

    /**
     * What the rule asks for, in words. {@code {limit}} stands where {@link Finding#limit()} goes.
     *
     * @param locale the reader's language; English where no translation exists
     */
    String wording(Locale locale);
}
