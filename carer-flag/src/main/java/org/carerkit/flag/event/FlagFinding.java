package org.carerkit.flag.event;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.INFORMATION;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/**
 * The findings of the carer-flag module. The id of a finding is {@code CK-} and the constant's name with hyphens.
 *
 * <p>In a flag, an error means that the event has no effect. In a command, it means that the register refuses the
 * event.
 */
public enum FlagFinding implements FindingCode {
    // findings about an event in its history
    /** No flag was open before, so the event has no effect. */
    FLAG_NOT_IDENTIFIED(ERROR),
    /** The flag was already closed. Only a correction or a new identification changes anything. */
    FLAG_CLOSED(ERROR),
    /** The same organisation has already identified the carer in this spell. */
    FLAG_ALREADY_IDENTIFIED(ERROR),
    /** The flag was already active. */
    FLAG_ALREADY_CONFIRMED(INFORMATION),
    /** The carer declined. Only the recorder of the decline, or the carer's own later agreement, undoes it. */
    FLAG_DECLINED(ERROR),
    /** The carer agreed after declining. When somebody identifies them again, they have a flag again. */
    FLAG_DECLINE_ANSWERED(INFORMATION),
    /** Consent was refused or withdrawn before, and the event does not name that refusal or withdrawal. */
    FLAG_CONSENT_NOT_LIFTED(ERROR),
    /** The event names an event that is not in the history. */
    FLAG_NAMED_EVENT_MISSING(ERROR),
    /** The event names an event that withholds or restricts nothing. */
    FLAG_NOTHING_TO_LIFT(ERROR),
    /** The event names an event of the wrong kind, or one that had no effect. */
    FLAG_NAMED_EVENT_WRONG(ERROR),
    /** A referral names neither consent nor another lawful basis, or names an event that does not give consent. */
    FLAG_REFERRAL_WITHOUT_BASIS(ERROR),
    /** The referral was already closed. */
    FLAG_REFERRAL_CLOSED(ERROR),
    /** A record is linked to itself. */
    FLAG_LINKED_TO_ITSELF(ERROR),
    /** Corrections correct each other. */
    FLAG_CORRECTION_CIRCLE(ERROR),
    /** The event takes away what another sender reported. That stays. */
    FLAG_NOT_ITS_SENDER(INFORMATION),
    /** A partner reports that caring ended. The flag stays open, because it was recorded elsewhere too. */
    FLAG_ENDED_ELSEWHERE(INFORMATION),
    /** Two different events have the same id. */
    FLAG_EVENT_ID_TWICE(ERROR),
    /** A partner sent something in a later version of the format. It is kept and has no effect yet. */
    FLAG_LATER_VERSION(INFORMATION),

    // findings about a command
    /** The history changed after the caller read it. */
    FLAG_VERSION_CHANGED(ERROR),
    /** The event lies further in the future than clocks may differ. */
    FLAG_IN_FUTURE(ERROR),
    /** The register does not know the organisation. */
    FLAG_ORGANISATION_UNKNOWN(ERROR),
    /** The register's directory does not know the service. */
    FLAG_SERVICE_UNKNOWN(ERROR),
    /** The register holds nothing about the record to be linked. */
    FLAG_RECORD_UNKNOWN(ERROR),

    // findings about a notice
    /** The notice is for another recipient. */
    FLAG_NOTICE_NOT_FOR_US(ERROR),
    /** An event is of a kind that a partner may not record here. */
    FLAG_NOTICE_KIND(ERROR),
    /** The notice is about more than one carer. */
    FLAG_NOTICE_SEVERAL_CARERS(ERROR),
    /** An event would undo what was recorded here. */
    FLAG_NOTICE_UNDOES_OURS(ERROR),

    /** A partner of this kind may not record an event of this kind about a carer. */
    FLAG_NOTICE_NOT_THEIRS(ERROR),
    /** A decline came above the sender's limit of the day. It waits for a person, and nothing is shared meanwhile. */
    FLAG_DECLINE_WAITS(INFORMATION),

    // findings about a signed notice
    /** The bytes are not a signed notice in the one form that is accepted. */
    NOTICE_NOT_SIGNED(ERROR),
    /** The header is not exactly what a signed notice has. */
    NOTICE_ENVELOPE(ERROR),
    /** No partner in the list has the key that the notice names, or it is another partner's. */
    NOTICE_SENDER_UNKNOWN(ERROR),
    /** The key is not valid at this moment. */
    NOTICE_KEY_EXPIRED(ERROR),
    /** The signature does not fit the bytes. */
    NOTICE_ALTERED(ERROR),

    // findings about a list of partners
    /** The public key cannot be read, or is of another kind than its algorithm. */
    PARTNER_KEY_UNREADABLE(ERROR),
    /** The id of a key is not the one that follows from it. */
    PARTNER_KEY_ID(ERROR),
    /** Two partners, or one partner twice, have the same key. */
    PARTNER_KEY_TWICE(ERROR),
    /** A key ends before it begins. */
    PARTNER_KEY_PERIOD(ERROR),
    /** A partner is listed twice. */
    PARTNER_TWICE(ERROR),
    /** No key of the partner is valid today, so all its notices are refused. */
    PARTNER_WITHOUT_KEY(WARNING),

    // findings of a verification
    /** An event, or its link in the chain, differs from what was appended. */
    AUDIT_EVENT_CHANGED(ERROR),
    /** An event is missing from the middle of a history. */
    AUDIT_EVENT_MISSING(ERROR),
    /** A history ends before the point that the log records. */
    AUDIT_HISTORY_SHORT(ERROR),
    /** A history is consistent, but it is not the one that the log names. */
    AUDIT_HISTORY_DIFFERS(ERROR),
    /** The stored end of a history does not match its last event. */
    AUDIT_HEAD(ERROR),
    /** A leaf is missing from the middle of the log. */
    AUDIT_LEAF_MISSING(ERROR),
    /** The log is shorter than the checkpoint. */
    AUDIT_LOG_SHORT(ERROR),
    /** The first leaves of the log differ from those of the checkpoint. */
    AUDIT_LOG_CHANGED(ERROR),
    /** The stored end of the log does not match its leaves. */
    AUDIT_LOG_STATE(ERROR),

    // findings about a checkpoint
    /** The root is not a hash. */
    CHECKPOINT_ROOT(ERROR),

    // findings about a sharing policy
    /** The policy has a field that the format does not know. */
    POLICY_FIELD_UNKNOWN(ERROR),
    /** The policy has the edition of the standard one and says something else. */
    POLICY_EDITION_TAKEN(ERROR),
    /** Two rows answer the same question. */
    POLICY_ROW_TWICE(ERROR),
    /** A period ends before it begins. */
    POLICY_DATES_ORDER(ERROR),
    /** Something is listed for young carers that is not listed for everybody. */
    POLICY_YOUNG_PEOPLE_ALONE(ERROR),
    /** A list of fields lacks the state, which every notice tells. */
    POLICY_STATE_MISSING(ERROR),
    /** The agreement of the cared-for person is missing from the policy. */
    POLICY_AGREEMENT_FIXED(ERROR),
    /** A record has no place for this agreement. */
    POLICY_AGREEMENT_UNKNOWN(ERROR),
    /** The code is not one of a lawful basis other than consent. */
    POLICY_BASIS_UNKNOWN(ERROR),
    /** The policy lets this out and the standard one does not, and no decision in it says why. */
    POLICY_LETS_OUT_MORE(ERROR),
    /** A decision names something that the policy does not let out beyond the standard one. */
    POLICY_DECISION_WITHOUT_EFFECT(WARNING);

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
