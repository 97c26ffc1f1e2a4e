package org.carerkit.fhir.reading;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Setting;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is, is no longer, or is not an unpaid carer, as a coded record says it.
 *
 * @param kind which of the three
 * @param code the SNOMED CT code that said so
 * @param day when it was said; absent where the record does not tell
 */
public record CarerStatement(
        Kind kind, String code, @Nullable LocalDate day) {

    /** The latest wins; of one day that which takes most back; one without a day comes before all others. */
    public static final Comparator<CarerStatement> ORDER = Comparator.comparing(
                    CarerStatement::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CarerStatement::kind)
            .thenComparing(CarerStatement::code);

    /** What is said; the later constant wins on the same day. */
    public enum Kind {
        /** Is an unpaid carer. */
        A_CARER,
        /** Was one, and is no longer. */
        NO_LONGER_A_CARER,
        /** Is none, and the record may have been wrong. */
        NOT_A_CARER
    }

    /** Checks that kind and code are there. */
    public CarerStatement {
        requireNonNull(kind, "kind");
        requireNonNull(code, "code");
    }

    /**
     * The event that follows.
     *
     * @param header of the event
     * @param setting where the record was kept that says so
     * @param carer who it is, where somebody is identified; empty where only the number is known elsewhere
     */
    public FlagEvent event(EventHeader header, Setting setting, Optional<Carer> carer) {
        return switch (kind) {
            case A_CARER -> new Identified(header, IdentificationSource.RECORDS, setting, carer.orElse(null));
            case NO_LONGER_A_CARER -> new Ended(header, FlagEndReason.NO_LONGER_CARING);
            case NOT_A_CARER -> new Ended(header, FlagEndReason.NOT_A_CARER);
        };
    }

    /** The kind alone: when somebody began to care is theirs to tell. */
    @Override
    public String toString() {
        return "CarerStatement[" + kind + "]";
    }
}
