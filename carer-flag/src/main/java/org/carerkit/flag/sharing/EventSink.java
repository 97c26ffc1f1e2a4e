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

/** The part of a register that sharing needs. The register implements it. */
public interface EventSink {

    /**
     * A decision.
     *
     * @param event the record of the decision
     * @param notice the notice that it sends; empty if it sends none
     */
    record Decided(FlagEvent event, Optional<FlagNotice> notice) {

        /** Rejects null components. */
        public Decided {
            requireNonNull(event, "event");
            requireNonNull(notice, "notice");
        }
    }

    /**
     * The stored result of a decision.
     *
     * @param event the record of the decision; empty if there is none
     * @param findings the reasons why it was refused, if it was
     */
    record Kept(Optional<FlagEvent> event, Findings findings) {

        /** Rejects null components. */
        public Kept {
            requireNonNull(event, "event");
            requireNonNull(findings, "findings");
        }
    }

    /**
     * Makes a decision on the current flag and stores its record together with its notice: both or neither. If the flag
     * changes in between, the decision is made again. If the history already holds an event with the id, that event is
     * the result, and no decision is made.
     *
     * @param carer the carer
     * @param id the id of the event that will record the decision
     * @param decision the decision; returns empty if nothing is to be stored
     */
    default Kept decide(CarerId carer, UUID id, Function<CarerFlag, Optional<Decided>> decision) {
        return decideOn(carer, id, history -> decision.apply(CarerFlag.of(history)));
    }

    /**
     * Makes a decision as {@link #decide} does, if it depends on the order in which events were recorded.
     *
     * @param carer the carer
     * @param id the id of the event that will record the decision
     * @param decision decides on the events of the record, in the order of recording, followed by those of linked
     *     records; returns empty if nothing is to be stored
     */
    Kept decideOn(CarerId carer, UUID id, Function<List<FlagEvent>, Optional<Decided>> decision);
}
