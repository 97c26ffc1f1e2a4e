package org.carerkit.flag.receiving;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.NoticeArrival;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.state.CarerFlag;

/**
 * The marks under which a register lists records that came from partners: whose they are, and on which day they brought
 * a decline or a restriction. They follow from the stored receipts, so a restart forgets none.
 */
public final class ReceiptMarks {

    /** The mark of a record with a decline that waits for a person. */
    static final String WAITING = "decline waits";

    private ReceiptMarks() {}

    /**
     * Returns the marks of a record.
     *
     * @param flag the flag of the record and of the records linked to it
     * @param own the flag of the record alone
     */
    public static Set<String> of(CarerFlag flag, CarerFlag own) {
        Set<String> marks = new LinkedHashSet<>();
        for (FlagEvent event : own.disclosures()) {
            RecordedBy by = event.header().recordedBy();
            Identifier sender = by == null ? null : by.organisation();
            NoticeArrival arrival = event instanceof Disclosed receipt ? receipt.arrival() : null;
            if (arrival == null || sender == null || event.header().origin() == null) {
                continue;
            }
            LocalDate day = EventHeader.dayOf(event.header().occurredAt());
            marks.add(from(sender));
            if (!arrival.declines().isEmpty()) {
                marks.add(declinedOn(sender, day));
            }
            if (arrival.restricts()) {
                marks.add(restrictedOn(sender, day));
            }
        }
        if (flag.isWaiting() && own.isWaiting()) {
            marks.add(WAITING);
        }
        return marks;
    }

    static String from(Identifier sender) {
        return "from " + key(sender);
    }

    static String declinedOn(Identifier sender, LocalDate day) {
        return "declined " + day + " " + key(sender);
    }

    static String restrictedOn(Identifier sender, LocalDate day) {
        return "restricted " + day + " " + key(sender);
    }

    /** Returns a text that identifies a sender. */
    static String key(Identifier sender) {
        return sender.scheme() + " " + sender.assigner() + " " + sender.value();
    }
}
