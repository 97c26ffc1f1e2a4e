package org.carerkit.flag.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.by;
import static org.carerkit.flag.event.Samples.findingAt;
import static org.carerkit.flag.event.Samples.flag;
import static org.carerkit.flag.event.Samples.id;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody said that they do not want to be recorded as a carer: what undoes that, and what does not. */
class DeclineTest {

    private static Identified identified(Identifier organisation, int day, String name) {
        return new Identified(by(organisation, day, name), IdentificationSource.PROFESSIONAL, null, null);
    }

    private static Ended ended(Identifier organisation, int day, String name, FlagEndReason reason) {
        return new Ended(by(organisation, day, name), reason);
    }

    private static Ended declined(Identifier organisation, int day, String name) {
        return ended(organisation, day, name, FlagEndReason.CARER_DECLINED);
    }

    private static Confirmed agreed(Capacity capacity, int day, String name) {
        return new Confirmed(by(SCHOOL, day, name), new DecisionMaker(capacity, null, null));
    }

    /** The event as a partner's notice tells of it, in the record that this partner has here. */
    private static FlagEvent told(CarerId record, String id, FlagEvent event) {
        EventHeader header = event.header();
        return event.with(new EventHeader(id(id), record, header.occurredAt(), RecordedBy.withheld(), header.fact()));
    }

    private static final Identified OPENED = identified(HOSPITAL, 1, "opened");
    private static final Ended DECLINED = declined(HOSPITAL, 2, "declined");

    @Test
    void anotherOrganisationDoesNotUndoADecline() {
        CarerFlag flag = flag(OPENED, DECLINED, identified(PRACTICE, 3, "p"));
        assertThat(flag.state()).isEqualTo(FlagState.DECLINED);
        assertThat(flag.findings()).containsExactly(findingAt(FlagFinding.FLAG_DECLINED, "p"));
    }

    @Test
    void itsAuthorUndoesIt() {
        CarerFlag flag = flag(OPENED, DECLINED, identified(HOSPITAL, 3, "anew"));
        assertThat(flag.state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void anUnknownOrganisationIsNotItsAuthor() {
        RecordedBy nobody = RecordedBy.withheld();
        Ended declined = new Ended(EventHeader.of(id("d"), CARER, at(2), nobody), FlagEndReason.CARER_DECLINED);
        Identified anew = new Identified(EventHeader.of(id("i"), CARER, at(3), nobody), null, null, null);
        assertThat(flag(OPENED, declined, anew).state()).isEqualTo(FlagState.DECLINED);
    }

    @Test
    void theCarersOwnLaterAgreementUndoesItInWhateverOrderItCame() {
        List<FlagEvent> events = new ArrayList<>(
                List.of(OPENED, DECLINED, identified(SCHOOL, 3, "anew"), agreed(Capacity.SELF, 3, "yes")));
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(CarerFlag.of(events).state()).isEqualTo(FlagState.ACTIVE);
            assertThat(CarerFlag.of(events).findings()).isEmpty();
        }
    }

    @Test
    void anAgreementWaitsForWhoeverIdentifiesTheCarer() {
        CarerFlag agreed = flag(OPENED, DECLINED, agreed(Capacity.SELF, 3, "yes"));
        assertThat(agreed.state()).isEqualTo(FlagState.DECLINED);
        assertThat(agreed.findings()).containsExactly(findingAt(FlagFinding.FLAG_DECLINE_ANSWERED, "yes"));
        assertThat(flag(OPENED, DECLINED, agreed(Capacity.SELF, 3, "yes"), identified(PRACTICE, 4, "p"))
                        .state())
                .isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag(OPENED, DECLINED, identified(PRACTICE, 3, "p"), agreed(Capacity.SELF, 4, "yes"))
                        .state())
                .as("identified before that")
                .isEqualTo(FlagState.DECLINED);
    }

