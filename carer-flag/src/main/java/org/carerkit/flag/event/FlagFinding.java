package org.carerkit.flag.event;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.INFORMATION;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/**
 * Every finding of the carer-flag module. The id is the constant's name with hyphens, after {@code CK-}.
 *
 * <p>In a flag an error means that the event has no effect; in a command it means that the register refuses it.
 */
public enum FlagFinding implements FindingCode {
    // an event in its history
    /** No flag was open before: the event has no effect. */
    FLAG_NOT_IDENTIFIED(ERROR),
    /** The flag was closed before: only a correction or caring anew changes anything. */
    FLAG_CLOSED(ERROR),
    /** The same organisation identified the carer in this spell before. */
    FLAG_ALREADY_IDENTIFIED(ERROR),
    /** The flag was active already. */
    FLAG_ALREADY_CONFIRMED(INFORMATION),
    /** The carer declined: only who recorded that, or the carer's own later agreement, undoes it. */
    FLAG_DECLINED(ERROR),
    /** The carer agreed after having declined: identified anew, they have a flag again. */
    FLAG_DECLINE_ANSWERED(INFORMATION),
    /** Consent was refused or withdrawn before, and the event does not name that. */
    FLAG_CONSENT_NOT_LIFTED(ERROR),
    /** An event is named that the history does not hold. */
    FLAG_NAMED_EVENT_MISSING(ERROR),
    /** An event is named that withholds or restricts nothing. */
    FLAG_NOTHING_TO_LIFT(ERROR),
    /** An event is named that is of another kind than needed, or had no effect itself. */
    FLAG_NAMED_EVENT_WRONG(ERROR),
    /** A referral names neither consent nor another lawful basis, or names what gives no consent. */
    FLAG_REFERRAL_WITHOUT_BASIS(ERROR),
    /** The referral was closed before. */
    FLAG_REFERRAL_CLOSED(ERROR),
    /** A record is linked to itself. */
    FLAG_LINKED_TO_ITSELF(ERROR),
    /** Corrections correct each other. */
    FLAG_CORRECTION_CIRCLE(ERROR),
    /** An event takes away what another sender told to protect somebody: it has no effect on that. */
    FLAG_NOT_ITS_SENDER(INFORMATION),
    /** Two different events have one id. */
    FLAG_EVENT_ID_TWICE(ERROR),
    /** Something that a partner told is of a later version of the format: it is kept, and has no effect yet. */
    FLAG_LATER_VERSION(INFORMATION),

    // a command
    /** The history changed since the caller read it. */
    FLAG_VERSION_CHANGED(ERROR),
    /** The event lies further ahead than clocks may differ. */
    FLAG_IN_FUTURE(ERROR),
    /** The register does not know the organisation. */
    FLAG_ORGANISATION_UNKNOWN(ERROR),
    /** The register's directory does not know the service. */
    FLAG_SERVICE_UNKNOWN(ERROR),
    /** The register holds nothing of the record that is to be linked. */
    FLAG_RECORD_UNKNOWN(ERROR),

    // a notice
    /** The notice is for another recipient. */
    FLAG_NOTICE_NOT_FOR_US(ERROR),
    /** An event is of a kind that no partner may record here. */
    FLAG_NOTICE_KIND(ERROR),
    /** The notice is about more than one carer. */
    FLAG_NOTICE_SEVERAL_CARERS(ERROR),
    /** An event would undo what was recorded here. */
    FLAG_NOTICE_UNDOES_OURS(ERROR),

    // a verification
    /** An event is not as it was appended, or its link is not. */
    AUDIT_EVENT_CHANGED(ERROR),
    /** An event is gone from the middle of a history. */
    AUDIT_EVENT_MISSING(ERROR),
    /** A history ends before the place to which the log says it went. */
    AUDIT_HISTORY_SHORT(ERROR),
    /** A history holds together, and yet it is not the one that the log names. */
    AUDIT_HISTORY_DIFFERS(ERROR),
    /** What is kept about the end of a history does not fit its last event. */
    AUDIT_HEAD(ERROR),
    /** A leaf is gone from the middle of the log. */
    AUDIT_LEAF_MISSING(ERROR),
    /** The log is shorter than the checkpoint. */
    AUDIT_LOG_SHORT(ERROR),
    /** The first leaves of the log are not those of the checkpoint. */
    AUDIT_LOG_CHANGED(ERROR),
    /** What is kept about the end of the log does not fit its leaves. */
    AUDIT_LOG_STATE(ERROR),

    // a checkpoint
    /** The root is no hash. */
    CHECKPOINT_ROOT(ERROR);

    private static final Wording WORDING = new Wording(FlagFinding.class);

    private final String id = "CK-" + name().replace('_', '-');
    private final Severity severity;

    FlagFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String wording(Locale locale) {
        return WORDING.of(this, locale);
    }
}
