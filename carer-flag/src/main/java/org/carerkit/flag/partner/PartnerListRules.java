package org.carerkit.flag.partner;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.PartnerKey;

/** Requires each key to be what it says, to belong to one partner, and each partner to be listed once. */
public final class PartnerListRules implements Rule<PartnerList> {

    /** Called by {@link org.carerkit.core.check.Consistent}. */
    public PartnerListRules() {}

    @Override
    public void check(PartnerList list, Report report) {
        Instant today = EventHeader.startOf(report.today());
        List<Identifier> organisations = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < list.partners().size(); i++) {
            Partner partner = list.partners().get(i);
            String path = "partners[" + i + "]";
            Identifier organisation = partner.organisation();
            if (organisation != null && organisations.stream().anyMatch(organisation::means)) {
                report.add(path + ".organisation", FlagFinding.PARTNER_TWICE);
            }
            if (organisation != null) {
                organisations.add(organisation);
            }
            for (int j = 0; j < partner.keys().size(); j++) {
                check(partner.keys().get(j), keys, path + ".keys[" + j + "]", report);
            }
            if (partner.trustedTransport() == null && isSilent(partner, today)) {
                report.add(path + ".keys", FlagFinding.PARTNER_WITHOUT_KEY);
            }
        }
    }

    private static boolean isSilent(Partner partner, Instant today) {
        Instant endOfDay = EventHeader.endOf(EventHeader.dayOf(today));
        return partner.keys().stream().noneMatch(key -> key.isValidAt(today) || key.isValidAt(endOfDay));
    }

    private static void check(PartnerKey key, Set<String> known, String path, Report report) {
        if (key.from() != null && key.until() != null && !key.from().isBefore(key.until())) {
            report.add(path + ".until", FlagFinding.PARTNER_KEY_PERIOD);
        }
        if (key.publicKey() == null || key.algorithm() == null || key.id() == null) {
            return; // reported as missing
        }
        Optional<PublicKey> read = key.key();
        if (read.isEmpty()) {
            report.add(path + ".publicKey", FlagFinding.PARTNER_KEY_UNREADABLE);
        } else if (!SigningKey.idOf(read.get()).equals(key.id())) {
            report.add(path + ".id", FlagFinding.PARTNER_KEY_ID);
        } else if (!known.add(key.id())) {
            report.add(path + ".publicKey", FlagFinding.PARTNER_KEY_TWICE);
        }
    }
}
