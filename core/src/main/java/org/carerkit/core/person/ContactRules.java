package org.carerkit.core.person;

import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;

/** Checks that the preferred channel can be used and is safe. */
public final class ContactRules implements Rule<Contact> {

    /** Called by the constraint that names this rule. */
    public ContactRules() {}

    @Override
    public void check(Contact contact, Report report) {
        Channel channel = contact.preferredChannel();
        if (channel == null) {
            return;
        }
        boolean missing = switch (channel) {
            case PHONE, TEXT_MESSAGE -> contact.phones().isEmpty();
            case EMAIL -> contact.email() == null;
            case LETTER -> contact.address() == null;
            case THROUGH_SOMEBODY -> contact.safeContact() == null;
            case IN_PERSON, VIDEO -> false;
        };
        if (missing) {
            report.add("preferredChannel", CoreFinding.CHANNEL_WITHOUT_DETAILS);
        }
        SafeContact safe = contact.safeContact();
        if (channel == Channel.LETTER && safe != null && safe.post() == Answer.NO) {
            report.add("preferredChannel", CoreFinding.CHANNEL_NOT_SAFE);
        }
    }
}
