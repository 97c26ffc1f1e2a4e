package org.carerkit.flag.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.jspecify.annotations.Nullable;

/**
 * The declines that still apply. Only the author of a decline or the carer's own later agreement undoes it. The
 * agreement must be a {@link Confirmed} event by the carer that was recorded here, so that its header says who took it.
 * An agreement reported in a notice undoes nothing, because nobody here can prove it.
 */
final class Declines {

    private final Selection selection;
    /** In their order. */
    private final List<FlagEvent> agreements;

    private final List<Ended> standing = new ArrayList<>();

    /**
     * Collects the agreements before the history is processed, because an agreement of the same moment as an
     * identification counts.
     */
    Declines(Selection selection) {
        this.selection = selection;
        this.agreements =
                selection.effective().stream().filter(Declines::isOwnAgreement).toList();
    }

    static boolean isOne(@Nullable FlagEvent event) {
        return event instanceof Ended ended && ended.reason() == FlagEndReason.CARER_DECLINED;
    }

    void add(Ended decline) {
        standing.add(decline);
    }

    /** Clears the declines once a flag has been opened. */
    void settle() {
        standing.clear();
    }

    /** Returns true if an identification must not open a flag. */
    boolean standAgainst(Identified event) {
        return standing.stream()
                .anyMatch(decline ->
                        !selection.isOfEveryAuthor(decline.header().fact(), event) && !agreedBetween(decline, event));
    }

    /** Returns true if the carer agrees after declining. From then on, an identification by anybody opens a flag. */
    boolean areAnsweredBy(Confirmed event) {
        return !standing.isEmpty() && isOwnAgreement(event);
    }

    private boolean agreedBetween(Ended decline, Identified event) {
        int at = Collections.binarySearch(agreements, decline, FlagEvent.ORDER);
        int next = at < 0 ? -at - 1 : at + 1;
        return next < agreements.size()
                && !agreements
                        .get(next)
                        .header()
                        .occurredAt()
                        .isAfter(event.header().occurredAt());
    }

    static boolean isOwnAgreement(FlagEvent event) {
        DecisionMaker by = event instanceof Confirmed confirmed ? confirmed.by() : null;
        return by != null && by.capacity() == Capacity.SELF && event.header().origin() == null;
    }

    /**
     * Returns true if both events were recorded here for the same organisation, or were reported by the same partner,
     * whose notices have a record of their own. Two unknown organisations are not the same, and what a notice says
     * about an organisation proves nothing.
     */
    static boolean isOfOneAuthor(FlagEvent one, FlagEvent other) {
        boolean isTold = one.header().origin() != null;
        if (isTold != (other.header().origin() != null)) {
            return false;
        }
        if (isTold) {
            return one.header().carer().equals(other.header().carer());
        }
        Identifier organisation = organisation(one);
        Identifier another = organisation(other);
        return organisation != null && another != null && organisation.means(another);
    }

    private static @Nullable Identifier organisation(FlagEvent event) {
        RecordedBy by = event.header().recordedBy();
        return by == null ? null : by.organisation();
    }
}
