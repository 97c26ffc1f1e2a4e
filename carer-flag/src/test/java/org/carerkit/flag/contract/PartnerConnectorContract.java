package org.carerkit.flag.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.sharing.FlagNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link PartnerConnector} must do, one test a rule. Extend it and give a partner's system; that is all.
 *
 * <p>Not tested here, for no test can do it everywhere:
 *
 * <ul>
 *   <li>22. A call that waits for the partner MUST end soon after its thread was interrupted.
 *   <li>23. What the partner's system has taken in MUST survive its crash.
 *   <li>24. The partner MUST use what it was told for the notice's purpose and for nothing else.
 *   <li>25. No log file and no other system MUST get what stands in a notice. (What is printed is tested.)
 * </ul>
 */
@Timeout(60)
public abstract class PartnerConnectorContract {

    private static final Acknowledgement NOBODY_LISTENS = () -> true;

    private final List<PartnerConnector> connected = new ArrayList<>();
    private TestPartner partner;

    /** For the subclass. */
    protected PartnerConnectorContract() {}

    /** A partner's system that holds nothing yet; a new one for each test. */
    protected abstract TestPartner partner();

    @BeforeEach
    void make() {
        partner = partner();
    }

    @AfterEach
    void close() {
        connected.forEach(PartnerConnector::close);
    }

    @Test
    @DisplayName("1. The name MUST be 1 to 64 small letters, digits and hyphens, and the same after a restart")
    void name() {
        String name = connector().name();

        assertThat(name).matches("[a-z0-9-]{1,64}");
        assertThat(connector().name()).isEqualTo(name);
    }

    @Test
    @DisplayName("2. It MUST serve its recipient, and say so each time it is asked")
    void serves() {
        PartnerConnector connector = connector();

        assertThat(connector.serves(recipient())).isTrue();
        assertThat(connector.serves(recipient())).isTrue();
    }

