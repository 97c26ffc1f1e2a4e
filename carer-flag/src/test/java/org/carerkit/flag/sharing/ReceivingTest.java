package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in from a partner: what becomes of it, and what a partner cannot do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceivingTest extends ReceivingFixture {

    @Test
    void the_receipt_has_the_same_id_at_both_ends_and_keeps_the_sender() {
        FlagNotice notice = toPractice();
        Received.Taken taken = taken(atPractice.receive(notice, HOSPITAL));
        Disclosed here =
                (Disclosed) practice.flag(taken.record()).flag().disclosures().get(0);
        Disclosed there = (Disclosed) register.flag(CARER).flag().disclosures().get(0);

        assertThat(here.header().fact()).isEqualTo(there.id()).isEqualTo(notice.id());
        assertThat(here.fields()).isEqualTo(there.fields());
        assertThat(here.purpose()).isEqualTo(there.purpose());
        assertThat(here.header().recordedBy().organisation()).isEqualTo(HOSPITAL);
        assertThat(LocationRedaction.of(List.of(here)).get(0).header().recordedBy())
                .isEqualTo(RecordedBy.withheld());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void notices_that_are_repeated_and_come_in_any_order_give_the_same_records(long seed) {
        record(identifiedPupil(), given(2, "g"));
        List<FlagNotice> notices = new ArrayList<>();
        notices.add(shared(3, "n1", GP, Purpose.DIRECT_CARE));
        record(confirmed(4, "c"));
        notices.add(shared(5, "n2", GP, Purpose.DIRECT_CARE));
        record(new Restricted(on(6, "r")));
        notices.add(shared(7, "n3", GP, Purpose.DIRECT_CARE));
        record(new Unrestricted(on(8, "u"), List.of(id("r"))), ended(9, "e", FlagEndReason.MOVED_AWAY));
        notices.add(shared(10, "n4", GP, Purpose.DIRECT_CARE));
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        notices.forEach(notice -> taken(atPractice.receive(notice, HOSPITAL)));

        CarerFlagRegister other = register();
        known(other, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        List<FlagNotice> disordered = new ArrayList<>(notices);
        disordered.addAll(notices);
        Collections.shuffle(disordered, new Random(seed));
        disordered.forEach(notice -> taken(other.receiver(GP).receive(notice, HOSPITAL)));

        assertThat(other.flag(OURS).flag()).isEqualTo(practice.flag(OURS).flag());
        assertThat(other.carers(Optional.empty(), 10)).isEqualTo(practice.carers(Optional.empty(), 10));
        assertThat(practice.flag(OURS).flag().isRestricted()).isFalse();
    }

    @Test
    void the_same_fact_by_two_ways_counts_once() {
        FlagNotice fromHospital = toPractice();
        CarerFlagRegister council = register();
        FlagNotice toCouncil = new FlagNotice(
                fromHospital.format(),
                id("other notice"),
                HOSPITAL_ONE,
                fromHospital.purpose(),
                fromHospital.policy(),
                fromHospital.events());
        CarerId there = taken(council.receiver(HOSPITAL_ONE).receive(toCouncil, HOSPITAL))
                .record();
        CarerFlag atCouncil = council.flag(there).flag();
        Decision.Allowed allowed = new Decision.Allowed(
                SharingPolicy.standard().fields(Purpose.DIRECT_CARE, RecipientKind.GP_PRACTICE),
                Optional.empty(),
                true);
        FlagNotice fromCouncil = new NoticeMaker(
                        ShareRequest.withConsent(here(there, "onwards"), GP, Purpose.DIRECT_CARE),
                        allowed,
                        SharingPolicy.standard())
                .notice(atCouncil);

        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        taken(atPractice.receive(fromHospital, HOSPITAL));
        taken(atPractice.receive(fromCouncil, SCHOOL));

        CarerFlag flag = practice.flag(OURS).flag();
        assertThat(flag.links()).as("each of three records with each other").hasSize(3);
        assertThat(flag.spell().orElseThrow().identifications())
                .as("ours and theirs")
                .hasSize(2);
        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void what_the_sender_erased_is_told_to_the_host() {
        Received.Taken taken = taken(atPractice.receive(toPractice(), HOSPITAL));
        FlagNotice erasure = Retraction.erasure(
                        new Erased(on(9, "erased")), register.flag(CARER).flag(), "edition")
                .get(0);
        Received.Taken erased = taken(atPractice.receive(erasure, HOSPITAL));

        assertThat(erased.erasedAtSender()).isTrue();
        assertThat(erased.record()).isEqualTo(taken.record());
        assertThat(practice.flag(taken.record()).flag().state())
                .as("ours to decide")
                .isEqualTo(FlagState.ACTIVE);
    }

    @Test
    void a_notice_that_comes_after_its_record_was_erased_changes_nothing() {
        FlagNotice notice = toPractice();
        Received.Taken taken = taken(atPractice.receive(notice, HOSPITAL));
        practice.erase(new Erased(here(taken.record(), "erased here")));
        List<FlagEvent> before = practice.history(taken.record());
        record(ended(8, "later", FlagEndReason.MOVED_AWAY));
        FlagNotice later = shared(9, "later share", GP, Purpose.DIRECT_CARE);

        for (FlagNotice late : List.of(notice, later)) {
            assertThat(errors(atPractice.receive(late, HOSPITAL)))
                    .extracting(Finding::code)
                    .containsOnly(FlagFinding.FLAG_RECORD_UNKNOWN);
        }
        assertThat(practice.history(taken.record())).isEqualTo(before);
        assertThat(practice.carers(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void what_waited_to_be_sent_about_an_erased_record_goes_and_whoever_was_told_hears_of_it() {
        toPractice();
        record(ended(8, "later", FlagEndReason.MOVED_AWAY));
        register.share(ShareRequest.withConsent(on(9, "waits"), GP, Purpose.DIRECT_CARE));

        register.erase(new Erased(on(10, "erased")));
        List<FlagNotice> sent = sentBy(register);

        assertThat(sent).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo(GP);
            assertThat(notice.events()).singleElement().isInstanceOf(Erased.class);
        });
        assertThat(sentBy(register)).isEmpty();
    }

    @Test
    void a_notice_for_somebody_else_is_refused_and_nothing_of_it_kept() {
        FlagNotice notice = toPractice();
        CarerFlagRegister other = register();

        assertThat(errors(other.receiver(OTHER_GP).receive(notice, HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_NOT_FOR_US, "recipient"));
        assertThat(other.carers(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void a_partner_can_record_no_consent_no_link_and_no_decision_of_ours() {
        FlagNotice notice = toPractice();
        CarerId there = notice.events().get(0).header().carer();
        EventHeader header = new EventHeader(id("evil"), there, at(5), RecordedBy.withheld(), id("evil origin"));
        Consent consent = Consent.given(DAY, List.of(Purpose.DIRECT_CARE), List.of(GP));

        assertThat(errors(atPractice.receive(with(notice, new ConsentRecorded(header, consent)), HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_KIND, "events[2]"));
        assertThat(errors(atPractice.receive(with(notice, new Linked(header, OURS)), HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_KIND, "events[2]"));
        assertThat(atPractice.receive(with(notice, withdrawn(5, "evil")), HOSPITAL))
                .isInstanceOf(Received.Refused.class);
        assertThat(practice.carers(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void a_notice_reaches_no_record_but_its_own_whatever_carer_it_names() {
        known(practice, carer(Identifier.local("practice", "1"), "Fictional", BORN));
        FlagNotice notice = toPractice();
        FlagNotice evil = new FlagNotice(
                notice.format(), notice.id(), GP, notice.purpose(), notice.policy(), notice.eventsAbout(OURS));
        Received.Taken taken = taken(atPractice.receive(evil, SCHOOL));

        assertThat(taken.record()).isNotEqualTo(OURS);
        assertThat(practice.history(OURS)).hasSize(1);
        FlagNotice two = with(notice, evil.events().get(0));
        assertThat(((Received.Refused) atPractice.receive(two, SCHOOL))
                        .findings()
                        .all())
                .contains(new Finding(FlagFinding.FLAG_NOTICE_SEVERAL_CARERS, "events[2].header.carer"));
    }

    @Test
    void a_partner_cannot_undo_what_was_recorded_here() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        recordIn(practice, new Restricted(here(OURS, "our restriction")));
        FlagNotice notice = toPractice();
        taken(atPractice.receive(notice, HOSPITAL));
        CarerId there = notice.events().get(0).header().carer();
        EventHeader header = new EventHeader(id("evil"), there, at(50), RecordedBy.withheld(), id("evil origin"));

        assertThat(errors(atPractice.receive(
                        with(notice, new Unrestricted(header, List.of(id("our restriction")))), HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_UNDOES_OURS, "events[2]"));
        assertThat(errors(atPractice.receive(with(notice, new Corrected(header, id("ours"), null)), HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_UNDOES_OURS, "events[2]"));
        assertThat(practice.flag(OURS).flag().isRestricted()).isTrue();
    }

    @Test
    void an_event_without_an_origin_would_pass_for_one_of_ours_and_is_refused() {
        FlagNotice notice = toPractice();
        CarerId there = notice.events().get(0).header().carer();
        EventHeader header = EventHeader.of(id("evil"), there, at(5), RecordedBy.withheld());

        assertThat(errors(atPractice.receive(with(notice, new Restricted(header)), HOSPITAL)))
                .containsExactly(new Finding(CoreFinding.REQUIRED, "events[2].header.origin"));
    }
}
