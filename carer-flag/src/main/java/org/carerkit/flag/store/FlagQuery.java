package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.FlagState;

/** Which flags are wanted. */
public sealed interface FlagQuery {

    /** Every flag that was not erased. */
    record All() implements FlagQuery {}

    /** Every history, the erased ones too: what an audit has to look at. */
    record WithErased() implements FlagQuery {}

    /**
     * Those that stood so at a moment.
     *
     * @param state how; not {@code NONE}
     * @param at when
     */
    record InState(FlagState state, Instant at) implements FlagQuery {

        /** Checks that both are there. */
        public InState {
            requireNonNull(at, "at");
            if (requireNonNull(state, "state") == FlagState.NONE) {
                throw new IllegalArgumentException("state: nobody is listed for what is not there");
            }
        }
    }

    /**
     * Those of a kind, as far as kinds are up to date: see {@link KindsChange}.
     *
     * @param kind which
     */
    record OfKind(CarerKind kind) implements FlagQuery {

        /** Checks that it is there. */
        public OfKind {
            requireNonNull(kind, "kind");
        }
    }

    /**
     * Those whose review is due.
     *
     * @param by on which day or before
     */
    record ReviewDue(LocalDate by) implements FlagQuery {

        /** Checks that it is there. */
        public ReviewDue {
            requireNonNull(by, "by");
        }
    }

    /**
     * Those whose kinds have changed by the passing of time, and have to be derived again: {@link FlagStore#reindex}.
     *
     * @param by on which day or before
     */
    record KindsChange(LocalDate by) implements FlagQuery {

        /** Checks that it is there. */
        public KindsChange {
            requireNonNull(by, "by");
        }
    }

    /**
     * Those with a referral that had been made, and not been closed, by the end of a day.
     *
     * @param day which
     */
    record ReferralOpen(LocalDate day) implements FlagQuery {

        /** Checks that it is there. */
        public ReferralOpen {
            requireNonNull(day, "day");
        }
    }

    /**
     * Those with a referral that had been made, and not been answered, by the end of a day.
     *
     * @param day which
     */
    record ReferralUnanswered(LocalDate day) implements FlagQuery {

        /** Checks that it is there. */
        public ReferralUnanswered {
            requireNonNull(day, "day");
        }
    }

    /**
     * Those of {@link ReferralUnanswered} whose answer was asked for before that day, or that name no day and were made
     * before another.
     *
     * @param day which
     * @param madeBefore for those without a day of their own
     */
    record ReferralOverdue(LocalDate day, LocalDate madeBefore) implements FlagQuery {

        /** Checks that both are there. */
        public ReferralOverdue {
            requireNonNull(day, "day");
            requireNonNull(madeBefore, "madeBefore");
        }
    }

    /**
     * Those that are found under any of these keyed hashes.
     *
     * @param hashes at most 100
     */
    record Lookup(List<Bytes> hashes) implements FlagQuery {

        /** Copies the list. */
        public Lookup {
            hashes = List.copyOf(hashes);
            if (hashes.size() > 100) {
                throw new IllegalArgumentException("hashes: at most 100");
            }
        }
    }
}
