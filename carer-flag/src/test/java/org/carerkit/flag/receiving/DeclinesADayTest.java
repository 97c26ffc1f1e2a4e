package org.carerkit.flag.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Of the declines of one partner, so many take effect on one day; the rest wait for a person. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeclinesADayTest {

    private static final int LIMIT = 3;
    private static final Recipient COUNCIL =
            new Recipient(RecipientKind.ADULT_SOCIAL_CARE, Identifier.onsArea("E06000001"));

    private final InMemoryFlagStore store = new InMemoryFlagStore();
    private final InMemoryCarerKeys keys = new InMemoryCarerKeys();
    private CarerFlagRegister practice = register(at(100));
    private NoticeReceiver receiver = receiver();

    @BeforeEach
    void five_carers_are_known_here() {
        for (int i = 0; i < 5; i++) {
            record(new Identified(here(i, "i", at(1)), IdentificationSource.SELF, Setting.GP_PRACTICE, carer(i)));
            Consent consent = Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(COUNCIL));
            record(new ConsentRecorded(here(i, "g", at(2)), consent));
        }
    }

    @Test
    void those_above_the_limit_have_no_effect_stand_in_a_list_and_nothing_goes_out_meanwhile() {
        for (int i = 0; i < 5; i++) {
            Received.Taken taken = declined(i);
            assertThat(taken.linked()).containsExactly(ours(i));
            assertThat(taken.declineWaits()).isEqualTo(i >= LIMIT);
            assertThat(state(i)).isEqualTo(i < LIMIT ? FlagState.DECLINED : FlagState.IDENTIFIED);
        }

        assertThat(receiver.waitingDeclines()).containsExactlyInAnyOrder(record(3), record(4));
        assertThat(receiver.dayOf(HOSPITAL, today()).declinesWait()).isTrue();
        assertThat(receiver.dayOf(HOSPITAL, today()).declined()).hasSize(5);
        assertThat(share(3, "s")).isEqualTo(new ShareResult.Withheld(WithholdingReason.DECLINE_WAITS));
    }

    @Test
    void a_restart_does_not_begin_the_count_again_and_a_new_day_does() {
        for (int i = 0; i < LIMIT; i++) {
            declined(i);
        }
        practice = register(at(100).plusSeconds(60));
        receiver = receiver();
        assertThat(declined(3).declineWaits()).isTrue();

        practice = register(at(101));
        receiver = receiver();
        assertThat(declined(4).declineWaits()).isFalse();
        assertThat(state(4)).isEqualTo(FlagState.DECLINED);
        assertThat(state(3)).as("it still waits").isEqualTo(FlagState.IDENTIFIED);
    }

    @Test
    void one_that_comes_again_is_answered_as_before_and_is_not_counted_twice() {
        FlagNotice notice = decline(0);
        Received first = receiver.receive(notice, HOSPITAL);
        for (int i = 0; i < 2 * LIMIT; i++) {
            assertThat(receiver.receive(notice, HOSPITAL)).isEqualTo(first);
        }

        assertThat(declined(1).declineWaits()).isFalse();
        assertThat(receiver.dayOf(HOSPITAL, today()).declined()).hasSize(2);
    }

    @Test
    void one_that_waits_is_not_let_through_by_sending_another_or_the_same_notice_with_more_or_on_another_day() {
        for (int i = 0; i < 4; i++) {
            declined(i);
        }
        FlagNotice more = new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1,
                id("notice 3"),
                GP,
                Purpose.DIRECT_CARE,
                "edition",
                List.of(new Ended(theirs(3, "another", at(6)), FlagEndReason.CARER_DECLINED)));
        receiver.receive(more, HOSPITAL);
        practice = register(at(101));
        receiver = receiver();
        receiver.receive(decline(3), HOSPITAL);
        receiver.receive(
                new FlagNotice(
                        more.format(),
                        id("third"),
                        GP,
                        more.purpose(),
                        "edition",
                        List.of(new Ended(theirs(3, "third", at(7)), FlagEndReason.CARER_DECLINED))),
                HOSPITAL);

        assertThat(state(3)).isEqualTo(FlagState.IDENTIFIED);
        assertThat(receiver.waitingDeclines()).containsExactly(record(3));
    }

    @Test
    void another_partners_declines_are_counted_apart() {
        for (int i = 0; i < LIMIT; i++) {
            declined(i);
        }

        assertThat(((Received.Taken) receiver.receive(decline(3), SCHOOL)).declineWaits())
                .isFalse();
    }

    @Test
    void a_person_decides_that_the_carer_declined_or_agreed_or_that_the_partner_was_wrong() {
        for (int i = 0; i < LIMIT; i++) {
            declined(i);
        }
        List<Function<Integer, FlagEvent>> decisions = List.of(
                i -> new Ended(here(i, "yes", at(100)), FlagEndReason.CARER_DECLINED),
                i -> new Confirmed(here(i, "no", at(100)), new DecisionMaker(Capacity.SELF, null, null)));
        for (int i = 3; i < 5; i++) {
            declined(i);
            record(decisions.get(i - 3).apply(i));
        }
        assertThat(state(3)).isEqualTo(FlagState.DECLINED);
        assertThat(state(4)).isEqualTo(FlagState.ACTIVE);
        assertThat(receiver.waitingDeclines()).isEmpty();
        assertThat(share(4, "s")).isInstanceOf(ShareResult.Shared.class);

        record(new Identified(here(5, "i", at(1)), IdentificationSource.SELF, Setting.GP_PRACTICE, carer(5)));
        declined(5);
        assertThat(receiver.waitingDeclines()).containsExactly(record(5));
        record(new Corrected(here(5, "wrong", at(100)), id("fact 5 declined"), null));
        assertThat(receiver.waitingDeclines()).isEmpty();
        assertThat(state(5)).isEqualTo(FlagState.IDENTIFIED);
        assertThat(share(5, "s")).isEqualTo(new ShareResult.Withheld(WithholdingReason.NO_CONSENT));
    }

    @Test
    void a_flood_of_restrictions_takes_effect_and_raises_an_alarm() {
        for (int i = 0; i < 5; i++) {
            assertThat(receiver.dayOf(HOSPITAL, today()).restrictionsAlarm()).isEqualTo(i > 4);
            receiver.receive(notice(i, "r", new Restricted(theirs(i, "restricted", at(5)))), HOSPITAL);
            assertThat(practice.flag(ours(i)).flag().isRestricted()).isTrue();
        }

        assertThat(receiver.dayOf(HOSPITAL, today()).restricted()).hasSize(5);
        assertThat(receiver.limitedTo(new ReceivingLimits(LIMIT, 4))
                        .dayOf(HOSPITAL, today())
                        .restrictionsAlarm())
                .isTrue();
        assertThat(receiver.dayOf(SCHOOL, today()).restricted()).isEmpty();
    }

    private Received.Taken declined(int i) {
        return (Received.Taken) receiver.receive(decline(i), HOSPITAL);
    }

    private static FlagNotice decline(int i) {
        return notice(i, "", new Ended(theirs(i, "declined", at(5)), FlagEndReason.CARER_DECLINED));
    }

    private static FlagNotice notice(int i, String name, FlagEvent event) {
        Identified identified =
                new Identified(theirs(i, "identified", at(4)), IdentificationSource.SELF, Setting.HOSPITAL, carer(i));
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1,
                id("notice " + i + name),
                GP,
                Purpose.DIRECT_CARE,
                "edition",
                List.of(identified, event));
    }

    private static EventHeader theirs(int i, String what, Instant at) {
        return new EventHeader(
                id("told " + i + what),
                new CarerId(id("theirs " + i)),
                at,
                RecordedBy.withheld(),
                id("fact " + i + " " + what));
    }

    private static EventHeader here(int i, String what, Instant at) {
        return EventHeader.of(id("here " + i + what), ours(i), at, RecordedBy.of(PRACTICE, "receptionist"));
    }

    private static CarerId ours(int i) {
        return new CarerId(id("ours " + i));
    }

    /** The hospital's record here: the one that is linked with ours. */
    private CarerId record(int i) {
        return practice.flag(ours(i)).flag().links().stream()
                .flatMap(link -> Stream.of(link.header().carer(), link.other()))
                .filter(carer -> !carer.equals(ours(i)))
                .findFirst()
                .orElseThrow();
    }

    private static Carer carer(int i) {
        String[] numbers = {"9990000018", "9990000026", "9990000034", "9990000042", "9990000050", "9990000069"};
        return Carer.builder(Identifier.nhsNumber(numbers[i]))
                .person("Testina", "Fictional", LocalDate.of(1970, 1, 1 + i))
                .build();
    }

    private void record(FlagEvent event) {
        assertThat(practice.record(RecordCommand.of(event))).isInstanceOf(RecordResult.Recorded.class);
    }

    private FlagState state(int i) {
        return practice.flag(ours(i)).flag().state();
    }

    private ShareResult share(int i, String name) {
        return practice.share(ShareRequest.withConsent(here(i, name, at(100)), COUNCIL, Purpose.CARER_SUPPORT));
    }

    private LocalDate today() {
        return EventHeader.dayOf(at(100));
    }

    private CarerFlagRegister register(Instant now) {
        return CarerFlagRegister.builder(store, Clock.fixed(now, ZoneOffset.UTC))
                .keys(keys)
                .build();
    }

    private NoticeReceiver receiver() {
        return practice.receiver(GP).limitedTo(new ReceivingLimits(LIMIT, 5));
    }
}
