package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.sharing.DisclosurePolicy;
import org.carerkit.flag.store.FlagStore;

/** Sets up a {@link CarerFlagRegister}. For one thread. */
public final class CarerFlagRegisterBuilder {

    private final FlagStore store;
    private final Clock clock;
    private Predicate<Identifier> organisations = organisation -> true;
    private Predicate<String> services = service -> true;
    private DisclosurePolicy policy = DisclosurePolicy.standard();
    private Duration clockTolerance = Duration.ofMinutes(5);

    CarerFlagRegisterBuilder(FlagStore store, Clock clock) {
        this.store = requireNonNull(store, "store");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Sets which organisations may record here; every one unless this is set. */
    public CarerFlagRegisterBuilder organisations(Predicate<Identifier> known) {
        this.organisations = requireNonNull(known, "known");
        return this;
    }

    /** Sets to which services, by id, carers may be referred, {@code directory::has} say; every one unless this is set. */
    public CarerFlagRegisterBuilder services(Predicate<String> known) {
        this.services = requireNonNull(known, "known");
        return this;
    }

    /** Sets how far ahead of this register's clock an event may lie; 5 minutes unless this is set. */
    public CarerFlagRegisterBuilder clockTolerance(Duration tolerance) {
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("tolerance: 0 or more is needed");
        }
        this.clockTolerance = tolerance;
        return this;
    }

    /** Sets who may be told what; {@link DisclosurePolicy#standard} unless this is set. */
    public CarerFlagRegisterBuilder disclosurePolicy(DisclosurePolicy policy) {
        this.policy = requireNonNull(policy, "policy");
        return this;
    }

    /** The register. */
    public CarerFlagRegister build() {
        return new CarerFlagRegister(store, clock, new EventCheck(organisations, services, clockTolerance), policy);
    }
}
