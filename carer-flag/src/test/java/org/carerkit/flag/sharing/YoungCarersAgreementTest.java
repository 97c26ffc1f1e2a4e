package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.on;

import java.util.List;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.register.CarerFlagRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A young carer's agreement is honoured: it goes to the named recipient, and to nobody else. */
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
    @DisplayName("A young carer's own yes, or a parent's, to the young carers' service, children's services, adult social"
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
}
