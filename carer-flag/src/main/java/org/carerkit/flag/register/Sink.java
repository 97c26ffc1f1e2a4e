package org.carerkit.flag.register;

import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.sharing.EventSink;

/** The register as sharing sees it. */
record Sink(CarerFlagRegister register) implements EventSink {

    @Override
    public CarerFlag flagOf(CarerId carer) {
        return register.flag(carer).flag();
    }

    @Override
    public Findings keep(FlagEvent decision) {
        RecordResult result = register.record(RecordCommand.of(decision));
        if (result instanceof RecordResult.Refused refused) {
            return refused.findings();
        }
        return result instanceof RecordResult.Conflict
                ? Findings.of(List.of(new Finding(FlagFinding.FLAG_EVENT_ID_TWICE, "header.id")))
                : Findings.none();
    }
}
