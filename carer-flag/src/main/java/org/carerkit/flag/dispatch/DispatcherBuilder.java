package org.carerkit.flag.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.carerkit.flag.sharing.EventSink;
import org.carerkit.flag.sharing.SharingPolicy;

/** Sets up a {@link Dispatcher}. For one thread. */
public final class DispatcherBuilder {

    private final SharingPolicy policy;
    private final EventSink sink;
    private final Connectors connectors;
    private final Clock clock;
    private BackOff backOff = BackOff.standard();
    private Duration deadline = Duration.ofSeconds(30);
    private RandomGenerator random = RandomGenerator.getDefault();

    /**
     * A dispatcher with the usual settings, each of which can be changed.
     *
     * @param policy decides whether what waits may still leave
     * @param sink what is to be sent, and who keeps the acknowledgements
     * @param connectors hand notices over; the dispatcher closes them
     * @param clock tells the day of each decision, when an acknowledgement came, and what is due once it was started
     */
    public DispatcherBuilder(SharingPolicy policy, EventSink sink, Connectors connectors, Clock clock) {
        this.policy = requireNonNull(policy, "policy");
        this.sink = requireNonNull(sink, "sink");
        this.connectors = requireNonNull(connectors, "connectors");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Sets how long to wait before trying again, and when to give up; {@link BackOff#standard} unless this is set. */
    public DispatcherBuilder backOff(BackOff backOff) {
        this.backOff = requireNonNull(backOff, "backOff");
        return this;
    }

    /** Sets how long one call of a connector may take; 30 seconds unless this is set. */
    public DispatcherBuilder deadline(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline: more than 0 is needed");
        }
        this.deadline = deadline;
        return this;
    }

    /** Sets what chooses waits within their bounds: a seeded one for tests. */
    public DispatcherBuilder random(RandomGenerator random) {
        this.random = requireNonNull(random, "random");
        return this;
    }

    /** The dispatcher. No thread has been started. */
    public Dispatcher build() {
        return new Dispatcher(sink, policy, connectors, clock, backOff, deadline, random);
    }
}
