package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Answer;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.ReviewPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a recipient hears who was told before, and what a connector can do wrong. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedAgainTest extends SharingFixture {

    @Test
    void two_notices_of_one_fact_with_other_fields_agree_with_the_sender_on_every_field() {
        Carer adult = Carer.builder(Identifier.nhsNumber("9990000018"))
                .person("Testina", "Fictional", LocalDate.of(1970, 1, 31))
                .role(CaringRole.builder(Relationship.PARENT)
                        .caredForPerson(new CaredForPerson(
                                List.of(Identifier.nhsNumber("9990000026")),
                                null,
                                null,
                                null,
                                false,
                                new Agreement(Answer.YES, DAY)))
                        .build())
                .contact(contact())
                .build();
        record(new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, adult));
        Consent consent =
                Consent.given(DAY, List.of(Purpose.CARER_SUPPORT, Purpose.CARERS_ASSESSMENT), List.of(ADULT_COUNCIL));
        record(new ConsentRecorded(on(2, "g"), consent), confirmed(3, "c"));
        List<FlagEvent> support =
                shared(4, "s1", ADULT_COUNCIL, Purpose.CARER_SUPPORT).events();
        List<FlagEvent> assessment =
                shared(5, "s2", ADULT_COUNCIL, Purpose.CARERS_ASSESSMENT).events();
        assertThat(support.get(0)).isNotEqualTo(assessment.get(0));

        CarerFlagRegister one = register();
        one.accept(support);
        one.accept(assessment);
        CarerFlagRegister other = register();
        other.accept(assessment);
        other.accept(support);

        CarerFlag flag = one.flag(support.get(0).header().carer()).flag();
        assertThat(flag).isEqualTo(other.flag(support.get(0).header().carer()).flag());
        assertThat(flag.findings()).isEmpty();
        assertThat(flag.spell().orElseThrow().identifications()).hasSize(1);
        assertThat(flag.carer().identifiers()).containsAll(adult.identifiers());
        assertThat(FieldFilter.called(flag.carer(), adult.identifiers())).isEqualTo(adult);
    }

    @Test
    void a_lifted_restriction_travels_to_whoever_was_told_of_it_and_to_nobody_else() {
        record(identifiedPupil(), given(2, "g"), new Restricted(on(3, "r")));
        List<FlagEvent> before = shared(4, "s1", GP, Purpose.DIRECT_CARE).events();
        CarerFlagRegister practice = register();
        practice.accept(before);
        CarerId there = before.get(0).header().carer();
        assertThat(practice.flag(there).flag().isRestricted()).isTrue();

        record(new Unrestricted(on(5, "u"), List.of(id("r"))));
        practice.accept(shared(6, "s2", GP, Purpose.DIRECT_CARE).events());
        List<FlagEvent> school =
                shared(6, "s3", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT).events();
        List<FlagEvent> other = shared(6, "s4", OTHER_GP, Purpose.DIRECT_CARE).events();

        assertThat(practice.flag(there).flag().isRestricted()).isFalse();
        assertThat(practice.flag(there).flag().findings()).isEmpty();
        assertThat(school).noneMatch(event -> event instanceof Restricted || event instanceof Unrestricted);
        assertThat(other).noneMatch(event -> event instanceof Restricted || event instanceof Unrestricted);
    }

    @Test
    void a_correction_travels_to_whoever_was_told_of_what_was_wrong() {
        record(identifiedPupil(), given(2, "g"), confirmed(3, "c"), ended(4, "e", FlagEndReason.MOVED_AWAY));
        List<FlagEvent> before = shared(5, "s1", GP, Purpose.DIRECT_CARE).events();
        CarerFlagRegister practice = register();
        practice.accept(before);
        CarerId there = before.get(0).header().carer();
        assertThat(practice.flag(there).flag().state()).isEqualTo(FlagState.ENDED);

        record(new Corrected(on(6, "x"), id("e"), null));
        practice.accept(shared(7, "s2", GP, Purpose.DIRECT_CARE).events());
        List<FlagEvent> other = shared(7, "s3", OTHER_GP, Purpose.DIRECT_CARE).events();

        assertThat(practice.flag(there).flag().state()).isEqualTo(FlagState.ACTIVE);
        assertThat(practice.flag(there).flag().findings()).isEmpty();
        assertThat(other).noneMatch(Corrected.class::isInstance);
    }

    @Test
    void a_review_travels_with_the_state() {
        Reviewed review = new Reviewed(on(6, "v"), ReviewOutcome.STILL_CARING, DAY.plusDays(90));
        record(identifiedPupil(), given(2, "g"), confirmed(3, "c"), review);

        FlagNotice notice = shared(7, "s", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);
        assertThat(CarerFlag.of(notice.events()).reviewDue(ReviewPolicy.standard()))
                .contains(DAY.plusDays(90));
    }

    @Test
    void what_cannot_be_recorded_does_not_leave() {
        record(identifiedPupil(), given(2, "g"));
        ShareResult taken = share(4, "i", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);
        ShareResult future = share(4000, "s", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);

        assertThat(taken).isInstanceOf(ShareResult.Refused.class);
        assertThat(future).isInstanceOf(ShareResult.Refused.class);
        assertThat(handedOver).isEmpty();
    }

    @Test
    void consent_of_its_own_for_one_school_is_none_for_another() {
        Consent oneSchool = Consent.given(DAY, List.of(Purpose.EDUCATION_SUPPORT), List.of(SCHOOL_LEAD));
        record(identifiedPupil(), new ConsentRecorded(on(2, "g"), oneSchool));

        assertThat(share(4, "s", new Recipient(RecipientKind.SCHOOL_LEAD, PRACTICE), Purpose.EDUCATION_SUPPORT))
                .isEqualTo(withheld(WithholdingReason.NO_CONSENT));
    }
}
