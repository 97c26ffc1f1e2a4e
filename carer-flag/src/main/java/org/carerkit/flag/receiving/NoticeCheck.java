package org.carerkit.flag.receiving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.state.EventKind;
import org.jspecify.annotations.Nullable;

/** Checks the content of a notice. A partner never records consent, links or decisions of this register. */
final class NoticeCheck {

    private NoticeCheck() {}

    /**
     * Returns the findings about the notice itself.
     *
     * @param sender what the sender is; null if no list of partners says so
     */
    static Findings of(FlagNotice notice, boolean forUs, @Nullable RecipientKind sender, LocalDate today) {
        List<Finding> findings = new ArrayList<>(RecordCheck.of(notice, today).all());
        if (!forUs) {
            findings.add(new Finding(FlagFinding.FLAG_NOTICE_NOT_FOR_US, "recipient"));
        }
        if (notice.events().isEmpty()) {
            findings.add(new Finding(CoreFinding.REQUIRED, "events"));
        }
        for (int i = 0; i < notice.events().size(); i++) {
            FlagEvent event = notice.events().get(i);
            CarerId first = notice.events().get(0).header().carer();
            if (!EventKind.of(event).mayComeFromPartner()) {
                findings.add(new Finding(FlagFinding.FLAG_NOTICE_KIND, "events[" + i + "]"));
            }
            if (sender != null && !PartnerAuthority.standard().allows(sender, event)) {
                findings.add(new Finding(FlagFinding.FLAG_NOTICE_NOT_THEIRS, "events[" + i + "]"));
            }
            if (event.header().origin() == null) {
                findings.add(new Finding(CoreFinding.REQUIRED, "events[" + i + "].header.origin"));
            }
            if (!event.header().carer().equals(first)) {
                findings.add(new Finding(FlagFinding.FLAG_NOTICE_SEVERAL_CARERS, "events[" + i + "].header.carer"));
            }
        }
        return Findings.of(findings);
    }

    /** Returns a finding for each event that would undo one recorded here. Only the recorder may do that. */
    static Findings undoing(FlagNotice notice, List<FlagEvent> history) {
        Set<UUID> own = new HashSet<>();
        history.stream().filter(event -> event.header().origin() == null).forEach(event -> own.add(event.id()));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < notice.events().size(); i++) {
            FlagEvent event = notice.events().get(i);
            if (EventKind.of(event).undoes().stream().anyMatch(own::contains)) {
                findings.add(new Finding(FlagFinding.FLAG_NOTICE_UNDOES_OURS, "events[" + i + "]"));
            }
        }
        return Findings.of(findings);
    }
}
