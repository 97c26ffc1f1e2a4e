package org.carerkit.core.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.finding.Findings;

/**
 * The result of reading one record: the record, or the reasons why it could not be read. Bad input never causes an
 * exception.
 *
 * @param <T> the type of record
 */
public sealed interface ReadResult<T> {

    /** All findings. */
    Findings findings();

    /** The record, if the text could be read. It may have error findings. */
    Optional<T> record();

    /** True if the text could be read and no finding is an error, so that a service may act on the record. */
    default boolean isUsable() {
        return record().isPresent() && !findings().hasError();
    }

    /**
     * The record of a text that could be read.
     *
     * @param value the record as received
     * @param findings the findings of its constraints, then those about fields that this version does not know
     * @param <T> the type of record
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

        /** Contains only the findings. */
        @Override
        public String toString() {
            return "Read[" + findings + "]";
        }
    }

    /**
     * A text that could not be read as this format.
     *
     * @param findings the reasons, of which at least one is an error
     * @param <T> the kind of record that was expected
     */
    record Unreadable<T>(Findings findings) implements ReadResult<T> {

        /** Checks that there is a reason. */
        public Unreadable {
            if (!findings.hasError()) {
                throw new IllegalArgumentException("findings: must have an error, because the record is unreadable");
            }
        }

        @Override
        public Optional<T> record() {
            return Optional.empty();
        }
    }
}
