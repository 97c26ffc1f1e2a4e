package org.carerkit.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
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
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.carerkit.flag.dispatch.BackOff;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every text field of every event holds a word that is nowhere else; whatever the module says, the word is not in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrivacyTest {

    private static final String TOKEN = "xyzzy";

    @Test
    void nothing_personal_is_in_any_text_that_the_module_makes() {
        CarerFlagRegister register = CarerFlagRegister.builder(
                        new InMemoryFlagStore(), Clock.fixed(Samples.at(100), ZoneOffset.UTC))
                .build();
        List<Object> said = new ArrayList<>();
        for (FlagEvent event : events()) {
            said.add(event);
            said.add(event.header());
            said.add(RecordCommand.of(event));
            said.add(register.record(RecordCommand.of(event)));
            said.add(register.accept(List.of(event)));
        }
        ShareRequest request =
                new ShareRequest(header("share"), recipient(), Purpose.DIRECT_CARE, Optional.of(basis()));
        said.add(request);
        said.add(register.share(request));
        PartnerConnector failing = PartnerConnector.of("failing", recipient(), notice -> {
            said.add(notice);
            said.add(notice.events());
            throw new IllegalStateException(TOKEN);
        });
        try (Dispatcher dispatcher = register.dispatcher(Connectors.of(failing))
                .backOff(new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), 1))
                .build()) {
            said.add(dispatcher.runOnce(Samples.at(100)));
            said.add(dispatcher.undelivered(Optional.empty(), 10));
        }
        said.add(register.share(ShareRequest.withConsent(header("other"), recipient(), Purpose.STATISTICS)));
        said.add(register.flag(Samples.CARER));
        said.add(register.flag(Samples.CARER).flag().spells());
        said.add(register.flag(Samples.CARER).flag().consents());
        said.add(register.flag(Samples.CARER).flag().disclosures());
        said.add(register.flag(Samples.CARER).flag().findings());
        said.add(register.flag(Samples.CARER).flag().followUp());
        said.add(register.flag(Samples.CARER).flag().followUp().referrals());
        said.add(register.history(Samples.CARER));

        assertThat(said).hasSizeGreaterThan(40);
        assertThat(said).extracting(Object::toString).noneMatch(text -> text.contains(TOKEN));
    }

    private static List<FlagEvent> events() {
        Consent consent = new Consent(
                ConsentStatus.GIVEN,
                Samples.DAY,
                new DecisionMaker(Capacity.ATTORNEY, TOKEN, TOKEN),
                List.of(Purpose.DIRECT_CARE),
                List.of(recipient()),
                null,
                null);
        return List.of(
                new Identified(header("i"), IdentificationSource.SELF, Setting.HOSPITAL, carer()),
                new ConsentRecorded(header("g"), consent),
                new Confirmed(header("c"), new DecisionMaker(Capacity.ATTORNEY, TOKEN, TOKEN)),
                new RolesChanged(header("r"), carer()),
                new Disclosed(
                        header("d"), recipient(), Purpose.DIRECT_CARE, null, basis(), List.of(FlagField.NAME), TOKEN),
                new Retracted(header("f"), recipient(), Purpose.DIRECT_CARE, List.of(FlagField.NAME), List.of(), TOKEN),
                new DisclosureWithheld(header("w"), recipient(), Purpose.DIRECT_CARE, WithholdingReason.NO_FLAG, TOKEN),
                new Informed(header("t"), TOKEN, List.of(), null),
                new Referred(header("ref"), TOKEN, TOKEN, Samples.id("g"), basis(), null),
                new ReferralAnswered(header("a"), Samples.id("ref"), ReferralAnswer.DECLINED, TOKEN),
                new Acknowledged(header("k"), Samples.id("d")),
                new Linked(header("l"), Samples.CARER),
                new Unlinked(header("u"), Samples.id("l")),
                new Identified(header("i"), null, Setting.HOSPITAL, carer()),
                new RolesChanged(header("r2"), broken()));
    }

    private static EventHeader header(String name) {
        return EventHeader.of(
                Samples.id(name), Samples.CARER, Samples.at(3), RecordedBy.of(Identifier.local(TOKEN, TOKEN), TOKEN));
    }

    private static Recipient recipient() {
        return new Recipient(RecipientKind.GP_PRACTICE, Identifier.local(TOKEN, TOKEN));
    }

    private static LawfulBasis basis() {
        return new LawfulBasis(
                new Coded("lawful-basis", "2026", "safeguarding-child"),
                Purpose.DIRECT_CARE,
                Samples.DAY,
                Samples.DAY.plusDays(9),
                new ConsentOverride(TOKEN, TOKEN));
    }

    private static Carer carer() {
        return Carer.builder(Identifier.local(TOKEN, TOKEN))
                .person(TOKEN, TOKEN, LocalDate.of(2000, 1, 31))
                .role(CaringRole.builder(Relationship.PARENT).build())
                .contact(new Contact(
                        new Address(List.of(TOKEN), null, null),
                        List.of(),
                        TOKEN + "@example.org",
                        null,
                        null,
                        List.of(),
                        null))
                .whatMatters(TOKEN)
                .build();
    }

    /** Each of these breaks a rule, so that findings are made about it. */
    private static Carer broken() {
        return Carer.builder(Identifier.nhsNumber(TOKEN))
                .person(new Person(
                        new PersonName(TOKEN.repeat(99), "", null), LocalDate.of(3000, 1, 1), null, null, null))
                .contact(new Contact(
                        new Address(List.of(), TOKEN, TOKEN),
                        List.of(new Phone(TOKEN, null)),
                        TOKEN,
                        null,
                        TOKEN,
                        List.of(),
                        null))
                .build();
    }
}
