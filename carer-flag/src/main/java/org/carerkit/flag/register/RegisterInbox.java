package org.carerkit.flag.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.sharing.Inbox;
import org.carerkit.flag.sharing.MatchKey;

/** The register as receiving sees it. */
record RegisterInbox(CarerFlagRegister register) implements Inbox {

    private static final int PAGE = 1000;

    /** Reads every history, by its own events alone: a record is not found by what a linked one says. */
    @Override
    public List<CarerId> foundBy(MatchKey key) {
        Stream<List<CarerId>> pages = Stream.iterate(
                register.carers(Optional.empty(), PAGE),
                page -> !page.isEmpty(),
                page -> register.carers(Optional.of(page.get(page.size() - 1)), PAGE));
        return pages.flatMap(List::stream)
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
            findings = findings.and(Sink.whyNot(result));
        }
        return findings;
    }
}