    @Test
    void aDeclineAfterTheAgreementHoldsAgain() {
        CarerFlag flag = flag(
                OPENED,
                DECLINED,
                agreed(Capacity.SELF, 3, "yes"),
                identified(SCHOOL, 3, "anew"),
                declined(SCHOOL, 4, "no"),
                identified(PRACTICE, 5, "p"));
        assertThat(flag.state()).isEqualTo(FlagState.DECLINED);
    }

    @ParameterizedTest
    @EnumSource(value = Capacity.class, mode = EnumSource.Mode.EXCLUDE, names = "SELF")
    void nobodyElsesAgreementUndoesIt(Capacity capacity) {
        assertThat(flag(OPENED, DECLINED, agreed(capacity, 3, "yes"), identified(SCHOOL, 3, "anew"))
                        .state())
                .isEqualTo(FlagState.DECLINED);
    }

    @Test
    void anAgreementOfBeforeOrOfNobodyOrOutOfANoticeDoesNotUndoIt() {
        CarerId record = new CarerId(id("record"));
        Confirmed nobodys = new Confirmed(by(SCHOOL, 3, "yes"), null);
        for (FlagEvent agreement : List.of(
                agreed(Capacity.SELF, 2, "yes"), nobodys, told(record, "told", agreed(Capacity.SELF, 3, "yes")))) {
            assertThat(flag(OPENED, DECLINED, agreement, identified(SCHOOL, 3, "anew"))
                            .state())
                    .as(agreement.toString())
                    .isEqualTo(FlagState.DECLINED);
        }
    }

    @ParameterizedTest
    @EnumSource(FlagEndReason.class)
    void anotherEndOfAnEarlierDayDoesNotTakeItsPlace(FlagEndReason reason) {
        FlagEvent earlier = new Ended(
                EventHeader.of(id("e"), CARER, at(2).minusSeconds(60), RecordedBy.of(PRACTICE, "clerk")), reason);
        assertThat(flag(OPENED, earlier, DECLINED).state()).isEqualTo(FlagState.DECLINED);
        assertThat(flag(OPENED, earlier, DECLINED, identified(PRACTICE, 3, "p")).state())
                .isEqualTo(FlagState.DECLINED);
    }

    @Test
    void onlyItsAuthorCorrectsIt() {
        Corrected byAnother = new Corrected(by(PRACTICE, 3, "x"), id("declined"), null);
        Corrected byAuthor = new Corrected(by(HOSPITAL, 3, "x"), id("declined"), null);
        assertThat(flag(OPENED, DECLINED, byAnother).state()).isEqualTo(FlagState.DECLINED);
        assertThat(flag(OPENED, DECLINED, byAnother).findings())
                .containsExactly(findingAt(FlagFinding.FLAG_DECLINED, "x"));
        assertThat(flag(OPENED, DECLINED, byAuthor).state()).isEqualTo(FlagState.IDENTIFIED);
    }

    @Test
    void itHoldsWhenWhatOpenedTheFlagIsCorrected() {
        Identified theirs = identified(PRACTICE, 1, "theirs");
        Corrected wrong = new Corrected(by(PRACTICE, 3, "x"), id("theirs"), null);
        CarerFlag flag = flag(theirs, DECLINED, wrong, identified(PRACTICE, 4, "again"));
        assertThat(flag.state()).isEqualTo(FlagState.NONE);
    }

    @Test
    void anEventThatSaysItIsTheSameFactDoesNotOverruleIt() {
        CarerId theirs = new CarerId(id("their record"));
        CarerId others = new CarerId(id("another's record"));
        FlagEvent first = told(theirs, "opened there", OPENED);
        FlagEvent no = told(theirs, "declined there", DECLINED);
        Ended moved = ended(HOSPITAL, 2, "declined", FlagEndReason.MOVED_AWAY);
        for (String id : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            assertThat(flag(first, no, told(others, id, moved)).state()).as(id).isEqualTo(FlagState.DECLINED);
            assertThat(flag(first, no, told(others, id, identified(PRACTICE, 2, "declined")))
                            .state())
                    .as(id)
                    .isEqualTo(FlagState.DECLINED);
        }
    }

