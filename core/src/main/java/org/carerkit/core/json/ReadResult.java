package org.carerkit.core.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.finding.Findings;

/**
 * What came of reading one record: the record, or why there is none. Bad input is never an exception.
 *
 * @param <T> the kind of record
 */
public sealed interface ReadResult<T> {

    /** Everything that was noticed. */
    Findings findings();

    /** The record, if the text could be read; it may have error findings. */
    Optional<T> record();

    /** True when the text could be read and no finding is an error: a service may act on the record. */
    default boolean isUsable() {
        return record().isPresent() && !findings().hasError();
    }

    /**
     * The text is the format, and here is the record.
     *
     * @param value the record as it was received
     * @param findings what its constraints say about it, then the fields that this version does not know
     * @param <T> the kind of record
     */
    record Read<T>(T value, Findings findings) implements ReadResult<T> {

        /** Checks that both are there. */
        public Read {
            requireNonNull(value, "value");
            requireNonNull(findings, "findings");
        }

        @Override
        public Optional<T> record() {
            return Optional.of(value);
        }

        /** The findings alone. */
        @Override
        public String toString() {
            return "Read[" + findings + "]";
        }
    }

    /**
     * The text is not the format.
     *
     * @param findings why: at least one error
     * @param <T> the kind of record that was expected
     */
    record Unreadable<T>(Findings findings) implements ReadResult<T> {

        /** Checks that there is a reason. */
        public Unreadable {
            if (!findings.hasError()) {
                throw new IllegalArgumentException("findings: an unreadable record has an error");
            }
        }

        @Override
        public Optional<T> record() {
            return Optional.empty();
        }
    }
}
