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
 * A statement in a coded record that somebody is, is no longer, or is not an unpaid carer.
 *
 * @param kind which of the three
 * @param code the SNOMED CT code that says so
 * @param day the day of the statement; absent if the record does not say
 */
public record CarerStatement(
        Kind kind, String code, @Nullable LocalDate day) {

    /**
     * The order in which the last statement counts. Later days come later. On the same day, the statement that takes back
     * most comes last. A statement without a day comes first.
     */
    public static final Comparator<CarerStatement> ORDER = Comparator.comparing(
                    CarerStatement::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(CarerStatement::kind)
            .thenComparing(CarerStatement::code);

    /** What a statement says. On the same day, the later constant counts. */
    public enum Kind {
        /** Is an unpaid carer. */
        A_CARER,
        /** Was an unpaid carer but no longer is. */
        NO_LONGER_A_CARER,
        /** Is not an unpaid carer, and the record may have been wrong. */
        NOT_A_CARER
    }

    /** Checks that the kind and the code are present. */
    public CarerStatement {
        requireNonNull(kind, "kind");
        requireNonNull(code, "code");
    }

    /**
     * The event that follows from the statement.
     *
     * @param header the header of the event
     * @param setting the place where the record was kept
     * @param carer the carer's details, if somebody is identified; empty if only their number is known elsewhere
     */
    public FlagEvent event(EventHeader header, Setting setting, Optional<Carer> carer) {
        return switch (kind) {
            case A_CARER -> new Identified(header, IdentificationSource.RECORDS, setting, carer.orElse(null));
            case NO_LONGER_A_CARER -> new Ended(header, FlagEndReason.NO_LONGER_CARING);
            case NOT_A_CARER -> new Ended(header, FlagEndReason.NOT_A_CARER);
        };
    }

    /** Contains only the kind, because when somebody began to care is for them to tell. */
    @Override
    public String toString() {
        return "CarerStatement[" + kind + "]";
    }
}
