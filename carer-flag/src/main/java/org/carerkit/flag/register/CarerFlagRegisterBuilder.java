package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.state.ReviewPolicy;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CarerFlagRegister}. For use by one thread. */
public final class CarerFlagRegisterBuilder {

    private final FlagStore store;
    private final Clock clock;
    private Predicate<Identifier> organisations = organisation -> true;
    private Predicate<String> services = service -> true;
    private SharingPolicy policy = SharingPolicy.standard();
    private Predicate<Recipient> fetching = recipient -> false;
    private ReviewPolicy reviews = ReviewPolicy.standard();
    private AgeBands bands = AgeBands.statute();
    private @Nullable CarerKeys keys;
    private Duration clockTolerance = Duration.ofMinutes(5);

    CarerFlagRegisterBuilder(FlagStore store, Clock clock) {
        this.store = requireNonNull(store, "store");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Sets which organisations may record in the register; by default every one. */
    public CarerFlagRegisterBuilder organisations(Predicate<Identifier> known) {
        this.organisations = requireNonNull(known, "known");
        return this;
    }

    /**
     * Sets the services, by id, to which carers may be referred, for example {@code directory::has}; by default every
     * one.
     */
    public CarerFlagRegisterBuilder services(Predicate<String> known) {
        this.services = requireNonNull(known, "known");
        return this;
    }

    /** Sets how far ahead of the register's clock an event may lie; by default 5 minutes. */
    public CarerFlagRegisterBuilder clockTolerance(Duration tolerance) {
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("tolerance: 0 or more is needed");
        }
        this.clockTolerance = tolerance;
        return this;
    }

    /**
     * Sets the policy that decides what may be shared with whom: your own from a file ({@link SharingPolicy#read}), or by
     * default {@link SharingPolicy#standard}. On days on which it is not in force, nothing is shared.
     */
    public CarerFlagRegisterBuilder sharingPolicy(SharingPolicy policy) {
        this.policy = requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Sets which recipients fetch what they may know instead of being sent it; by default none. Decisions about them are
     * recorded as for others, and no notice waits for them, because nothing would deliver it.
     */
    public CarerFlagRegisterBuilder fetching(Predicate<Recipient> fetching) {
        this.fetching = requireNonNull(fetching, "fetching");
        return this;
    }

    /**
     * Sets where the carers' keys are kept. The default keeps keys in memory and is only allowed with a store in
     * memory.
     */
    public CarerFlagRegisterBuilder keys(CarerKeys keys) {
        this.keys = requireNonNull(keys, "keys");
        return this;
    }

    /** Sets when reviews are due; by default {@link ReviewPolicy#standard}. */
    public CarerFlagRegisterBuilder reviews(ReviewPolicy policy) {
        this.reviews = requireNonNull(policy, "policy");
        return this;
    }

    /** Sets the ages that make a young carer in lists and counts; by default {@link AgeBands#statute}. */
    public CarerFlagRegisterBuilder ageBands(AgeBands bands) {
        this.bands = requireNonNull(bands, "bands");
        return this;
    }

    /**
     * Builds the register.
     *
     * @throws IllegalStateException if the store outlives the process and no {@link #keys} are set
     */
    public CarerFlagRegister build() {
        CarerKeys kept = keys;
        if (kept == null) {
            if (!(store instanceof InMemoryFlagStore)) {
                throw new IllegalStateException("keys: a store that outlives the process needs keys that do:"
                        + " keys(FileCarerKeys.open(path)), or others that are kept");
            }
            kept = new InMemoryCarerKeys();
        }
        EventSeal seal = new EventSeal(kept.registerKey());
        Histories histories = new Histories(store, kept, seal, new FlagRows(seal.hashes(), reviews, bands), clock);
        return new CarerFlagRegister(
                histories, new EventCheck(organisations, services, clockTolerance), policy, fetching);
    }
}
