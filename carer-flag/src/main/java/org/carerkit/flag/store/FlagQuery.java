package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.FlagState;

/** Selects flags. */
public sealed interface FlagQuery {

    /** Selects every flag that was not erased. */
    record All() implements FlagQuery {}

    /** Selects every history, including erased ones, for an audit. */
    record WithErased() implements FlagQuery {}

    /**
     * Selects the flags in a state at a moment.
     *
     * @param state the state; not {@code NONE}
     * @param at the moment
     */
    record InState(FlagState state, Instant at) implements FlagQuery {

        /** Rejects null components and the state {@code NONE}. */
        public InState {
            requireNonNull(at, "at");
            if (requireNonNull(state, "state") == FlagState.NONE) {
                throw new IllegalArgumentException("state: nobody is listed for what is not there");
            }
        }
    }

    /**
     * Selects the flags of a kind, as far as kinds are up to date: see {@link KindsChange}.
     *
     * @param kind the kind
     */
    record OfKind(CarerKind kind) implements FlagQuery {

        /** Rejects a null kind. */
        public OfKind {
            requireNonNull(kind, "kind");
        }
    }

    /**
     * Selects the flags whose review is due.
     *
     * @param by the latest due day
     */
    record ReviewDue(LocalDate by) implements FlagQuery {

        /** Rejects a null day. */
        public ReviewDue {
            requireNonNull(by, "by");
        }
    }

    /**
     * Selects the flags whose kinds have changed with time and must be derived again: see {@link FlagStore#reindex}.
     *
     * @param by the latest day of change
     */
    record KindsChange(LocalDate by) implements FlagQuery {

        /** Rejects a null day. */
        public KindsChange {
            requireNonNull(by, "by");
        }
    }

    /**
     * Selects the flags with a referral that was made, and not closed, by the end of a day.
     *
     * @param day the day
     */
    record ReferralOpen(LocalDate day) implements FlagQuery {

        /** Rejects a null day. */
        public ReferralOpen {
            requireNonNull(day, "day");
        }
    }

    /**
     * Selects the flags with a referral that was made, and not answered, by the end of a day.
     *
     * @param day the day
     */
    record ReferralUnanswered(LocalDate day) implements FlagQuery {

        /** Rejects a null day. */
        public ReferralUnanswered {
            requireNonNull(day, "day");
        }
    }

    /**
     * Selects the flags of {@link ReferralUnanswered} whose answer was expected before a day, or that name no day and
     * were made before another day.
     *
     * @param day the day
     * @param madeBefore the day before which referrals without an expected day were made
     */
    record ReferralOverdue(LocalDate day, LocalDate madeBefore) implements FlagQuery {

        /** Rejects null components. */
        public ReferralOverdue {
            requireNonNull(day, "day");
            requireNonNull(madeBefore, "madeBefore");
        }
    }

    /**
     * Selects the flags found under any of these keyed hashes.
     *
     * @param hashes at most 100 hashes
     */
    record Lookup(List<Bytes> hashes) implements FlagQuery {

        /** Copies the list, and rejects more than 100 hashes. */
        public Lookup {
            hashes = List.copyOf(hashes);
            if (hashes.size() > 100) {
                throw new IllegalArgumentException("hashes: at most 100");
            }
        }
    }
}
