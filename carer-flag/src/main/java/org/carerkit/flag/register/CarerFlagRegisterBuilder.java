package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.keys.CarerKeysException;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.state.ReviewPolicy;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.Changes.Change;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CarerFlagRegister}. For use by one thread. */
public final class CarerFlagRegisterBuilder {

    private static final String OTHER_KEYS =
            "These are not the keys of this database. Nothing was changed in it: open it"
                    + " with the keys that it was begun with";

    /** How many histories are tried at most where no fingerprint is kept. */
    private static final int MANY = 100;

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
     * @throws CarerKeysException if the keys are not those of the store's histories, or cannot be read
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
        CarerKey registerKey = kept.registerKey();
        EventSeal seal = new EventSeal(registerKey);
        Histories histories = new Histories(store, kept, seal, new FlagRows(seal.hashes(), reviews, bands), clock);
        requireKeysOf(histories, registerKey);
        return new CarerFlagRegister(
                histories, new EventCheck(organisations, services, clockTolerance), policy, fetching);
    }

    /**
     * Refuses keys that are not the store's. With others nobody would be found, and the same people would be recorded
     * again. A store that was filled before fingerprints were kept must open with these keys.
     */
    private static void requireKeysOf(Histories histories, CarerKey registerKey) {
        Bytes fingerprint = Bytes.of(
                registerKey.derive("carerkit keys fingerprint", "HmacSHA256").getEncoded());
        FlagStore store = histories.store();
        if (store.keysFingerprint().isEmpty()) {
            List<Change> some = store.changes(Changes.START, MANY).changes();
            if (!some.isEmpty() && some.stream().noneMatch(change -> isReadable(histories, change.carer()))) {
                throw new CarerKeysException(OTHER_KEYS);
            }
        }
        if (!store.keepKeysFingerprint(fingerprint)) {
            throw new CarerKeysException(OTHER_KEYS);
        }
    }

    /** Not every history has to be: a backup may hold somebody who was erased since, and whose key is gone. */
    private static boolean isReadable(Histories histories, CarerId carer) {
        try {
            histories.read(carer);
            return true;
        } catch (FlagStoreException e) {
            return false;
        }
    }
}
