package org.carerkit.flag.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.by;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.corrected;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.findingAt;
import static org.carerkit.flag.event.Samples.flag;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.identified;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;
import static org.carerkit.flag.event.Samples.youngCarer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.state.CarerFlag.Undone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarerFlagTest {

    private static final RecordedBy NURSE = RecordedBy.of(HOSPITAL, "ward nurse");

    // states

    @Test
    void no_event_is_no_flag() {
        assertThat(flag().state()).isEqualTo(FlagState.NONE);
        assertThat(flag().spells()).isEmpty();
        assertThat(flag().findings()).isEmpty();
    }

    @Test
    void a_flag_is_identified_then_active_then_ended() {
        CarerFlag flag =
                flag(identified(1, "i"), confirmed(3, "c"), ended(5, "e", FlagEndReason.CARED_FOR_PERSON_DIED));

        assertThat(flag.stateOn(DAY.minusDays(1))).isEqualTo(FlagState.NONE);
        assertThat(flag.stateOn(DAY)).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag.stateOn(DAY.plusDays(1))).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag.stateOn(DAY.plusDays(2))).isEqualTo(FlagState.ACTIVE);
        assertThat(flag.stateOn(DAY.plusDays(3))).isEqualTo(FlagState.ACTIVE);
        assertThat(flag.stateOn(DAY.plusDays(4))).isEqualTo(FlagState.ENDED);
        assertThat(flag.isFormerCarer()).isTrue();
        assertThat(flag.spell().orElseThrow().reason()).isEqualTo(FlagEndReason.CARED_FOR_PERSON_DIED);
        assertThat(flag.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FlagEndReason.class)
    void each_reason_leads_to_its_state(FlagEndReason reason) {
        FlagState expected = switch (reason) {
            case CARER_DECLINED -> FlagState.DECLINED;
            case NOT_A_CARER, RECORDED_IN_ERROR -> FlagState.IN_ERROR;
            default -> FlagState.ENDED;
        };

        assertThat(flag(identified(1, "i"), ended(2, "e", reason)).state()).isEqualTo(expected);
    }

    @Test
    void caring_anew_opens_a_new_spell() {
        CarerFlag flag = flag(
                identified(1, "i1"),
                ended(2, "e1", FlagEndReason.MOVED_INTO_CARE),
                identified(8, "i2"),
                confirmed(9, "c2"));

        assertThat(flag.spells()).extracting(Spell::state).containsExactly(FlagState.ENDED, FlagState.ACTIVE);
        assertThat(flag.stateOn(DAY.plusDays(5))).isEqualTo(FlagState.ENDED);
        assertThat(flag.state()).isEqualTo(FlagState.ACTIVE);
        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void another_organisation_adds_a_source_and_the_same_one_does_not() {
        FlagEvent school = new Identified(by(SCHOOL, 2, "s"), IdentificationSource.PROFESSIONAL, Setting.SCHOOL, null);
        CarerFlag flag = flag(identified(1, "i"), school, identified(3, "again"));

        assertThat(flag.spell().orElseThrow().identifications())
                .extracting(Identified::setting)
                .containsExactly(Setting.HOSPITAL, Setting.SCHOOL);
        assertThat(flag.findings()).containsExactly(findingAt(FlagFinding.FLAG_ALREADY_IDENTIFIED, "again"));
    }

    @Test
    void on_one_day_without_times_the_flag_opens_before_it_closes() {
        CarerFlag flag =
                flag(ended(1, "e", FlagEndReason.NOT_A_CARER), confirmed(1, "c"), identified(1, "i"), given(1, "g"));

        assertThat(flag.state()).isEqualTo(FlagState.IN_ERROR);
        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void the_record_known_last_counts() {
        Carer changed = Carer.builder(Identifier.nhsNumber("9990000026")).build();
        CarerFlag flag = flag(identified(1, "i"), new RolesChanged(on(2, "r"), changed));

        assertThat(flag.carer()).isEqualTo(changed);
        assertThat(flag(identified(1, "i")).carer()).isEqualTo(youngCarer());
    }

    // events out of place

    @Test
    void what_comes_before_any_identification_has_no_effect() {
        for (FlagEvent event : needsAnOpenFlag()) {
            CarerFlag flag = flag(event);

            assertThat(flag.findings())
                    .as(event.toString())
                    .containsExactly(new Finding(FlagFinding.FLAG_NOT_IDENTIFIED, "events[" + event.id() + "]"));
            assertThat(flag.state()).isEqualTo(FlagState.NONE);
        }
    }

    @Test
    void what_comes_after_the_end_has_no_effect() {
        List<FlagEvent> history = List.of(identified(-5, "i"), ended(-3, "end", FlagEndReason.MOVED_AWAY));
        for (FlagEvent event : needsAnOpenFlag()) {
            CarerFlag flag = flag(history.get(0), event, history.get(1));

            assertThat(flag.findings())
                    .as(event.toString())
                    .containsExactly(new Finding(FlagFinding.FLAG_CLOSED, "events[" + event.id() + "]"));
            assertThat(flag.spells()).isEqualTo(CarerFlag.of(history).spells());
        }
    }

    @Test
    void confirming_twice_is_worth_knowing_and_no_error() {
        CarerFlag flag = flag(identified(1, "i"), confirmed(2, "c"), confirmed(3, "again"));

        assertThat(flag.findings()).containsExactly(findingAt(FlagFinding.FLAG_ALREADY_CONFIRMED, "again"));
        assertThat(flag.findings().hasError()).isFalse();
        assertThat(flag.spell().orElseThrow().confirmed()).isEqualTo(Samples.at(2));
    }

    @Test
    void two_events_of_one_id_are_told_and_one_of_them_counts() {
        FlagEvent one = identified(1, "i");
        FlagEvent other = identified(2, "i");

        assertThat(flag(one, other)).isEqualTo(flag(other, one, other));
        assertThat(flag(one, other).findings()).containsExactly(findingAt(FlagFinding.FLAG_EVENT_ID_TWICE, "i"));
        assertThat(flag(one, other).spells()).hasSize(1);
    }

    // restriction

    @Test
    void a_restriction_holds_until_it_is_named() {
        FlagEvent first = new Restricted(on(2, "r1"));
        FlagEvent second = new Restricted(on(3, "r2"));
        FlagEvent lifted = new Unrestricted(on(4, "u"), List.of(id("r1")));

        assertThat(flag(identified(1, "i"), first, lifted).isRestricted()).isFalse();
        assertThat(flag(identified(1, "i"), first, second, lifted).toLift()).containsExactly(id("r2"));
        assertThat(flag(first).isRestricted()).isTrue();
    }

    @Test
    void a_record_marked_restricted_restricts_be_it_the_carer_or_the_cared_for_person() {
        Carer carer = Carer.builder(Samples.NHS_NUMBER).restricted(true).build();
        Carer ofRestricted = Samples.carerOf(new CaredForPerson(List.of(), null, null, null, true, null));
        for (Carer marked : List.of(carer, ofRestricted)) {
            FlagEvent event = new Identified(on(1, "i"), IdentificationSource.SELF, null, marked);
            FlagEvent notMarked = new RolesChanged(on(2, "r"), youngCarer());
            FlagEvent lifted = new Unrestricted(on(3, "u"), List.of(id("i")));

            assertThat(flag(event, notMarked).isRestricted()).isTrue();
            assertThat(flag(event, notMarked, lifted).isRestricted()).isFalse();
            assertThat(flag(event, notMarked, lifted).findings()).isEmpty();
        }
    }

    // origin

    @Test
    void one_fact_by_two_ways_counts_once() {
        Identified own = identified(1, "i");
        FlagEvent told = own.with(new EventHeader(id("n1"), Samples.CARER, Samples.at(1), null, id("i")));
        FlagEvent toldAgain = own.with(new EventHeader(id("n2"), Samples.CARER, Samples.at(1), null, id("i")));

        assertThat(flag(told, own, toldAgain)).isEqualTo(flag(own));
        assertThat(flag(told, corrected(2, "x", "i")).state()).isEqualTo(FlagState.NONE);
        assertThat(flag(toldAgain, told).spell().orElseThrow().identifications())
                .hasSize(1);
    }

    @Test
    void an_event_that_overrules_a_notice_does_not_take_its_protection_away() {
        EventHeader told = new EventHeader(id("n"), Samples.CARER, Samples.at(1), null, id("r"));
        FlagEvent restricted = new Restricted(told);
        FlagEvent refused = withdrawn(1, "any").with(told);

        assertThat(flag(restricted, confirmed(1, "r")).toLift()).containsExactly(id("r"));
        assertThat(flag(refused, confirmed(1, "r")).consents().withheld()).containsExactly((ConsentRecorded) refused);
    }

    // review

    @Test
    void a_review_is_due_a_year_after_the_last_look_and_half_a_year_for_a_young_carer() {
        ReviewPolicy policy = ReviewPolicy.standard();
        Carer adult = Carer.builder(Samples.NHS_NUMBER)
                .person("Testo", "Fictional", LocalDate.of(1960, 5, 5))
                .build();
        FlagEvent identifiedAdult = new Identified(on(1, "i"), IdentificationSource.SELF, null, adult);

        assertThat(flag(identifiedAdult).reviewDue(policy)).contains(DAY.plusYears(1));
        assertThat(flag(identifiedAdult, confirmed(3, "c")).reviewDue(policy))
                .contains(DAY.plusDays(2).plusYears(1));
        assertThat(flag(identified(1, "i")).reviewDue(policy)).contains(DAY.plusMonths(6));
        assertThat(flag(identified(1, "i"), ended(2, "e", FlagEndReason.CARER_DIED))
                        .reviewDue(policy))
                .isEmpty();
    }

    @Test
    void a_review_says_when_the_next_one_is_due_and_it_is_due_from_that_day() {
        FlagEvent review = new Reviewed(on(9, "v"), ReviewOutcome.STILL_CARING, DAY.plusDays(99));
        CarerFlag flag = flag(identified(1, "i"), review);

        assertThat(flag.isReviewDue(ReviewPolicy.standard(), DAY.plusDays(98))).isFalse();
        assertThat(flag.isReviewDue(ReviewPolicy.standard(), DAY.plusDays(99))).isTrue();
    }

    @Test
    void young_ends_with_the_eighteenth_birthday_and_a_upn_counts_where_no_birth_is_known() {
        CarerFlag young = flag(identified(1, "i"));
        Carer pupil = Carer.builder(Identifier.upn("A123456789012")).build();

        assertThat(young.isYoungOn(LocalDate.of(2032, 1, 30))).isTrue();
        assertThat(young.isYoungOn(LocalDate.of(2032, 1, 31))).isFalse();
        assertThat(flag(new Identified(on(1, "i"), IdentificationSource.SELF, null, pupil))
                        .isYoungOn(DAY))
                .isTrue();
        assertThat(flag().isYoungOn(DAY)).isFalse();
    }

    private static List<FlagEvent> needsAnOpenFlag() {
        return List.of(
                confirmed(1, "c"),
                given(1, "g"),
                new RolesChanged(on(1, "r"), youngCarer()),
                new Reviewed(on(1, "v"), ReviewOutcome.STILL_CARING, null),
                ended(1, "e", FlagEndReason.MOVED_AWAY));
    }

    @Test
    void of_two_corrections_of_one_event_the_earlier_one_did_it_in_whatever_order_they_come() {
        // ids of one hash, which a map keeps in the order in which they came
        FlagEvent earlier = new Corrected(EventHeader.of(new UUID(0, 5), CARER, at(3), NURSE), id("c"), null);
        FlagEvent later = new Corrected(EventHeader.of(new UUID(5, 0), CARER, at(4), NURSE), id("c"), null);
        FlagEvent identified = identified(1, "i");
        FlagEvent wrong = confirmed(2, "c");

        CarerFlag flag = flag(identified, wrong, earlier, later);

        assertThat(flag.undone()).containsExactly(new Undone(wrong, earlier));
        assertThat(flag(later, earlier, wrong, identified)).isEqualTo(flag);
    }

    @Test
    void a_correction_counts_for_a_fact_of_which_only_an_overruled_event_tells() {
        FlagEvent told = new Restricted(new EventHeader(id("x"), CARER, at(1), NURSE, id("f")));
        FlagEvent correction = new Corrected(EventHeader.of(id("x"), CARER, at(2), NURSE), id("f"), null);
        FlagEvent fact = confirmed(1, "f");

        assertThat(flag(told, correction).isRestricted()).isFalse();
        assertThat(flag(told, correction, fact).isRestricted()).isFalse();
        assertThat(flag(told).isRestricted()).isTrue();
    }
}
