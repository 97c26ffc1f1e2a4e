package org.carerkit.flag.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.Dispatcher.Undelivered;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.keys.CarerKeysException;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.Postbox;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.SharingFixture;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a connector does, it changes nothing but its own outcome. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class DispatcherTest extends SharingFixture {

    private static final Instant NOW = at(100);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(1), 3);

    @BeforeEach
    void two_notices_wait() {
        record(identifiedPupil(), given(2, "g"));
        register.share(ShareRequest.withConsent(on(4, "to GP"), GP, Purpose.DIRECT_CARE));
        register.share(ShareRequest.withConsent(on(4, "to school"), SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT));
    }

    @Test
    void what_is_delivered_is_delivered_once_to_whom_it_is_for() {
        Postbox school = postbox("school", SCHOOL_LEAD);
        Postbox practice = postbox("practice", GP);
        try (Dispatcher dispatcher = dispatcher(school, practice)) {
            assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(2, 0, 0));
            assertThat(dispatcher.runOnce(NOW.plusSeconds(9999))).isEqualTo(new DispatchReport(0, 0, 0));
        }
        assertThat(school.taken()).extracting(FlagNotice::id).containsExactly(id("to school"));
        assertThat(practice.taken()).extracting(FlagNotice::id).containsExactly(id("to GP"));
    }

    @Test
    void notices_about_one_carer_to_one_recipient_come_in_their_order_also_after_a_failure() {
        register.share(ShareRequest.withConsent(on(5, "second"), GP, Purpose.DIRECT_CARE));
        register.share(ShareRequest.withConsent(on(6, "third"), GP, Purpose.DIRECT_CARE));
        List<FlagNotice> tried = new ArrayList<>();
        PartnerConnector failsOnce = PartnerConnector.of("practice", GP, notice -> {
            tried.add(notice);
            return tried.size() == 1 ? Delivery.FAILED : Delivery.DELIVERED;
        });
        try (Dispatcher dispatcher = dispatcher(failsOnce, postbox("school", SCHOOL_LEAD))) {
            assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(1, 1, 0));
            assertThat(dispatcher.runOnce(NOW.plusSeconds(10))).isEqualTo(new DispatchReport(3, 0, 0));
        }
        assertThat(tried)
                .extracting(FlagNotice::id)
                .containsExactly(id("to GP"), id("to GP"), id("second"), id("third"));
    }

    @Test
    void a_connector_that_throws_or_answers_nothing_is_asked_again_and_then_given_up_with_the_reason() {
        PartnerConnector throwing = PartnerConnector.of("practice", GP, notice -> {
            throw new IllegalStateException("xyzzy");
        });
        PartnerConnector silent = PartnerConnector.of("school", SCHOOL_LEAD, notice -> null);
        try (Dispatcher dispatcher = dispatcher(throwing, silent)) {
            assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(0, 2, 0));
            assertThat(dispatcher.runOnce(NOW.plusSeconds(4))).isEqualTo(DispatchReport.NOTHING);
            assertThat(dispatcher.runOnce(NOW.plusSeconds(10))).isEqualTo(new DispatchReport(0, 2, 0));
            assertThat(dispatcher.runOnce(NOW.plusSeconds(30))).isEqualTo(new DispatchReport(0, 0, 2));
            assertThat(dispatcher.runOnce(NOW.plusSeconds(9999))).isEqualTo(DispatchReport.NOTHING);

            assertThat(dispatcher.undelivered(Optional.empty(), 10))
                    .containsExactlyInAnyOrder(
                            new Undelivered(id("to GP"), CARER, id("to GP"), 3, "threw"),
                            new Undelivered(id("to school"), CARER, id("to school"), 3, "no-answer"));
        }
    }

    @Test
    void an_error_of_the_machine_in_a_connector_is_an_outcome_too() {
        PartnerConnector broken = PartnerConnector.of("practice", GP, notice -> {
            throw new NoClassDefFoundError("xyzzy");
        });
        Postbox school = postbox("school", SCHOOL_LEAD);
        try (Dispatcher dispatcher = dispatcher(broken, school)) {
            assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(1, 1, 0));
        }
        assertThat(school.taken()).hasSize(1);
    }

    @Test
    void what_a_partner_refuses_is_given_up_at_once_and_can_be_tried_again_by_hand() {
        List<Delivery> answers = new ArrayList<>(List.of(Delivery.REJECTED, Delivery.DELIVERED));
        PartnerConnector practice = PartnerConnector.of("practice", GP, notice -> answers.remove(0));
        try (Dispatcher dispatcher = dispatcher(practice, postbox("school", SCHOOL_LEAD))) {
            assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(1, 0, 1));
            assertThat(dispatcher.undelivered(Optional.empty(), 10))
                    .containsExactly(new Undelivered(id("to GP"), CARER, id("to GP"), 1, "rejected"));
            assertThat(dispatcher.tryAgain(id("nothing"), NOW)).isFalse();
            assertThat(dispatcher.tryAgain(id("to GP"), NOW)).isTrue();
            assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(1, 0, 0));
            assertThat(dispatcher.undelivered(Optional.empty(), 10)).isEmpty();
        }
    }

    @Test
    void a_notice_that_no_connector_or_more_than_one_serves_does_not_leave() {
        Postbox one = postbox("one", SCHOOL_LEAD);
        Postbox two = postbox("two", SCHOOL_LEAD);
        BackOff once = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(1), 1);
        try (Dispatcher dispatcher =
                register.dispatcher(Connectors.of(one, two)).backOff(once).build()) {
            assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(0, 0, 2));
            assertThat(dispatcher.undelivered(Optional.empty(), 10))
                    .extracting(Undelivered::reason)
                    .containsExactlyInAnyOrder("no-connector", "two-connectors");
        }
        assertThat(one.taken()).isEmpty();
        assertThat(two.taken()).isEmpty();
    }

    @Test
    void a_connector_that_hangs_is_interrupted_and_left_behind_and_keeps_no_other_waiting() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        PartnerConnector hanging = PartnerConnector.of("practice", GP, notice -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Delivery.DELIVERED;
        });
        Postbox school = postbox("school", SCHOOL_LEAD);
        try (Dispatcher dispatcher = register.dispatcher(Connectors.of(hanging, school))
                .deadline(Duration.ofMillis(50))
                .backOff(BACK_OFF)
                .build()) {
            assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(1, 1, 0));
            assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(school.taken()).hasSize(1);
        assertThat(threadsOfOurs()).isEmpty();
    }

    @Test
    void even_a_connector_that_ignores_interruption_keeps_nobody_waiting_and_its_late_answer_counts_for_nothing()
            throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Boolean> acknowledged = Collections.synchronizedList(new ArrayList<>());
        PartnerConnector deaf = new Postbox("everybody") {
            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                boolean waiting = true;
                while (waiting) {
                    try {
                        end.await();
                        waiting = false;
                    } catch (InterruptedException e) {
                        waiting = true; // as some network code does
                    }
                }
                acknowledged.add(back.received());
                return Delivery.DELIVERED;
            }
        };
        Dispatcher dispatcher = register.dispatcher(Connectors.of(deaf))
                .deadline(Duration.ofMillis(50))
                .backOff(BACK_OFF)
                .build();
        assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(0, 2, 0));
        dispatcher.calls().stop(); // closing waits for such a thread, and only so long
        assertThat(threadsOfOurs()).isNotEmpty().allMatch(Thread::isDaemon);
        end.countDown();
        dispatcher.close();

        assertThat(threadsOfOurs()).isEmpty();
        assertThat(acknowledged).containsOnly(false);
        assertThat(register.flag(CARER).flag().followUp().acknowledged()).isEmpty();
        assertThat(sentBy(register)).isEmpty();
        assertThat(sentLater()).hasSize(2);
    }

    @Test
    void a_connector_that_ignores_interruption_leaves_one_thread_however_often_it_is_tried() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger called = new AtomicInteger();
        PartnerConnector deaf = PartnerConnector.of("practice", GP, notice -> {
            called.incrementAndGet();
            while (true) {
                try {
                    end.await();
                    return Delivery.FAILED;
                } catch (InterruptedException e) {
                    // as some network code does
                }
            }
        });
        Postbox school = postbox("school", SCHOOL_LEAD);
        Dispatcher dispatcher = register.dispatcher(Connectors.of(deaf, school))
                .deadline(Duration.ofMillis(50))
                .backOff(new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(1), 10))
                .build();
        for (int round = 0; round < 5; round++) {
            dispatcher.runOnce(NOW.plusSeconds(1000L * round));
        }

        assertThat(called).hasValue(1);
        assertThat(threadsOfOurs()).hasSize(1);
        assertThat(school.taken()).hasSize(1);
        end.countDown();
        dispatcher.calls().await(Duration.ofSeconds(30));
        dispatcher.runOnce(NOW.plusSeconds(9999));
        assertThat(called).as("it is asked again once it has answered").hasValue(2);
        dispatcher.close();
    }

    @Test
    void a_dispatcher_that_was_started_goes_on_after_the_keys_have_failed() throws Exception {
        AtomicBoolean failing = new AtomicBoolean(true);
        CountDownLatch failed = new CountDownLatch(3);
        CountDownLatch delivered = new CountDownLatch(1);
        CarerFlagRegister failingRegister = CarerFlagRegister.builder(
                        new InMemoryFlagStore(), hourPassesEachTimeItIsAsked())
                .keys(new KeysThatFail(() -> {
                    if (Thread.currentThread().getName().contains("dispatcher") && failing.get()) {
                        failed.countDown();
                        throw new CarerKeysException("The key file is gone");
                    }
                }))
                .build();
        failingRegister.record(RecordCommand.of(identifiedPupil()));
        failingRegister.record(RecordCommand.of(given(2, "g")));
        failingRegister.share(ShareRequest.withConsent(on(4, "to GP"), GP, Purpose.DIRECT_CARE));
        PartnerConnector practice = PartnerConnector.of("practice", GP, notice -> {
            delivered.countDown();
            return Delivery.DELIVERED;
        });
        try (Dispatcher dispatcher =
                failingRegister.dispatcher(Connectors.of(practice)).build()) {
            dispatcher.start(Duration.ofMillis(1));
            assertThat(failed.await(30, TimeUnit.SECONDS))
                    .as("it fails, and is tried again")
                    .isTrue();
            failing.set(false);
            assertThat(delivered.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void an_acknowledgement_is_in_the_history_once_however_often_it_is_given() {
        List<Boolean> kept = Collections.synchronizedList(new ArrayList<>());
        List<Acknowledgement> backs = Collections.synchronizedList(new ArrayList<>());
        PartnerConnector eager = new Postbox("everybody") {
            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                backs.add(back);
                kept.add(back.received());
                kept.add(back.received());
                return Delivery.DELIVERED;
            }
        };
        Dispatcher dispatcher = dispatcher(eager);
        assertThat(dispatcher.runOnce(NOW)).isEqualTo(new DispatchReport(2, 0, 0));
        assertThat(backs.get(0).received()).as("after the delivery").isTrue();
        dispatcher.close();
        List<FlagEvent> before = register.history(CARER);

        assertThat(kept).containsExactly(true, true, true, true);
        assertThat(backs.get(1).received()).as("after closing").isFalse();
        assertThat(register.history(CARER)).isEqualTo(before);
        assertThat(register.flag(CARER).flag().followUp().acknowledged())
                .extracting(event -> event.notice())
                .containsExactlyInAnyOrder(id("to GP"), id("to school"));
        assertThat(register.flag(CARER).flag().findings()).isEmpty();
    }

    @Test
    void no_thread_is_there_before_it_is_asked_for_nor_after_closing() throws Exception {
        CountDownLatch delivered = new CountDownLatch(2);
        PartnerConnector everybody = new Postbox("everybody") {
            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                delivered.countDown();
                return Delivery.DELIVERED;
            }
        };
        Dispatcher dispatcher = dispatcher(everybody);
        assertThat(threadsOfOurs()).isEmpty();
        dispatcher.start(Duration.ofMillis(1));
        assertThat(delivered.await(30, TimeUnit.SECONDS)).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> dispatcher.start(Duration.ofMillis(1)));
        dispatcher.close();
        dispatcher.close();

        assertThat(threadsOfOurs()).isEmpty();
        assertThat(dispatcher.runOnce(NOW)).isEqualTo(DispatchReport.NOTHING);
        assertThatIllegalStateException().isThrownBy(() -> dispatcher.start(Duration.ofMillis(1)));
    }

    @Test
    void closing_while_a_connector_hangs_interrupts_it_and_what_it_held_waits_for_the_next_dispatcher()
            throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        PartnerConnector hanging = new Postbox("everybody") {
            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                inside.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Delivery.FAILED;
            }
        };
        Dispatcher dispatcher = dispatcher(hanging);
        dispatcher.start(Duration.ofMillis(1));
        assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
        dispatcher.close();

        assertThat(threadsOfOurs()).isEmpty();
        assertThat(sentBy(register)).hasSize(2);
    }

    @Test
    void a_connector_that_hangs_while_it_is_closed_keeps_nobody_waiting() {
        PartnerConnector failing = new Postbox("failing") {
            @Override
            public void close() {
                throw new IllegalStateException("xyzzy");
            }
        };
        List<String> closed = new ArrayList<>();
        PartnerConnector other = new Postbox("other") {
            @Override
            public void close() {
                closed.add("other");
            }
        };
        dispatcher(failing, other).close();

        assertThat(closed).containsExactly("other");
    }

    @Test
    void waits_double_up_to_a_bound_and_differ_within_it() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            assertThat(BACK_OFF.after(1, random)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
            assertThat(BACK_OFF.after(2, random)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
            assertThat(BACK_OFF.after(9, random)).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
        }
        assertThat(BACK_OFF.after(3, new Random(1)))
                .isEqualTo(BACK_OFF.after(3, new Random(1)))
                .isNotEqualTo(BACK_OFF.after(3, new Random(2)));
    }

    private List<FlagNotice> sentLater() {
        Postbox everybody = new Postbox("everybody");
        try (Dispatcher dispatcher = dispatcher(everybody)) {
            dispatcher.runOnce(NOW.plusSeconds(3600));
        }
        return everybody.taken();
    }

    private Dispatcher dispatcher(PartnerConnector... connectors) {
        return register.dispatcher(Connectors.of(connectors))
                .backOff(BACK_OFF)
                .random(new Random(1))
                .build();
    }

    private static Postbox postbox(String name, Recipient recipient) {
        return new Postbox(name) {
            @Override
            public boolean serves(Recipient other) {
                return recipient.equals(other);
            }
        };
    }

    /** Keys in memory, and what happens before one is looked for. */
    private record KeysThatFail(CarerKeys kept, Runnable before) implements CarerKeys {

        KeysThatFail(Runnable before) {
            this(new InMemoryCarerKeys(), before);
        }

        @Override
        public CarerKey registerKey() {
            return kept.registerKey();
        }

        @Override
        public Map<CarerId, CarerKey> find(Set<CarerId> carers) {
            before.run();
            return kept.find(carers);
        }

        @Override
        public Map<CarerId, CarerKey> findOrMake(Set<CarerId> carers) {
            return kept.findOrMake(carers);
        }

        @Override
        public void destroy(CarerId carer) {
            kept.destroy(carer);
        }
    }

    /** So that claims expire and waits end. */
    private static Clock hourPassesEachTimeItIsAsked() {
        AtomicInteger hours = new AtomicInteger();
        return new Clock() {
            @Override
            public Instant instant() {
                return at(10).plus(Duration.ofHours(hours.getAndIncrement()));
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static List<Thread> threadsOfOurs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("carerkit-") && thread.isAlive())
                .toList();
    }
}
