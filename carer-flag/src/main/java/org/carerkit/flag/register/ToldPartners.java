package org.carerkit.flag.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.register.EventCheck.EventEffect;
import org.carerkit.flag.sharing.EventSink;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.Retraction;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.state.CarerFlag;

/**
 * Makes what follows from an event for the partners who were told before.
 *
 * @param policy the policy that decides
 * @param fetching the recipients for whom no notice waits
 * @param clock source of the moment to record
 */
record ToldPartners(SharingPolicy policy, Predicate<Recipient> fetching, Clock clock) {

    /** Events to record together and the notices to send because of them. */
    record Sending(List<FlagEvent> events, List<FlagNotice> notices) {}

    /** Adds what tells partners that the flag no longer applies or what to forget; all of it goes in one commit. */
    Sending because(FlagEvent event, List<FlagNotice> notices, EventEffect effect) {
        List<FlagEvent> events = new ArrayList<>(List.of(event));
        List<FlagNotice> all = new ArrayList<>(notices);
        for (EventSink.Decided told :
                Retraction.because(policy, event, effect.before(), effect.after(), clock.instant())) {
            events.add(told.event());
            told.notice().ifPresent(all::add);
        }
        return new Sending(events, sent(all));
    }

    /** Makes the events and the notices of an erasure. Those who fetch find theirs in the history. */
    Sending erasure(Erased event, List<FlagEvent> history) {
        CarerFlag flag = CarerFlag.of(history);
        List<FlagEvent> events =
                new ArrayList<>(Retraction.erasureForFetching(event, flag, policy.edition(), fetching));
        events.add(event);
        return new Sending(events, sent(Retraction.erasure(event, flag, policy.edition())));
    }

    private List<FlagNotice> sent(List<FlagNotice> notices) {
        return notices.stream()
                .filter(notice -> notice.recipient() == null || !fetching.test(notice.recipient()))
                .toList();
    }
}
