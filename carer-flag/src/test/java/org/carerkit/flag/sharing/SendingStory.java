package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.at;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.flag.dispatch.BackOff;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.ForwardingOutbox;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.Outbox;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxEntry.OutboxState;
import org.carerkit.flag.store.OutboxOutcome;

/**
 * One random interleaving of what people decide with what a dispatcher does: decisions are acknowledged between any two
 * steps of the sending. A few plain booleans say what has been acknowledged; they know nothing of events or policies.
 */
final class SendingStory {

    /** What has been acknowledged so far. */
    private record Acknowledged(boolean agreed, boolean restricted, boolean declined, boolean erased) {}

    private final Random random;
    private final UnaryOperator<FlagStore> between;
    private final CarerFlagRegister register;
    private final Map<UUID, Acknowledged> handedOver = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<UUID> withheld = new ArrayList<>();
    private final List<List<UUID>> agreements = new ArrayList<>(List.of(List.of()));
    private final List<UUID> declines = new ArrayList<>();
    private final List<UUID> restrictions = new ArrayList<>();
    private Acknowledged now = new Acknowledged(true, false, false, false);
    private Instant clock = at(4);
    private int names;
    private int depth;
    private int left;
    private int answers;
    private final List<FlagNotice> arrived = new ArrayList<>();

    /** Tells a story about a register over a store; {@code between} may break the store. */
    SendingStory(long seed, UnaryOperator<FlagStore> between) {
        this.random = new Random(seed);
        this.between = between;
        this.register = CarerFlagRegister.builder(watched(), new WaitingFixture.HandClock(() -> clock))
                .keys(new InMemoryCarerKeys())
                .build();
        record(WaitingFixture.identified(1, "i", WaitingFixture.adult("Testina")));
        record(WaitingFixture.given(2, "g", null));
    }

