package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.Function;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.EventHeader;

/** Decides about a wish to share, records the decision either way, and only then lets anything out. */
public final class Sharing {

    private final DisclosurePolicy policy;
    private final EventSink sink;

    /**
     * Sharing under a policy.
     *
     * @param policy decides
     * @param sink keeps what was decided
     */
    public Sharing(DisclosurePolicy policy, EventSink sink) {
        this.policy = requireNonNull(policy, "policy");
        this.sink = requireNonNull(sink, "sink");
    }

    /** Shares a flag if the policy allows it. The request's day counts, not the day of the call. */
    public ShareResult share(ShareRequest request, Function<FlagNotice, Delivery> connector) {
        CarerFlag flag = sink.flagOf(request.header().carer());
        LocalDate day = EventHeader.dayOf(request.header().occurredAt());
        Decision decision = policy.decide(flag, request.recipient(), request.purpose(), request.basis(), day);
        if (decision instanceof Decision.Allowed allowed) {
            return disclose(request, flag, allowed, connector);
        }
        return withhold(request, ((Decision.Withheld) decision));
    }

    private ShareResult disclose(
            ShareRequest request, CarerFlag flag, Decision.Allowed allowed, Function<FlagNotice, Delivery> connector) {
        NoticeMaker maker = new NoticeMaker(request, allowed, policy.edition());
        Findings findings = sink.keep(new Disclosed(
                request.header(),
                request.recipient(),
                request.purpose(),
                allowed.consent().orElse(null),
                request.basis().orElse(null),
                maker.leaving(flag),
                policy.edition()));
        if (findings.hasError()) {
            return new ShareResult.Refused(findings);
        }
        FlagNotice notice = maker.notice(flag);
        return new ShareResult.Shared(notice, deliver(notice, connector));
    }

    private ShareResult withhold(ShareRequest request, Decision.Withheld withheld) {
        Findings findings = sink.keep(new DisclosureWithheld(
                request.header(), request.recipient(), request.purpose(), withheld.reason(), policy.edition()));
        return findings.hasError() ? new ShareResult.Refused(findings) : new ShareResult.Withheld(withheld.reason());
    }

    /** Whatever a connector does, it changes nothing but its own outcome. Its exception may hold anything: it ends here. */
    @SuppressWarnings("NullAway") // a connector is foreign code: it may return null against its contract
    private static Delivery deliver(FlagNotice notice, Function<FlagNotice, Delivery> connector) {
        try {
            Delivery delivery = connector.apply(notice);
            return delivery == null ? Delivery.FAILED : delivery;
        } catch (RuntimeException e) {
            return Delivery.FAILED;
        }
    }
}
