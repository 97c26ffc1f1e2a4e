package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A recipient that was told under two linked records knows one person by two numbers, and hears news under both. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkedRecordsToldTest extends WaitingFixture {

    private static final CarerId OTHER = new CarerId(new UUID(0xca4e4L, 77));
    private static final CarerId FIRST_NUMBER = NoticeMaker.pseudonym(COUNCIL, CARER);
    private static final CarerId OTHER_NUMBER = NoticeMaker.pseudonym(COUNCIL, OTHER);

    @ParameterizedTest
    @EnumSource(
            value = FlagEndReason.class,
            names = {"CARER_DECLINED", "RECORDED_IN_ERROR", "NOT_A_CARER"})
    void a_decline_or_an_error_is_told_once_under_every_number_that_the_recipient_was_told(FlagEndReason reason) {
        toldUnderBoth();
        linked();
        record(ended(6, "e", reason));
        send();
        send();

        assertThat(numbers()).containsExactlyInAnyOrder(FIRST_NUMBER, OTHER_NUMBER);
    }

    @Test
    void a_corrected_identification_is_told_under_the_number_that_the_recipient_was_told() {
        itIsDay(4);
        record(identified(1, "i", adult("Testina")));
        otherIsTold();
        linked();
        record(new Corrected(on(6, "x"), id("i"), null), about(OTHER, new Corrected(on(6, "y"), id("oi"), null)));
        send();

        assertThat(numbers()).containsExactly(OTHER_NUMBER);
    }

    @Test
    void a_recipient_that_was_told_only_under_the_linked_record_hears_under_that_number_alone() {
        itIsDay(4);
        record(identified(1, "i", adult("Testina")));
        otherIsTold();
        linked();
        record(ended(6, "e", FlagEndReason.CARER_DECLINED));
        send();

        assertThat(numbers()).containsExactly(OTHER_NUMBER);
    }

    @Test
    void whoever_was_told_hears_of_a_decline_that_became_known_by_the_link() {
        itIsDay(4);
        otherIsTold();
        itIsDay(5);
        record(identified(1, "i", adult("Testina")), ended(5, "e", FlagEndReason.CARER_DECLINED));
        linked();
        send();
        send();

        assertThat(register.flag(OTHER).flag().state()).isEqualTo(FlagState.DECLINED);
        assertThat(numbers()).containsExactly(OTHER_NUMBER);
    }

    @Test
    void whoever_was_told_an_address_forgets_it_when_a_link_brings_in_a_restriction() {
        itIsDay(4);
        otherIsTold();
        record(identified(1, "i", adult("Testina")), new Restricted(on(4, "r")));
        linked();
        send();

        assertThat(told()).contains("retracted").doesNotContain(ADDRESS);
        assertThat(numbers()).containsExactly(OTHER_NUMBER);
    }

    @Test
    void a_restriction_is_told_once_under_every_number_too() {
        toldUnderBoth();
        linked();
        record(new Restricted(on(6, "r")));
        send();
        send();

        assertThat(left).allMatch(notice -> notice.events().stream().anyMatch(Retracted.class::isInstance));
        assertThat(numbers()).containsExactlyInAnyOrder(FIRST_NUMBER, OTHER_NUMBER);
    }

    @Test
    void the_recipient_reads_both_numbers_as_declined() {
        CarerFlagRegister council = SharingFixture.register();
        NoticeReceiver receiver = council.receiver(COUNCIL);
        toldUnderBoth();
        List<CarerId> there = received(receiver);
        linked();
        record(ended(6, "e", FlagEndReason.CARER_DECLINED));
        send();
        received(receiver);

        assertThat(there)
                .hasSize(2)
                .allSatisfy(carer ->
                        assertThat(CarerFlag.of(council.history(carer)).state()).isEqualTo(FlagState.DECLINED));
    }

    @Test
    void an_erasure_is_told_under_the_number_of_the_record_that_is_erased() {
        toldUnderBoth();
        linked();
        assertThat(register.erase(
                        new Erased(about(OTHER, new Restricted(on(6, "gone"))).header())))
                .isNotNull();
        send();

        assertThat(numbers()).containsExactly(OTHER_NUMBER);
    }

    private void toldUnderBoth() {
        noticeWaits(Place.MEMORY);
        send();
        otherIsTold();
        left.forEach(notice -> assertThat(notice.recipient()).isEqualTo(COUNCIL));
    }

    private void otherIsTold() {
        record(about(OTHER, identified(1, "oi", adult("Testina"))), about(OTHER, given(2, "og", null)));
        assertThat(register.share(new ShareRequest(
                        on(4, "other").about(OTHER), COUNCIL, Purpose.CARER_SUPPORT, Optional.empty())))
                .isInstanceOf(ShareResult.Shared.class);
        send();
    }

    private void linked() {
        itIsDay(6);
        left.clear();
        record(new Linked(on(6, "l"), OTHER));
    }

    private List<CarerId> numbers() {
        return left.stream()
                .map(notice -> notice.events().stream()
                        .map(FlagEvent::header)
                        .map(header -> header.carer())
                        .distinct()
                        .toList())
                .map(numbers -> numbers.get(0))
                .toList();
    }

    private List<CarerId> received(NoticeReceiver receiver) {
        return left.stream()
                .map(notice -> receiver.receive(notice, Identifier.ods("RVW")))
                .map(Received.Taken.class::cast)
                .map(Received.Taken::record)
                .toList();
    }
}