    /** Tells the story; returns what went wrong. */
    List<String> tell() {
        share();
        int length = 3 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            happen();
        }
        atLast();
        return wrong;
    }

    /** Everything that can be delivered is, in any order, some of it twice: then the council knows what it may. */
    private void atLast() {
        depth = 2; // nothing more happens meanwhile
        answers = 1;
        for (int i = 0; i < 5; i++) {
            tryAgain();
            send();
        }
        List<FlagNotice> shuffled = new ArrayList<>(arrived);
        shuffled.addAll(arrived.subList(0, arrived.size() / 2));
        Collections.shuffle(shuffled, random);
        CarerFlagRegister council = SharingFixture.register();
        CarerId there = null;
        for (FlagNotice notice : shuffled) {
            there = ((Received.Taken) council.receiver(WaitingFixture.COUNCIL).receive(notice, HOSPITAL)).record();
        }
        String known = there == null || now.erased()
                ? ""
                : council.history(there).stream().map(FlagEventJson::toText).reduce("", String::concat);
        if (!now.agreed() && !now.declined() && known.contains("Testina")) {
            wrong.add("the council still knows the name after " + now);
        }
        if ((now.restricted() || !now.agreed()) && !now.declined() && known.contains(WaitingFixture.ADDRESS)) {
            wrong.add("the council still knows the address after " + now);
        }
    }

    int left() {
        return left;
    }

    List<String> steps() {
        return steps;
    }

    private void happen() {
        switch (random.nextInt(12)) {
            case 0, 1 -> share();
            case 2 -> withdraw();
            case 3 -> agree();
            case 4 -> restrict();
            case 5 -> unrestrict();
            case 6 -> decline();
            case 7 -> undecline();
            case 8 -> erase();
            case 9 -> clock = clock.plusSeconds(random.nextInt(3_000)); // a claim may run out
            case 10 -> tryAgain();
            default -> send();
        }
    }

    /** Between two steps of the sending, anything may be acknowledged. */
    private void meanwhile() {
        if (depth < 2 && random.nextInt(6) == 0) {
            depth++;
            happen();
            depth--;
        }
    }

    private void share() {
        EventHeader header = header("share");
        register.share(ShareRequest.withConsent(header, WaitingFixture.COUNCIL, Purpose.CARER_SUPPORT));
    }

    private void withdraw() {
        ConsentRecorded event = Samples.withdrawn(4, name("withdraw"));
        if (record(event)) {
            withheld.add(event.id());
            acknowledged();
        }
    }

    /** Agrees in spite of every withdrawal so far; one that is acknowledged meanwhile stands. */
    private void agree() {
        Consent consent = Consent.given(Samples.DAY, List.of(Purpose.CARER_SUPPORT), List.of(WaitingFixture.COUNCIL));
        List<UUID> lifted = List.copyOf(withheld);
        if (record(new ConsentRecorded(header("agree"), consent, lifted))) {
            agreements.add(lifted);
            acknowledged();
        }
    }

    private void restrict() {
        Restricted event = new Restricted(header("restrict"));
        if (record(event)) {
            restrictions.add(event.id());
            acknowledged();
        }
    }

    private void unrestrict() {
        List<UUID> lifted = List.copyOf(restrictions);
        if (!lifted.isEmpty() && record(new Unrestricted(header("unrestrict"), lifted))) {
            restrictions.removeAll(lifted);
            acknowledged();
        }
    }

    private void decline() {
        Ended event = new Ended(header("decline"), FlagEndReason.CARER_DECLINED);
        if (record(event)) {
            declines.add(event.id());
            acknowledged();
        }
    }

    private void undecline() {
        for (UUID decline : List.copyOf(declines)) {
            if (record(new Corrected(header("undecline"), decline, null))) {
                declines.remove(decline);
                acknowledged();
            }
        }
    }

    private void acknowledged() {
        boolean agreed = agreements.stream().anyMatch(lifted -> lifted.containsAll(withheld));
        now = new Acknowledged(agreed, !restrictions.isEmpty(), !declines.isEmpty(), now.erased());
    }

    private void erase() {
        if (random.nextInt(4) == 0 && record(new Erased(header("erase")))) {
            now = new Acknowledged(now.agreed(), now.restricted(), now.declined(), true);
        }
    }

    private boolean record(FlagEvent event) {
        boolean recorded = register.record(RecordCommand.of(event)) instanceof RecordResult.Recorded;
        steps.add((recorded ? "" : "refused: ") + event.getClass().getSimpleName());
        return recorded;
    }

    private void send() {
        steps.add("send");
        PartnerConnector council = PartnerConnector.of("council", WaitingFixture.COUNCIL, this::deliver);
        try (Dispatcher dispatcher = register.dispatcher(Connectors.of(council))
                .backOff(new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(1), 3))
                .build()) {
            dispatcher.runOnce(clock);
        }
        clock = clock.plusSeconds(2);
    }

    private void tryAgain() {
        register.dispatcher(Connectors.of())
                .build()
                .undelivered(Optional.empty(), 10)
                .forEach(one -> register.dispatcher(Connectors.of()).build().tryAgain(one.id(), clock));
    }

    private Delivery deliver(FlagNotice notice) {
        meanwhile();
        left++;
        Acknowledged then = handedOver.get(notice.id());
        String text = FlagNoticeJson.toText(notice);
        if (then == null) {
            wrong.add("left without being handed over");
        } else if ((then.erased() || then.declined() || !then.agreed()) && text.contains("Testina")) {
            wrong.add("a name left after " + then);
        } else if ((then.restricted() || then.erased() || then.declined() || !then.agreed())
                && text.contains(WaitingFixture.ADDRESS)) {
            wrong.add("an address left after " + then);
        }
        boolean failed = random.nextInt(3) < 1 - answers;
        if (!failed || random.nextBoolean()) {
            arrived.add(notice);
        }
        return failed ? Delivery.FAILED : Delivery.DELIVERED;
    }

    private EventHeader header(String name) {
        return EventHeader.of(
                UUID.nameUUIDFromBytes(name(name).getBytes(StandardCharsets.UTF_8)),
                CARER,
                clock,
                RecordedBy.of(HOSPITAL, "ward nurse"));
    }

    private String name(String name) {
        return name + ++names;
    }

    /** A store around which things happen at each step of the sending. */
    private FlagStore watched() {
        FlagStore store = between.apply(new InMemoryFlagStore());
        return new ForwardingFlagStore(store) {
            @Override
            public History history(CarerId carer) {
                History history = super.history(carer);
                meanwhile();
                return history;
            }

            @Override
            public Outbox outbox() {
                Outbox outbox = super.outbox();
                return new ForwardingOutbox(outbox) {
                    @Override
                    public List<OutboxEntry> claim(UUID claim, Instant moment, Instant until, int limit) {
                        List<OutboxEntry> claimed = super.claim(claim, moment, until, limit);
                        meanwhile();
                        return claimed;
                    }

                    @Override
                    public HandOver handOver(UUID entry, UUID claim, Map<CarerId, Long> decidedOn) {
                        meanwhile();
                        HandOver result = super.handOver(entry, claim, decidedOn);
                        if (result == HandOver.NOW) {
                            handedOver.put(noticeOf(outbox, entry), now);
                        }
                        meanwhile();
                        return result;
                    }

                    @Override
                    public boolean settle(UUID entry, UUID claim, OutboxOutcome outcome) {
                        meanwhile();
                        return super.settle(entry, claim, outcome);
                    }
                };
            }
        };
    }

    private static UUID noticeOf(Outbox outbox, UUID entry) {
        return outbox.entries(OutboxState.WAITING, Optional.empty(), 1_000).stream()
                .filter(one -> one.id().equals(entry))
                .map(OutboxEntry::notice)
                .findFirst()
                .orElse(entry);
    }

    void assertRight(long seed) {
        assertThat(tell()).as("seed %d: %s", seed, steps).isEmpty();
    }
}
