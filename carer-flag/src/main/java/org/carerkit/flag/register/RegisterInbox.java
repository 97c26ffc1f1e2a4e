package org.carerkit.flag.register;

import java.util.List;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.receiving.Inbox;
import org.carerkit.flag.receiving.MatchKey;
import org.carerkit.flag.state.CarerFlag;

/** The register as receiving sees it. */
record RegisterInbox(CarerFlagRegister register) implements Inbox {

    /**
     * By a keyed hash, and then by the record's own events as they are now: it is not found by what a linked one says, nor
     * by what was corrected.
     */
    @Override
    public List<CarerId> foundBy(MatchKey key) {
        return register.found(register.histories().seal().hashes().match(key)).stream()
                .filter(carer -> {
                    Carer known = CarerFlag.of(register.history(carer)).carer();
                    return known != null && MatchKey.of(known).contains(key);
                })
                .toList();
    }

    @Override
    public List<FlagEvent> history(CarerId carer) {
        return register.whole(carer);
    }

    @Override
    public Findings keep(List<? extends FlagEvent> events) {
        Findings findings = Findings.none();
        for (RecordResult result : register.accept(events)) {
            findings = findings.and(RegisterEvents.whyNot(result));
        }
        return findings;
    }
}