    @Test
    void aPartnersDeclineIsUndoneByThatPartnerAndByNoOther() {
        CarerId theirs = new CarerId(id("their record"));
        CarerId others = new CarerId(id("another's record"));
        FlagEvent first = told(theirs, "opened there", OPENED);
        FlagEvent no = told(theirs, "declined there", DECLINED);
        FlagEvent anew = identified(HOSPITAL, 3, "anew");
        FlagEvent wrong = new Corrected(by(HOSPITAL, 3, "x"), id("declined"), null);
        assertThat(flag(first, no, told(others, "t", anew)).state()).isEqualTo(FlagState.DECLINED);
        assertThat(flag(first, no, told(others, "t", wrong)).state()).isEqualTo(FlagState.DECLINED);
        assertThat(flag(first, no, anew).state()).as("whoever claims its name").isEqualTo(FlagState.DECLINED);
        assertThat(flag(first, no, told(theirs, "t", anew)).state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag(first, no, told(theirs, "t", wrong)).state()).isEqualTo(FlagState.IDENTIFIED);
    }

    @Test
    void nobodyBecomesItsAuthorByTellingOfItToo() {
        CarerId theirs = new CarerId(id("their record"));
        CarerId others = new CarerId(id("another's record"));
        FlagEvent first = told(theirs, "opened there", OPENED);
        FlagEvent no = told(theirs, "declined there", DECLINED);
        for (String id : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            FlagEvent again = told(others, id, DECLINED);
            FlagEvent anew = told(others, id + "2", identified(HOSPITAL, 3, "anew"));
            FlagEvent wrong = told(others, id + "2", new Corrected(by(HOSPITAL, 3, "x"), id("declined"), null));
            assertThat(flag(first, no, again, anew).state()).as(id).isEqualTo(FlagState.DECLINED);
            assertThat(flag(first, no, again, wrong).state()).as(id).isEqualTo(FlagState.DECLINED);
        }
        FlagEvent anew = identified(HOSPITAL, 3, "anew");
        assertThat(flag(
                                first,
                                no,
                                told(others, "relayed", DECLINED),
                                told(theirs, "anew there", anew),
                                told(others, "anew relayed", anew))
                        .state())
                .as("both tell of both")
                .isEqualTo(FlagState.IDENTIFIED);
        for (String id : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            FlagEvent later = told(others, id, identified(HOSPITAL, 3, "opened"));
            assertThat(flag(first, no, later).state())
                    .as("%s, an old fact with a new day", id)
                    .isNotEqualTo(FlagState.IDENTIFIED);
        }
        FlagEvent relayed = told(others, "relayed", DECLINED);
        assertThat(flag(OPENED, DECLINED, relayed, identified(HOSPITAL, 3, "anew"))
                        .state())
                .as("what happened goes before what is told of it")
                .isEqualTo(FlagState.IDENTIFIED);
    }

    @Test
    void ofTwoDeclinesEachHasToBeUndone() {
        FlagEvent[] both = {OPENED, DECLINED, declined(PRACTICE, 3, "theirs"), identified(HOSPITAL, 4, "anew")};
        assertThat(flag(both).state()).isEqualTo(FlagState.DECLINED);
        FlagEvent[] more = Arrays.copyOf(both, 5);
        more[4] = new Corrected(by(PRACTICE, 4, "x"), id("theirs"), null);
        assertThat(flag(more).state()).isEqualTo(FlagState.IDENTIFIED);
    }

    @Test
    void aFormerCarerMayDecline() {
        CarerFlag flag = flag(OPENED, ended(HOSPITAL, 2, "e", FlagEndReason.MOVED_AWAY), declined(PRACTICE, 3, "no"));
        assertThat(flag.state()).isEqualTo(FlagState.DECLINED);
        assertThat(flag.spell().orElseThrow().until()).isEqualTo(at(2));
        assertThat(flag.findings()).isEmpty();
    }
}
