package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.Outbox;
import org.carerkit.flag.store.OutboxEntry;

/** What sharing needs of whoever keeps the flags: the register implements it. */
public interface EventSink {

    /**
     * Something that was decided.
     *
     * @param event the record of the decision
     * @param notice what leaves because of it; empty where nothing does
     */
    record Decided(FlagEvent event, Optional<FlagNotice> notice) {

        /** Checks that both are there. */
        public Decided {
            requireNonNull(event, "event");
            requireNonNull(notice, "notice");
        }
    }

    /**
     * What is kept of a decision.
     *
     * @param event the record of it; empty where there is none
     * @param findings why not, where it was refused
     */
    record Kept(Optional<FlagEvent> event, Findings findings) {

        /** Checks that both are there. */
        public Kept {
            requireNonNull(event, "event");
            requireNonNull(findings, "findings");
        }
    }

    /**
     * Takes a decision on the flag as it stands, and keeps its record together with what leaves because of it: both or
     * neither. When the flag changes in between, it is decided anew. Once the history holds an event of that id, that event
     * is the answer, and nothing is decided.
     *
     * @param carer about whom
     * @param id of the event that will record the decision
     * @param decision decides; empty where nothing is to be kept
     */
    default Kept decide(CarerId carer, UUID id, Function<CarerFlag, Optional<Decided>> decision) {
        return decideOn(carer, id, history -> decision.apply(CarerFlag.of(history)));
    }

    /**
     * The same for a decision that depends on what was recorded before what.
     *
     * @param carer about whom
     * @param id of the event that will record the decision
     * @param decision decides on the events of the record, in the order in which they were recorded, and then on those of
     *     linked records; empty where nothing is to be kept
     */
    Kept decideOn(CarerId carer, UUID id, Function<List<FlagEvent>, Optional<Decided>> decision);

    /** A notice that waits in the outbox; empty where nobody can read it any more. */
    Optional<FlagNotice> open(OutboxEntry entry);

    /** What waits to be sent. */
    Outbox outbox();
}
