package org.carerkit.flag.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.findingAt;
import static org.carerkit.flag.event.Samples.flag;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.identified;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;
import static org.carerkit.flag.event.Samples.withheld;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.Unrestricted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What was decided about sharing, as the flag has it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsentsTest {

    private static final LocalDate LATER = DAY.plusDays(30);

    @Test
    void consent_allows_what_it_names_from_its_day() {
        Consents consents = flag(identified(1, "i"), given(2, "g")).consents();

        assertThat(consents.allowing(Purpose.EDUCATION_SUPPORT, SCHOOL_LEAD, DAY.plusDays(1)))
                .map(FlagEvent::id)
                .contains(id("g"));
        assertThat(consents.allowing(Purpose.EDUCATION_SUPPORT, SCHOOL_LEAD, DAY))
                .isEmpty();
        assertThat(consents.allowing(Purpose.EMPLOYMENT_SUPPORT, SCHOOL_LEAD, LATER))
                .isEmpty();
        assertThat(consents.allowing(Purpose.DIRECT_CARE, GP, LATER)).isPresent();
    }

    @Test
    void withdrawn_consent_holds_against_consent_of_any_later_clock() {
        FlagEvent fastClock = given(300, "g2");
        CarerFlag flag = flag(identified(1, "i"), given(2, "g1"), withdrawn(3, "w"), fastClock);

        assertThat(flag.consents().allowing(Purpose.DIRECT_CARE, GP, DAY.plusDays(400)))
                .isEmpty();
        assertThat(flag.consents().withholds(Purpose.DIRECT_CARE, GP, DAY.plusDays(400)))
                .isTrue();
        assertThat(flag.findings()).containsExactly(findingAt(FlagFinding.FLAG_CONSENT_NOT_LIFTED, "g2"));
    }

    @Test
    void consent_that_names_the_withdrawal_lifts_it() {
        ConsentRecorded again = given(4, "g2", id("w"));
        CarerFlag flag = flag(identified(1, "i"), given(2, "g1"), withdrawn(3, "w"), again);

        assertThat(flag.consents().allowing(Purpose.DIRECT_CARE, GP, LATER))
                .map(FlagEvent::id)
                .contains(id("g2"));
        assertThat(flag.consents().withholds(Purpose.DIRECT_CARE, GP, LATER)).isFalse();
        assertThat(flag.consents().toLift(again.consent())).containsExactly(id("w"));
        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void lifting_a_withdrawal_does_not_bring_the_old_consent_back() {
        ConsentRecorded gpOnly = new ConsentRecorded(
                on(4, "g2"),
                Consent.given(DAY.plusDays(3), List.of(Purpose.DIRECT_CARE), List.of(GP)),
                List.of(id("w")));
        Consents consents = flag(identified(1, "i"), given(2, "g1"), withdrawn(3, "w"), gpOnly)
                .consents();

        assertThat(consents.allowing(Purpose.DIRECT_CARE, GP, LATER)).isPresent();
        assertThat(consents.allowing(Purpose.EDUCATION_SUPPORT, SCHOOL_LEAD, LATER))
                .isEmpty();
    }

    @Test
    void a_refusal_for_one_recipient_leaves_the_others() {
        FlagEvent refused = withheld(
                3, "no", ConsentStatus.REFUSED, List.of(), List.of(Recipient.every(RecipientKind.SCHOOL_LEAD)));
        Consents consents = flag(identified(1, "i"), given(2, "g"), refused).consents();

        assertThat(consents.withholds(Purpose.EDUCATION_SUPPORT, SCHOOL_LEAD, LATER))
                .isTrue();
        assertThat(consents.withholds(Purpose.DIRECT_CARE, GP, LATER)).isFalse();
        assertThat(consents.allowing(Purpose.DIRECT_CARE, GP, LATER)).isPresent();
    }

    @Test
    void consent_ends_with_its_spell_and_a_withdrawal_does_not() {
        CarerFlag flag = flag(
                identified(1, "i1"),
                given(2, "g"),
                withheld(3, "no", ConsentStatus.REFUSED, List.of(Purpose.STATISTICS), List.of()),
                ended(4, "e", FlagEndReason.MOVED_AWAY),
                identified(5, "i2"));

        assertThat(flag.consents().given()).isEmpty();
        assertThat(flag.consents().withholds(Purpose.STATISTICS, GP, LATER)).isTrue();
    }

    @Test
    void naming_what_is_not_there_or_withholds_nothing_is_a_finding() {
        assertThat(flag(identified(1, "i"), given(2, "g", id("nobody"))).findings())
                .containsExactly(findingAt(FlagFinding.FLAG_NAMED_EVENT_MISSING, "g"));
        assertThat(flag(identified(1, "i"), given(2, "g", id("i"))).findings())
                .containsExactly(findingAt(FlagFinding.FLAG_NOTHING_TO_LIFT, "g"));
        assertThat(flag(identified(1, "i"), new Unrestricted(on(2, "u"), List.of(id("nobody"))))
                        .findings())
                .containsExactly(findingAt(FlagFinding.FLAG_NAMED_EVENT_MISSING, "u"));
        assertThat(flag(identified(1, "i"), new Unrestricted(on(2, "u"), List.of(id("i"))))
                        .findings())
                .containsExactly(findingAt(FlagFinding.FLAG_NOTHING_TO_LIFT, "u"));
    }
}
