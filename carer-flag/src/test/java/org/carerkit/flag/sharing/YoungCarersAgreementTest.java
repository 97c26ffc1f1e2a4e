package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.on;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentOverride;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.register.CarerFlagRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A young carer's agreement is honoured: it goes to the named recipient, and to nobody else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YoungCarersAgreementTest extends SharingFixture {

    @ParameterizedTest
    @CsvSource({
        "CARERS_SERVICE, CARER_SUPPORT, SELF",
        "CARERS_SERVICE, CARER_SUPPORT, PARENTAL_RESPONSIBILITY",
        "CHILDRENS_SERVICES, CARERS_ASSESSMENT, SELF",
        "CHILDRENS_SERVICES, CARERS_ASSESSMENT, PARENTAL_RESPONSIBILITY",
        "ADULT_SOCIAL_CARE, CARERS_ASSESSMENT, SELF",
        "ADULT_SOCIAL_CARE, CARERS_ASSESSMENT, PARENTAL_RESPONSIBILITY",
        "COLLEGE_OR_UNIVERSITY, EDUCATION_SUPPORT, SELF",
        "COLLEGE_OR_UNIVERSITY, EDUCATION_SUPPORT, PARENTAL_RESPONSIBILITY",
        "EMERGENCY_SERVICE, CONTINGENCY, SELF",
        "EMERGENCY_SERVICE, CONTINGENCY, PARENTAL_RESPONSIBILITY"
    })
    @DisplayName(
            "A young carer's own yes, or a parent's, to the young carers' service, children's services, adult social"
                    + " care, a college or the emergency service always ends in 'withheld'. So no assessment can be asked for, no"
                    + " transition handed over.")
    void always_ended_in_withheld(RecipientKind kind, Purpose purpose, Capacity capacity) {
        Recipient named = new Recipient(kind, Identifier.local("example", "partner-1"));
        CarerFlagRegister register = register();
        DecisionMaker by = new DecisionMaker(capacity, null, null);
        Consent yes = new Consent(ConsentStatus.GIVEN, DAY, by, List.of(purpose), List.of(named), null, null);
        recordIn(register, identifiedPupil(), new ConsentRecorded(on(2, "yes"), yes));

        ShareResult result = register.share(ShareRequest.withConsent(on(3, "share"), named, purpose));

        assertThat(result).isInstanceOf(ShareResult.Shared.class);
        assertThat(textOf(sentBy(register).get(0))).contains("Testina");
        Recipient another = new Recipient(kind, Identifier.local("example", "partner-2"));
        assertThat(register.share(ShareRequest.withConsent(on(4, "other"), another, purpose)))
                .isInstanceOf(ShareResult.Withheld.class);
    }

    private static ConsentRecorded says(int day, Capacity capacity, ConsentStatus status, UUID... lifts) {
        DecisionMaker by = new DecisionMaker(capacity, null, null);
        Consent consent =
                new Consent(status, DAY, by, List.of(Purpose.CARERS_ASSESSMENT), List.of(COUNCIL), null, null);
        return new ConsentRecorded(on(day, capacity + " on day " + day), consent, List.of(lifts));
    }

    private static Decision decide(Optional<LawfulBasis> basis, FlagEvent... events) {
        return SharingPolicy.standard()
                .decide(Samples.flag(events), COUNCIL, Purpose.CARERS_ASSESSMENT, basis, DAY.plusDays(9));
    }

    @Test
    void a_parents_yes_does_not_lift_the_young_persons_no_even_if_it_names_it() {
        ConsentRecorded no = says(2, Capacity.SELF, ConsentStatus.REFUSED);
        ConsentRecorded parents = says(3, Capacity.PARENTAL_RESPONSIBILITY, ConsentStatus.GIVEN, no.id());
        ConsentRecorded own = says(4, Capacity.SELF, ConsentStatus.GIVEN, no.id());

        assertThat(decide(Optional.empty(), identifiedPupil(), no, parents))
                .isEqualTo(new Decision.Withheld(WithholdingReason.CONSENT_WITHHELD));
        assertThat(decide(Optional.empty(), identifiedPupil(), no, parents, own))
                .isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void the_young_persons_yes_does_not_lift_a_parents_no_and_the_parents_own_later_yes_does() {
        ConsentRecorded no = says(2, Capacity.PARENTAL_RESPONSIBILITY, ConsentStatus.REFUSED);
        ConsentRecorded own = says(3, Capacity.SELF, ConsentStatus.GIVEN, no.id());
        ConsentRecorded yes = says(4, Capacity.PARENTAL_RESPONSIBILITY, ConsentStatus.GIVEN, no.id());

        assertThat(decide(Optional.empty(), identifiedPupil(), no, own))
                .isEqualTo(new Decision.Withheld(WithholdingReason.ANSWERS_DIFFER));
        assertThat(decide(Optional.empty(), identifiedPupil(), no, own, yes)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void answers_that_differ_stand_against_every_basis_but_a_safeguarding_decision() {
        ConsentRecorded no = says(2, Capacity.PARENTAL_RESPONSIBILITY, ConsentStatus.REFUSED);
        ConsentRecorded own = says(3, Capacity.SELF, ConsentStatus.GIVEN, no.id());
        LawfulBasis protecting = new LawfulBasis(
                new Coded("lawful-basis", "2026", "safeguarding-child"),
                Purpose.CARERS_ASSESSMENT,
                DAY,
                DAY.plusDays(30),
                new ConsentOverride("At risk", "designated safeguarding lead"));
        LawfulBasis consent = new LawfulBasis(
                new Coded("lawful-basis", "2026", "consent"), Purpose.CARERS_ASSESSMENT, DAY, null, null);

        assertThat(decide(Optional.of(consent), identifiedPupil(), no, own))
                .isEqualTo(new Decision.Withheld(WithholdingReason.ANSWERS_DIFFER));
        assertThat(decide(Optional.of(protecting), identifiedPupil(), no, own)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void a_record_of_both_answers_is_taken_by_the_register() {
        ConsentRecorded no = says(2, Capacity.PARENTAL_RESPONSIBILITY, ConsentStatus.REFUSED);
        record(identifiedPupil(), no, says(3, Capacity.SELF, ConsentStatus.GIVEN, no.id()));

        assertThat(share(4, "s", COUNCIL, Purpose.CARERS_ASSESSMENT))
                .isEqualTo(withheld(WithholdingReason.ANSWERS_DIFFER));
    }
}
