package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.ConsentOverride;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharingTest extends SharingFixture {

    @Test
    void a_young_carers_flag_goes_to_the_school_lead_with_the_fields_that_education_needs() {
        record(identifiedPupil(), given(2, "g"), confirmed(3, "c"));

        FlagNotice notice = shared(4, "share", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);

        assertThat(handedOver).containsExactly(notice);
        assertThat(notice.id()).isEqualTo(id("share"));
        Carer told = CarerFlag.of(notice.events()).carer();
        assertThat(told.identifiers()).startsWith(UPN).hasSize(2);
        assertThat(told.identifiers().get(1).assigner()).isEqualTo("carerkit.flag-notice");
        assertThat(told.person().birthDate()).isEqualTo(LocalDate.of(2014, 1, 31));
        assertThat(told.contact()).isNull();
        assertThat(told.whatMatters()).isEqualTo("My mum's care");
        assertThat(CarerFlag.of(notice.events()).state()).isEqualTo(FlagState.ACTIVE);
    }

    @Test
    void the_decision_is_in_the_history_with_the_notices_id() {
        record(identifiedPupil(), given(2, "g"));
        shared(4, "share", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);
        share(5, "refused", COUNCIL, Purpose.CARERS_ASSESSMENT);

        assertThat(register.flag(CARER).flag().disclosures())
                .containsExactly(
                        new Disclosed(
                                on(4, "share"),
                                SCHOOL_LEAD,
                                Purpose.EDUCATION_SUPPORT,
                                id("g"),
                                null,
                                List.of(
                                        FlagField.STATE,
                                        FlagField.UPN,
                                        FlagField.NAME,
                                        FlagField.BIRTH_DATE,
                                        FlagField.WHAT_MATTERS),
                                "carerkit-2026-2"),
                        new DisclosureWithheld(
                                on(5, "refused"),
                                COUNCIL,
                                Purpose.CARERS_ASSESSMENT,
                                WithholdingReason.NO_CONSENT,
                                "carerkit-2026-2"));
    }

    @Test
    void the_receivers_register_shows_what_was_told_and_nothing_else() {
        record(identifiedPupil(), given(2, "g"), confirmed(3, "c"));
        FlagNotice notice = shared(4, "share", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);
        CarerFlagRegister school = register();

        assertThat(school.accept(notice.events())).allMatch(RecordResult.Recorded.class::isInstance);
        assertThat(school.accept(notice.events())).hasSize(notice.events().size());

        assertThat(notice.events().get(0).header().carer()).isNotEqualTo(CARER);
        CarerFlag flag = school.flag(notice.events().get(0).header().carer()).flag();
        assertThat(flag.state()).isEqualTo(FlagState.ACTIVE);
        assertThat(flag.findings()).isEmpty();
        assertThat(flag.consents().given()).isEmpty();
        Identified told = flag.spell().orElseThrow().identifications().get(0);
        assertThat(told.setting()).isNull();
        assertThat(told.header().recordedBy().organisation()).isNull();
        assertThat(told.header().origin()).isEqualTo(id("i"));
    }

    @Test
    void the_same_request_again_has_the_same_answer_and_hands_over_nothing_more() {
        record(identifiedPupil(), given(2, "g"));

        ShareResult first = share(4, "share", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);
        record(withdrawn(5, "w"));
        ShareResult second = share(4, "share", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);

        assertThat(second).isEqualTo(first).isInstanceOf(ShareResult.Shared.class);
        assertThat(handedOver)
                .filteredOn(notice -> notice.id().equals(id("share")))
                .hasSize(1);
        assertThat(register.flag(CARER).flag().disclosures())
                .filteredOn(Disclosed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void two_recipients_call_the_carer_otherwise_and_get_events_of_other_ids() {
        record(identifiedPupil(), given(2, "g"));

        FlagEvent toSchool =
                shared(4, "s1", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT).events().get(0);
        FlagEvent toGp = shared(4, "s2", GP, Purpose.DIRECT_CARE).events().get(0);

        assertThat(toSchool.id()).isNotEqualTo(toGp.id()).isNotEqualTo(id("i"));
        assertThat(toSchool.header().carer()).isNotEqualTo(toGp.header().carer());
        assertThat(toSchool.header().origin()).isEqualTo(toGp.header().origin());
    }

    @ParameterizedTest
    @EnumSource(RecipientKind.class)
    void without_agreement_a_young_carers_flag_goes_to_nobody_but_gp_and_school_lead(RecipientKind kind) {
        CarerFlag flag = CarerFlag.of(List.of(identifiedPupil()));
        LawfulBasis publicTask = basis("public-task", null);
        boolean anything = false;
        for (Purpose purpose : Purpose.values()) {
            Decision decision = SharingPolicy.standard()
                    .decide(flag, new Recipient(kind, HOSPITAL), purpose, Optional.of(publicTask), DAY.plusDays(9));
            anything |= decision instanceof Decision.Allowed;
        }

        // direct care, for the GP alone: the basis here is for that purpose
        assertThat(anything).isEqualTo(kind == RecipientKind.GP_PRACTICE);
    }

    @Test
    void safeguarding_sets_aside_what_protects_a_young_carers_privacy_for_its_purpose_alone() {
        record(identifiedPupil(), withdrawn(2, "w"));
        LawfulBasis basis = new LawfulBasis(
                new Coded("lawful-basis", "2026", "safeguarding-child"),
                Purpose.SAFEGUARDING,
                DAY,
                DAY.plusDays(30),
                new ConsentOverride("At risk", "designated safeguarding lead"));

        assertThat(share(request(4, "s1", COUNCIL, Purpose.SAFEGUARDING, basis)))
                .isInstanceOf(ShareResult.Shared.class);
        assertThat(share(request(5, "s2", COUNCIL, Purpose.CARERS_ASSESSMENT, basis)))
                .isEqualTo(new ShareResult.Withheld(WithholdingReason.BASIS_NOT_VALID));
        assertThat(share(request(40, "s3", COUNCIL, Purpose.SAFEGUARDING, basis)))
                .isEqualTo(new ShareResult.Withheld(WithholdingReason.YOUNG_CARER));
    }

    @Test
    void each_reason_to_withhold_is_given_and_nothing_leaves() {
        assertThat(share(4, "a", GP, Purpose.DIRECT_CARE)).isEqualTo(withheld(WithholdingReason.NO_FLAG));
        record(identifiedPupil());
        assertThat(share(4, "b", GP, Purpose.DIRECT_CARE)).isEqualTo(withheld(WithholdingReason.NO_CONSENT));
        record(given(2, "g"));
        assertThat(share(4, "c", Recipient.every(RecipientKind.GP_PRACTICE), Purpose.DIRECT_CARE))
                .isEqualTo(withheld(WithholdingReason.RECIPIENT_NOT_NAMED));
        assertThat(share(4, "d", GP, Purpose.STATISTICS)).isEqualTo(withheld(WithholdingReason.NOT_IN_POLICY));
        assertThat(share(4, "e", HOSPITAL_ONE, Purpose.DIRECT_CARE)).isEqualTo(withheld(WithholdingReason.YOUNG_CARER));
        assertThat(share(request(4, "f", GP, Purpose.DIRECT_CARE, basis("public-task", DAY.plusDays(1)))))
                .isEqualTo(withheld(WithholdingReason.BASIS_NOT_VALID));
        record(withdrawn(3, "w"));
        assertThat(share(4, "h", GP, Purpose.DIRECT_CARE)).isEqualTo(withheld(WithholdingReason.CONSENT_WITHHELD));
        assertThat(share(request(4, "i2", GP, Purpose.DIRECT_CARE, basis("public-task", null))))
                .isEqualTo(withheld(WithholdingReason.CONSENT_WITHHELD));

        assertThat(handedOver).isEmpty();
        assertThat(register.flag(CARER).flag().disclosures()).hasSize(8).allMatch(DisclosureWithheld.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(
            value = FlagEndReason.class,
            names = {"CARER_DECLINED", "NOT_A_CARER", "RECORDED_IN_ERROR"})
    void a_flag_that_was_declined_or_wrong_is_told_to_nobody(FlagEndReason reason) {
        record(identifiedPupil(), given(2, "g"), ended(3, "e", reason));

        assertThat(share(4, "s", GP, Purpose.DIRECT_CARE)).isEqualTo(withheld(WithholdingReason.NO_FLAG));
    }

    @Test
    void a_upn_leaves_to_education_alone() {
        CarerFlag flag = CarerFlag.of(List.of(identifiedPupil()));
        for (Purpose purpose : Purpose.values()) {
            for (RecipientKind kind : RecipientKind.values()) {
                LawfulBasis basis = new LawfulBasis(
                        new Coded("lawful-basis", "2026", "safeguarding-child"),
                        purpose,
                        DAY,
                        DAY.plusDays(30),
                        new ConsentOverride("At risk", "lead"));
                Decision decision = SharingPolicy.standard()
                        .decide(flag, new Recipient(kind, SCHOOL), purpose, Optional.of(basis), DAY.plusDays(1));
                boolean upn = decision instanceof Decision.Allowed allowed
                        && allowed.fields().contains(FlagField.UPN);
                assertThat(upn).isEqualTo(kind == RecipientKind.SCHOOL_LEAD && purpose == Purpose.EDUCATION_SUPPORT);
            }
        }
    }

    @Test
    void of_a_restricted_carer_no_location_leaves_and_only_who_keeps_restrictions_is_told_of_it() {
        record(identifiedPupil(), given(2, "g"), new Restricted(on(3, "r")));

        FlagNotice toSchool = shared(4, "s1", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);
        FlagNotice toGp = shared(4, "s2", GP, Purpose.DIRECT_CARE);

        for (FlagNotice notice : List.of(toSchool, toGp)) {
            String all = textOf(notice);
            assertThat(all).doesNotContain("TS24", "07700900123", UPN.value(), HOSPITAL.value(), "My mum's care");
            assertThat(all).contains("Fictional");
        }
        assertThat(toSchool.events()).noneMatch(Restricted.class::isInstance);
        assertThat(CarerFlag.of(toSchool.events()).isRestricted()).isFalse();
        assertThat(CarerFlag.of(toGp.events()).isRestricted()).isTrue();
        assertThat(register().accept(toSchool.events())).allMatch(RecordResult.Recorded.class::isInstance);
    }

    @Test
    void a_record_marked_restricted_counts_like_a_restriction() {
        Carer marked = Carer.builder(UPN)
                .identifier(Identifier.nhsNumber("9990000018"))
                .person("Testina", "Fictional", LocalDate.of(2014, 1, 31))
                .restricted(true)
                .contact(contact())
                .build();
        record(new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, marked), given(2, "g"));

        FlagNotice toGp = shared(4, "s2", GP, Purpose.DIRECT_CARE);

        assertThat(textOf(toGp)).doesNotContain("TS24", UPN.value(), HOSPITAL.value());
        assertThat(CarerFlag.of(toGp.events()).isRestricted()).isTrue();
        assertThat(CarerFlag.of(toGp.events()).spells()).hasSize(1);
    }

    @Test
    void to_whoever_may_not_know_restricted_and_absent_look_alike() {
        Carer nothingToHide = Carer.builder(Identifier.nhsNumber("9990000018"))
                .person("Testina", "Fictional", LocalDate.of(2014, 1, 31))
                .build();
        record(new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, nothingToHide), given(2, "g"));
        FlagNotice open = shared(4, "s", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);

        CarerFlagRegister other = register();
        Carer hidden = Carer.builder(Identifier.nhsNumber("9990000018"))
                .person("Testina", "Fictional", LocalDate.of(2014, 1, 31))
                .identifier(UPN)
                .contact(contact())
                .whatMatters("My mum's care")
                .build();
        recordIn(
                other,
                new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, hidden),
                given(2, "g"),
                new Restricted(on(3, "r")));
        other.share(ShareRequest.withConsent(on(4, "s"), SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT));

        assertThat(sentBy(other)).containsExactly(open);
        assertThat(other.flag(CARER).flag().disclosures())
                .isEqualTo(register.flag(CARER).flag().disclosures());
    }
}
