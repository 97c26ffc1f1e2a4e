package org.carerkit.flag.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.carerkit.flag.sharing.OutgoingNotices;
import org.carerkit.flag.sharing.SharingPolicy;

/** Builds a {@link Dispatcher}. For use by one thread. */
public final class DispatcherBuilder {

    private final SharingPolicy policy;
    private final OutgoingNotices sink;
    private final Connectors connectors;
    private final Clock clock;
    private BackOff backOff = BackOff.standard();
    private Duration deadline = Duration.ofSeconds(30);
    private RandomGenerator random = RandomGenerator.getDefault();

    /**
     * Starts building a dispatcher with the usual settings, each of which can be changed.
     *
     * @param policy the policy that decides whether a waiting notice may still be sent
     * @param sink source of the waiting notices and store of the acknowledgements
     * @param connectors the connectors that deliver notices; the dispatcher closes them
     * @param clock source of the day of each decision, of the time of an acknowledgement, and of what is due after the
     *     start
     */
    public DispatcherBuilder(SharingPolicy policy, OutgoingNotices sink, Connectors connectors, Clock clock) {
        this.policy = requireNonNull(policy, "policy");
        this.sink = requireNonNull(sink, "sink");
        this.connectors = requireNonNull(connectors, "connectors");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Sets how long to wait between attempts and when to give up; by default {@link BackOff#standard}. */
    public DispatcherBuilder backOff(BackOff backOff) {
        this.backOff = requireNonNull(backOff, "backOff");
        return this;
    }

    /** Sets how long one call of a connector may take; by default 30 seconds. */
    public DispatcherBuilder deadline(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline: more than 0 is needed");
        }
        this.deadline = deadline;
        return this;
    }

    /** Sets the source of randomness for the waits, for example a seeded one for tests. */
    public DispatcherBuilder random(RandomGenerator random) {
        this.random = requireNonNull(random, "random");
        return this;
    }

    /** Builds the dispatcher, without starting a thread. */
    public Dispatcher build() {
        return new Dispatcher(sink, policy, connectors, clock, backOff, deadline, random);
    }
}
