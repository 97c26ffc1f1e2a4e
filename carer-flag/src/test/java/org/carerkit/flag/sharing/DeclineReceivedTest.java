package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.identified;

import org.carerkit.core.consent.Purpose;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.receiving.Received;
import org.junit.jupiter.api.Test;

/** A carer who declined here stays so, whatever partners tell, and in whatever order it comes. */
class DeclineReceivedTest extends ReceivingFixture {

    private static final EventHeader OURS_AT_NOON =
            EventHeader.of(id("declined"), OURS, at(3).plusSeconds(43_200), RecordedBy.of(PRACTICE, "receptionist"));

    /** The same told by somebody else: the facts are the same, the events are not. */
    private static FlagNotice fromAnother(FlagNotice notice) {
        return new FlagNotice(
                notice.format(),
                id("another notice"),
                notice.recipient(),
                notice.purpose(),
                notice.policy(),
                notice.events().stream()
                        .map(event -> event.with(new EventHeader(
                                id("another " + event.id()),
                                event.header().carer(),
                                event.header().occurredAt(),
                                event.header().recordedBy(),
                                event.header().origin())))
                        .toList());
    }

    private static FlagEvent correction(CarerId carer, String name) {
        EventHeader header = new EventHeader(id(name), carer, at(5), RecordedBy.withheld(), id("their correction"));
        return new Corrected(header, id("their decline"), null);
    }

    private void declinedAtPractice() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        recordIn(practice, new Ended(OURS_AT_NOON, FlagEndReason.CARER_DECLINED));
    }

    @Test
    void aNoticeOfSomebodyWhomAPartnerIdentifiesDoesNotUndoADecline() {
        record(identifiedPupil(), ended(2, "e", FlagEndReason.MOVED_AWAY));
        record(identified(5, "anew"), given(5, "g"));
        FlagNotice notice = shared(6, "n", GP, Purpose.DIRECT_CARE);
        declinedAtPractice();
        Received.Taken taken = taken(atPractice.receive(notice, HOSPITAL));

        assertThat(taken.linked()).containsExactly(OURS);
        assertThat(practice.flag(OURS).flag().state()).isEqualTo(FlagState.DECLINED);
    }

    @Test
    void aNoticeThatTheCaringEndedOnTheDayBeforeDoesNotTakeItsPlace() {
        record(identifiedPupil(), given(2, "g"));
        taken(atPractice.receive(shared(2, "n1", GP, Purpose.DIRECT_CARE), HOSPITAL));
        record(ended(3, "e", FlagEndReason.MOVED_AWAY));
        declinedAtPractice();
        taken(atPractice.receive(shared(4, "n2", GP, Purpose.DIRECT_CARE), HOSPITAL));

        assertThat(practice.flag(OURS).flag().state()).isEqualTo(FlagState.DECLINED);
    }

    @Test
    void aNoticeThatCorrectsAnotherPartnersDeclineDoesNotUndoIt() {
        record(identifiedPupil(), given(2, "g"));
        FlagNotice told = shared(3, "n1", GP, Purpose.DIRECT_CARE);
        CarerId theirs = told.events().get(0).header().carer();
        EventHeader no = new EventHeader(id("no"), theirs, at(4), RecordedBy.withheld(), id("their decline"));
        Received.Taken first =
                taken(atPractice.receive(with(told, new Ended(no, FlagEndReason.CARER_DECLINED)), HOSPITAL));
        taken(atPractice.receive(with(fromAnother(told), correction(theirs, "x1")), Identifier.ods("A81002")));

        assertThat(practice.flag(first.record()).flag().state()).isEqualTo(FlagState.DECLINED);
        taken(atPractice.receive(with(told, correction(theirs, "x2")), HOSPITAL));
        assertThat(practice.flag(first.record()).flag().state()).isEqualTo(FlagState.IDENTIFIED);
    }
}
