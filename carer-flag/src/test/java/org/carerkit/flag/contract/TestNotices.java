package org.carerkit.flag.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;

/** Notices about people who do not exist. Always the same for the same name. */
final class TestNotices {

    /** A family name that stands nowhere but in the notices. */
    static final String SECRET = "Qwzzlxhorn";

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private TestNotices() {}

    /** Somebody was identified and agreed. */
    static FlagNotice first(Recipient recipient, String name) {
        return notice(recipient, name, identified(name, SECRET), confirmed(name));
    }

    /** What the first notice told, and that it has come to an end. */
    static FlagNotice second(Recipient recipient, String name) {
        Ended ended = new Ended(header(name, "ended", 2), FlagEndReason.NO_LONGER_CARING);
        return notice(recipient, name + " again", identified(name, SECRET), confirmed(name), ended);
    }

    /** A notice with each kind of event that a notice can hold. */
    static FlagNotice ofEveryKind(Recipient recipient, String name) {
        return notice(
                recipient,
                name,
                identified(name, SECRET),
                confirmed(name),
                new RolesChanged(header(name, "changed", 2), carer(name, SECRET)),
                new Reviewed(header(name, "reviewed", 3), ReviewOutcome.STILL_CARING, LocalDate.of(2027, 3, 2)),
                new Restricted(header(name, "restricted", 4)),
                new Unrestricted(header(name, "lifted", 5), List.of(id(name, "restricted"))),
                new Ended(header(name, "ended", 6), FlagEndReason.RECORDED_IN_ERROR),
                new Corrected(header(name, "corrected", 7), id(name, "ended"), null));
    }

    /** A notice about somebody of that family name. */
    static FlagNotice about(Recipient recipient, String name, String family) {
        return notice(recipient, name, identified(name, family));
    }

    /** A notice that takes back what an earlier one told. */
    static FlagNotice takingBack(Recipient recipient, String name) {
        return notice(
                recipient, name + " back", new Corrected(header(name, "corrected", 7), id(name, "identified"), null));
    }

    static List<FlagNotice> many(Recipient recipient, int count) {
        List<FlagNotice> notices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notices.add(first(recipient, "carer " + i));
        }
        return notices;
    }

    static List<UUID> ids(FlagNotice notice) {
        return notice.events().stream().map(FlagEvent::id).sorted().toList();
    }

    private static FlagNotice notice(Recipient recipient, String name, FlagEvent... events) {
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1,
                id(name, "notice"),
                recipient,
                Purpose.DIRECT_CARE,
                "carerkit-contract",
                List.of(events));
    }

    private static Identified identified(String name, String family) {
        return new Identified(
                header(name, "identified", 0), IdentificationSource.SELF, Setting.HOSPITAL, carer(name, family));
    }

    private static Confirmed confirmed(String name) {
        return new Confirmed(header(name, "confirmed", 1), null);
    }

    private static Carer carer(String name, String family) {
        return Carer.builder(Identifier.local("carerkit-contract", name))
                .person("Testina", family, LocalDate.of(1970, 1, 31))
                .build();
    }

    /** An event's id is also its origin, so a partner that gives events ids of its own can tell what it holds. */
    private static EventHeader header(String name, String event, int minutes) {
        CarerId carer = new CarerId(id(name, "carer"));
        UUID id = id(name, event);
        return new EventHeader(id, carer, NOON.plusSeconds(60L * minutes), RecordedBy.withheld(), id);
    }

    private static UUID id(String name, String what) {
        return UUID.nameUUIDFromBytes((name + ", " + what).getBytes(StandardCharsets.UTF_8));
    }
}
