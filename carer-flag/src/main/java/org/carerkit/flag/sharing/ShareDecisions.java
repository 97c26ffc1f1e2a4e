package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.state.CarerFlag;

/**
 * Decides about a request to share, and records the decision either way. The notice goes into the outbox together with
 * the record of the decision, and a {@link Dispatcher} sends it from there.
 */
public final class ShareDecisions {

    private final SharingPolicy policy;
    private final EventSink sink;

    /**
     * Creates decisions under a policy.
     *
     * @param policy the policy that decides
     * @param sink the sink that stores the decisions
     */
    public ShareDecisions(SharingPolicy policy, EventSink sink) {
        this.policy = requireNonNull(policy, "policy");
        this.sink = requireNonNull(sink, "sink");
    }

    /** Shares a flag if the policy allows it on the day of the request, whatever the day of the call. */
    public ShareResult share(ShareRequest request) {
        EventHeader header = request.header();
        EventSink.Kept kept =
                sink.decide(header.carer(), header.id(), flag -> Optional.of(decide(policy, request, flag)));
        FlagEvent event = kept.event().orElse(null);
        if (event instanceof Disclosed disclosed && answers(request, disclosed)) {
            return new ShareResult.Shared(disclosed);
        }
        if (event instanceof DisclosureWithheld withheld && answers(request, withheld)) {
            return new ShareResult.Withheld(requireNonNull(withheld.reason(), "reason"));
        }
        return new ShareResult.Refused(
                kept.findings().hasError()
                        ? kept.findings()
                        : Findings.of(List.of(new Finding(FlagFinding.FLAG_EVENT_ID_TWICE, "header.id"))));
    }

    /** Applies a policy to a request and a flag. */
    static EventSink.Decided decide(SharingPolicy policy, ShareRequest request, CarerFlag flag) {
        return decide(
                policy,
                request,
                flag,
                Arrays.asList(FlagField.values()),
                request.header().carer());
    }

    /**
     * Applies a policy to a request and a flag, and shares only the listed fields.
     *
     * @param told the record under whose number the recipient is told; the request's own or one linked to it
     */
    static EventSink.Decided decide(
            SharingPolicy policy, ShareRequest request, CarerFlag flag, List<FlagField> atMost, CarerId told) {
        LocalDate day = EventHeader.dayOf(request.header().occurredAt());
        Decision decision = flag.isWaiting() && !SharingPolicy.tellsNothing(flag)
                ? new Decision.Withheld(WithholdingReason.DECLINE_WAITS)
                : policy.decide(flag, request.recipient(), request.purpose(), request.basis(), day);
        if (decision instanceof Decision.Withheld withheld) {
            return new EventSink.Decided(
                    new DisclosureWithheld(
                            request.header(),
                            request.recipient(),
                            request.purpose(),
                            withheld.reason(),
                            policy.edition()),
                    Optional.empty());
        }
        Decision.Allowed allowed = ((Decision.Allowed) decision).atMost(atMost);
        NoticeMaker maker = new NoticeMaker(request.about(told), allowed, policy);
        Disclosed disclosed = new Disclosed(
                request.header(),
                request.recipient(),
                request.purpose(),
                allowed.consent().orElse(null),
                request.basis().orElse(null),
                maker.leaving(flag),
                policy.edition());
        return new EventSink.Decided(disclosed, Optional.of(maker.notice(flag)));
    }

    private static boolean answers(ShareRequest request, Disclosed event) {
        return request.header().equals(event.header())
                && request.recipient().equals(event.recipient())
                && request.purpose() == event.purpose()
                && request.basis().equals(Optional.ofNullable(event.basis()));
    }

    private static boolean answers(ShareRequest request, DisclosureWithheld event) {
        return request.header().equals(event.header())
                && request.recipient().equals(event.recipient())
                && request.purpose() == event.purpose();
    }
}
