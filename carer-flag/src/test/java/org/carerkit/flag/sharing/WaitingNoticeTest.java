package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import org.carerkit.flag.dispatch.DispatchReport;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.Dispatcher.Undelivered;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits in the outbox is decided again each time it is about to leave, on what stands then. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingNoticeTest extends WaitingFixture {

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_notice_that_waits_does_not_leave_after_a_restriction(Place place) {
        noticeWaits(place);
        record(new Restricted(on(4, "r")));
        send();

        assertThat(told()).doesNotContain(ADDRESS, "TS24", "07700900123");
        assertThat(left).as("what may be told still").hasSize(1);
        assertThat(left.get(0).id()).isNotEqualTo(id("waits"));
        assertThat(CarerFlag.of(left.get(0).events()).isRestricted()).isTrue();
        assertThat(disclosures()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(left.get(0).id());
            assertThat(((Disclosed) event).fields()).doesNotContain(FlagField.ADDRESS, FlagField.PHONE_AND_EMAIL);
        });
        assertThat(undelivered()).containsExactly(new Undelivered(id("waits"), CARER, id("waits"), 1, "withheld"));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_notice_that_waits_does_not_leave_after_all_consent_was_withdrawn(Place place) {
        noticeWaits(place);
        record(withdrawn(4, "w"));

        assertThat(send()).isEqualTo(new DispatchReport(0, 0, 1));
        assertThat(left).isEmpty();
        assertThat(reasons()).containsExactly(WithholdingReason.CONSENT_WITHHELD);
        assertThat(undelivered()).extracting(Undelivered::reason).containsExactly("withheld");
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_notice_that_waits_does_not_leave_after_the_carer_declined_and_nobody_hears_of_that(Place place) {
        noticeWaits(place);
        record(ended(4, "e", FlagEndReason.CARER_DECLINED));
        send();

        assertThat(left).isEmpty();
        assertThat(reasons()).containsExactly(WithholdingReason.NO_FLAG);
        assertThat(undelivered()).extracting(Undelivered::reason).containsExactly("withheld", "withheld");
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_retry_sends_no_address_after_a_restriction(Place place) {
        noticeWaits(place);
        triedInVain();
        record(new Restricted(on(20, "r")));
        answer = Delivery.DELIVERED;
        send();

        assertThat(told()).doesNotContain(ADDRESS, "TS24", "07700900123");
        assertThat(left).as("what to forget, and what may be told still").hasSize(2);
        assertThat(left.get(0).events()).anyMatch(Retracted.class::isInstance);
        assertThat(disclosures())
                .extracting(FlagEvent::id)
                .as("an attempt whose outcome is unknown counts as told")
                .containsExactlyInAnyOrder(
                        id("waits"), left.get(0).id(), left.get(1).id());
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_retry_sends_nothing_after_all_consent_was_withdrawn(Place place) {
        noticeWaits(place);
        triedInVain();
        record(withdrawn(20, "w"));
        answer = Delivery.DELIVERED;
        send();

        assertThat(left).hasSize(1);
        assertThat(left.get(0).events()).allMatch(Retracted.class::isInstance);
        assertThat(disclosures()).hasExactlyElementsOfTypes(Disclosed.class, DisclosureWithheld.class, Retracted.class);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_retry_after_the_carer_declined_sends_that_alone_and_once(Place place) {
        noticeWaits(place);
        triedInVain();
        record(ended(20, "e", FlagEndReason.CARER_DECLINED));
        answer = Delivery.DELIVERED;
        send();

        assertThat(told()).doesNotContain(ADDRESS, "Testina", "9990000026");
        assertThat(left).hasSize(1);
        assertThat(CarerFlag.of(left.get(0).events()).state()).isEqualTo(FlagState.DECLINED);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_notice_that_was_given_up_and_is_tried_again_weeks_later_does_not_leave_after_a_restriction(Place place) {
        noticeWaits(place);
        givenUp();
        record(new Restricted(on(20, "r")));
        triedAgain();

        assertThat(told()).doesNotContain(ADDRESS, "TS24", "07700900123");
        assertThat(left).extracting(FlagNotice::id).hasSize(2).doesNotContain(id("waits"));
        assertThat(left.get(0).events()).anyMatch(Retracted.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_notice_that_was_given_up_and_is_tried_again_does_not_leave_after_all_consent_was_withdrawn(Place place) {
        noticeWaits(place);
        givenUp();
        record(withdrawn(20, "w"));
        triedAgain();
        triedAgain();

        assertThat(left).hasSize(1);
        assertThat(left.get(0).events()).allMatch(Retracted.class::isInstance);
        assertThat(undelivered()).containsExactly(new Undelivered(id("waits"), CARER, id("waits"), 3, "withheld"));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_notice_that_was_given_up_and_is_tried_again_does_not_leave_after_the_carer_declined(Place place) {
        noticeWaits(place);
        givenUp();
        record(ended(20, "e", FlagEndReason.CARER_DECLINED));
        triedAgain();

        assertThat(told()).doesNotContain(ADDRESS, "Testina", "9990000026");
        assertThat(left).hasSize(1);
    }

    private void triedInVain() {
        answer = Delivery.FAILED;
        send();
        assertThat(left).hasSize(1);
        left.clear();
        itIsDay(20);
    }

    private void givenUp() {
        answer = Delivery.REJECTED;
        send();
        assertThat(undelivered()).hasSize(1);
        left.clear();
        itIsDay(20);
    }

    private void triedAgain() {
        answer = Delivery.DELIVERED;
        try (Dispatcher dispatcher = dispatcher(everybody())) {
            assertThat(dispatcher.tryAgain(id("waits"), at(4))).isTrue();
        }
        send();
    }
}
