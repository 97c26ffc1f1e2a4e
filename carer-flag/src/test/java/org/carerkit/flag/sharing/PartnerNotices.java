package org.carerkit.flag.sharing;

import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;

import java.util.List;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Purpose;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;

/** Notices to the practice as a partner writes them by hand. A partner's name says which pseudonym it uses. */
final class PartnerNotices {

    private PartnerNotices() {}

    static FlagNotice notice(FlagEvent... events) {
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1, UUID.randomUUID(), GP, Purpose.DIRECT_CARE, "edition", List.of(events));
    }

    static Identified identified(String sender, int day, Carer carer) {
        return new Identified(header(sender, day, sender + " i"), IdentificationSource.SELF, Setting.OTHER, carer);
    }

    static Restricted restricted(String sender, int day, String fact) {
        return new Restricted(header(sender, day, fact));
    }

    static Unrestricted lifting(String sender, String fact, String... restrictions) {
        return new Unrestricted(
                header(sender, 9, fact),
                List.of(restrictions).stream().map(one -> id(one)).toList());
    }

    static EventHeader header(String sender, int day, String fact) {
        return header(sender, day, fact, id(sender + " tells " + fact));
    }

    static EventHeader header(String sender, int day, String fact, UUID id) {
        return new EventHeader(id, theirs(sender), at(day), RecordedBy.withheld(), id(fact));
    }

    static CarerId theirs(String sender) {
        return new CarerId(id("carer of " + sender));
    }
}