    @Test
    @DisplayName("3. It MUST NOT serve a kind of recipient without an organisation, and MUST NOT fail when asked")
    void servesNobody() {
        Recipient everyOne = Recipient.every(recipient().kind());
        Recipient ofNoKind = new Recipient(null, recipient().organisation());

        assertThat(connector().serves(everyOne)).isFalse();
        assertThatCode(() -> connector().serves(ofNoKind)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("4. What is answered with DELIVERED MUST be in the partner's system, whole")
    void delivers() {
        FlagNotice notice = TestNotices.first(recipient(), "a");

        assertThat(deliver(connector(), notice)).isEqualTo(Delivery.DELIVERED);
        assertThat(held()).containsExactlyElementsOf(TestNotices.ids(notice));
    }

    @Test
    @DisplayName("5. The same notice again MUST be answered with DELIVERED and have the effect of once")
    void again() {
        PartnerConnector connector = connector();
        FlagNotice notice = TestNotices.first(recipient(), "a");
        deliver(connector, notice);

        assertThat(deliver(connector, notice)).isEqualTo(Delivery.DELIVERED);
        assertThat(held()).containsExactlyElementsOf(TestNotices.ids(notice));
    }

    @Test
    @DisplayName("6. The same notice after a restart MUST be answered with DELIVERED and have the effect of once")
    void againAfterRestart() {
        FlagNotice notice = TestNotices.first(recipient(), "a");
        PartnerConnector before = connector();
        deliver(before, notice);
        before.close();

        assertThat(deliver(connector(), notice)).isEqualTo(Delivery.DELIVERED);
        assertThat(held()).containsExactlyElementsOf(TestNotices.ids(notice));
    }

    @Test
    @DisplayName("7. Another notice that tells some of the same events MUST add the others, and those alone")
    void overlapping() {
        PartnerConnector connector = connector();
        deliver(connector, TestNotices.first(recipient(), "a"));
        FlagNotice more = TestNotices.second(recipient(), "a");

        assertThat(deliver(connector, more)).isEqualTo(Delivery.DELIVERED);
        assertThat(held()).containsExactlyElementsOf(TestNotices.ids(more));
    }

    @Test
    @DisplayName("8. An earlier notice that comes after a later one MUST be delivered, and take nothing away")
    void outOfOrder() {
        PartnerConnector connector = connector();
        FlagNotice later = TestNotices.second(recipient(), "a");
        deliver(connector, later);

        assertThat(deliver(connector, TestNotices.first(recipient(), "a"))).isEqualTo(Delivery.DELIVERED);
        assertThat(held()).containsExactlyElementsOf(TestNotices.ids(later));
    }

    @Test
    @DisplayName("9. Every kind of event that a notice can hold MUST be delivered, a notice that takes back too")
    void everyKind() {
        PartnerConnector connector = connector();
        FlagNotice notice = TestNotices.ofEveryKind(recipient(), "a");

        assertThat(deliver(connector, notice)).isEqualTo(Delivery.DELIVERED);
        assertThat(deliver(connector, TestNotices.takingBack(recipient(), "b"))).isEqualTo(Delivery.DELIVERED);
        assertThat(held()).hasSize(notice.events().size() + 1).containsAll(TestNotices.ids(notice));
    }

    @Test
    @DisplayName("10. Names MUST be taken in whatever signs they hold")
    void anyText() {
        PartnerConnector connector = connector();
        for (String family :
                List.of("O'Brien-Ŵyn", "\"; drop table \\", "<b>&amp;</b>", "李\uD83D\uDE00", "${x} %s {}")) {
            assertThat(deliver(connector, TestNotices.about(recipient(), family, family)))
                    .as("a notice about a name of unusual signs")
                    .isEqualTo(Delivery.DELIVERED);
        }
        assertThat(held()).hasSize(5);
    }

    @Test
    @DisplayName("11. Different notices from many threads at once MUST all be delivered, each once")
    void manyAtOnce() throws Exception {
        PartnerConnector connector = connector();
        List<FlagNotice> notices = TestNotices.many(recipient(), 16);

        assertThat(Threads.atOnce(notices, notice -> deliver(connector, notice)))
                .containsOnly(Delivery.DELIVERED);
        assertThat(held())
                .containsExactlyElementsOf(notices.stream()
                        .flatMap(notice -> TestNotices.ids(notice).stream())
                        .sorted()
                        .toList());
    }

    @Test
    @DisplayName("12. The same notice from many threads at once MUST have the effect of once")
    void sameAtOnce() throws Exception {
        PartnerConnector connector = connector();
        FlagNotice notice = TestNotices.first(recipient(), "a");

        assertThat(Threads.atOnce(
                        Collections.nCopies(16, notice), one -> answerOrThrown(connector, one, NOBODY_LISTENS)))
                .contains(Delivery.DELIVERED);
        assertThat(held()).containsExactlyElementsOf(TestNotices.ids(notice));
    }

    @Test
    @DisplayName("13. While the partner cannot be reached, the answer MUST be FAILED or an exception")
    void unreachable() {
        PartnerConnector connector = connector();
        partner.breakDown().run();

        assertThat(answerOrThrown(connector, TestNotices.first(recipient(), "a"), NOBODY_LISTENS))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isEqualTo(Delivery.FAILED),
                        answer -> assertThat(answer).isInstanceOf(Exception.class));
    }

    @Test
    @DisplayName("14. What it throws or prints MUST NOT quote the notice")
    void quotesNothing() throws Exception {
        PartnerConnector connector = connector();
        FlagNotice notice = TestNotices.first(recipient(), "a");
        List<Object> said = new ArrayList<>();
        String printed = Threads.printedBy(() -> {
            said.add(deliver(connector, notice));
            partner.breakDown().run();
            said.add(answerOrThrown(connector, TestNotices.first(recipient(), "b"), NOBODY_LISTENS));
        });

        assertThat(printed).doesNotContain(TestNotices.SECRET);
        assertThat(connector.toString()).doesNotContain(TestNotices.SECRET);
        assertThat(said)
                .flatExtracting(Threads::messages)
                .as("messages of exceptions, with their causes")
                .noneMatch(message -> message.contains(TestNotices.SECRET));
    }

    @Test
    @DisplayName("15. A notice that did not reach the partner MUST NOT be acknowledged")
    void acknowledgesNothingUndelivered() {
        AtomicInteger acknowledged = new AtomicInteger();
        PartnerConnector connector = connector();
        partner.breakDown().run();
        answerOrThrown(connector, TestNotices.first(recipient(), "a"), () -> acknowledged.incrementAndGet() > 0);

        assertThat(acknowledged).hasValue(0);
    }

    @Test
    @DisplayName("16. An acknowledgement that cannot be kept MUST NOT change the answer")
    void acknowledgementNotKept() {
        FlagNotice notice = TestNotices.first(recipient(), "a");

        assertThat(answerOrThrown(connector(), notice, () -> false)).isEqualTo(Delivery.DELIVERED);
        assertThat(held()).containsExactlyElementsOf(TestNotices.ids(notice));
    }

    @Test
    @DisplayName(
            "17. A notice for somebody it does not serve MUST NOT reach the partner, nor be answered with DELIVERED")
    void notForThePartner() {
        Recipient other = new Recipient(recipient().kind(), Identifier.local("carerkit-contract", "somebody-else"));
        PartnerConnector connector = connector();
        assertThat(connector.serves(other)).as("serves another").isFalse();

        assertThat(answerOrThrown(connector, TestNotices.first(other, "a"), NOBODY_LISTENS))
                .isNotEqualTo(Delivery.DELIVERED);
        assertThat(held()).isEmpty();
    }

    @Test
    @DisplayName("18. On an interrupted thread it MUST come back, leave the thread interrupted, and answer truly")
    void interrupted() {
        FlagNotice notice = TestNotices.first(recipient(), "a");
        PartnerConnector connector = connector();
        Thread.currentThread().interrupt();
        Object answer = answerOrThrown(connector, notice, NOBODY_LISTENS);
        boolean stillInterrupted = Thread.interrupted();

        assertThat(stillInterrupted).as("still interrupted").isTrue();
        assertThat(held()).isEqualTo(answer == Delivery.DELIVERED ? TestNotices.ids(notice) : List.of());
    }

    @Test
    @DisplayName("19. After closing nothing MUST be delivered; closing again MUST change nothing")
    void closed() {
        PartnerConnector connector = connector();
        connector.close();
        connector.close();

        assertThat(answerOrThrown(connector, TestNotices.first(recipient(), "a"), NOBODY_LISTENS))
                .isNotEqualTo(Delivery.DELIVERED);
        assertThat(held()).isEmpty();
    }

    @Test
    @DisplayName("20. Every thread that it started MUST have ended soon after closing")
    void threads() throws Exception {
        List<Thread> before = Threads.running();
        PartnerConnector connector = connector();
        deliver(connector, TestNotices.first(recipient(), "a"));
        List<Thread> started = new ArrayList<>(Threads.running());
        started.removeAll(before);
        connector.close();

        assertThat(Threads.stillRunning(started)).isEmpty();
    }

    @Test
    @DisplayName("21. Null MUST be refused at once")
    void nulls() {
        PartnerConnector connector = connector();

        assertThatNullPointerException().isThrownBy(() -> connector.serves(null));
        assertThatNullPointerException().isThrownBy(() -> connector.deliver(null, NOBODY_LISTENS));
    }

    private PartnerConnector connector() {
        PartnerConnector connector = partner.connect().get();
        connected.add(connector);
        return connector;
    }

    private Recipient recipient() {
        return partner.recipient();
    }

    private List<UUID> held() {
        return partner.held().get().stream().sorted().toList();
    }

    private static Delivery deliver(PartnerConnector connector, FlagNotice notice) {
        Delivery delivery = connector.deliver(notice, NOBODY_LISTENS);
        assertThat(delivery).as("the answer").isNotNull();
        return delivery;
    }

    private static Object answerOrThrown(PartnerConnector connector, FlagNotice notice, Acknowledgement back) {
        try {
            Delivery delivery = connector.deliver(notice, back);
            assertThat(delivery).as("the answer").isNotNull();
            return delivery;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
