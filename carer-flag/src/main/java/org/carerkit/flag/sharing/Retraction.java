package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.sharing.internal.NoticeIds;
import org.carerkit.flag.state.CarerFlag;

/**
 * Makes the notices for everybody who was told about a flag that was wrong, declined or erased. They need no request
 * and no consent, because they say nothing new about the person.
 */
public final class Retraction {

    private Retraction() {}

    /**
     * Makes the disclosures and notices that follow from an event after which the flag no longer applies. Returns none
     * if the flag still applies, did not apply before, or was not shared with anybody.
     *
     * @param policy the policy whose fields the notices use
     * @param event the event
     * @param before the flag without the event
     * @param after the flag with the event
     */
    public static List<EventSink.Decided> because(
            SharingPolicy policy, FlagEvent event, CarerFlag before, CarerFlag after) {
        if (SharingPolicy.tellsNothing(before) || !SharingPolicy.tellsNothing(after)) {
            return List.of();
        }
        return told(after).entrySet().stream()
                .map(told -> ShareDecisions.decide(
                        policy,
                        new ShareRequest(
                                header(event, told.getKey()), told.getKey(), told.getValue(), Optional.empty()),
                        after))
                .filter(decided -> decided.notice().isPresent())
                .toList();
    }

    /**
     * Makes one notice of the erasure for each recipient who was told before. It holds a pseudonym and a moment, and
     * nothing about the person. It is not sealed with the carer's key, because that key is destroyed.
     *
     * @param erased the erasure
     * @param flag the flag before the erasure
     * @param policy the edition of the policy to name
     */
    public static List<FlagNotice> erasure(Erased erased, CarerFlag flag, String policy) {
        List<FlagNotice> notices = new ArrayList<>();
        told(flag).forEach((recipient, purpose) -> {
            EventHeader header = header(erased, recipient);
            EventHeader told = new EventHeader(
                    NoticeIds.of("event", policy, NoticeMaker.key(recipient), FlagEventJson.toText(erased)),
                    NoticeMaker.pseudonym(recipient, erased.header().carer()),
                    header.occurredAt(),
                    RecordedBy.withheld(),
                    erased.header().fact());
            notices.add(new FlagNotice(
                    FlagNoticeFormat.FLAG_NOTICE_1,
                    header.id(),
                    recipient,
                    purpose,
                    policy,
                    List.of(new Erased(told))));
        });
        return notices;
    }

    /** Returns every recipient told from here, with the purpose of the first disclosure. */
    private static Map<Recipient, Purpose> told(CarerFlag flag) {
        Map<Recipient, Purpose> told = new LinkedHashMap<>();
        flag.disclosures().stream()
                .filter(Disclosed.class::isInstance)
                .map(Disclosed.class::cast)
                .filter(event -> event.header().origin() == null)
                .filter(event -> Objects.nonNull(event.recipient()) && Objects.nonNull(event.purpose()))
                .forEach(event -> told.putIfAbsent(requireNonNull(event.recipient()), requireNonNull(event.purpose())));
        return told;
    }

    private static EventHeader header(FlagEvent event, Recipient recipient) {
        EventHeader header = event.header();
        UUID id = NoticeIds.of("taking back", header.id().toString(), NoticeMaker.key(recipient));
        return new EventHeader(id, header.carer(), header.occurredAt(), header.recordedBy(), null);
    }
}
