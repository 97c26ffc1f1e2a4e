package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.on;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Phone;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.store.InMemoryFlagStore;

/** A register, what it handed over, and shorthands for recording and sharing. */
public abstract class SharingFixture {

    protected static final Identifier UPN = Identifier.upn("A123456789012");
    protected static final Recipient HOSPITAL_ONE = new Recipient(RecipientKind.HOSPITAL, HOSPITAL);
    protected static final Recipient OTHER_GP = new Recipient(RecipientKind.GP_PRACTICE, Identifier.ods("A81002"));
    protected static final Recipient ADULT_COUNCIL =
            new Recipient(RecipientKind.ADULT_SOCIAL_CARE, Identifier.onsArea("E06000001"));
    protected static final Recipient COUNCIL =
            new Recipient(RecipientKind.CHILDRENS_SERVICES, Identifier.onsArea("E06000001"));

    protected final CarerFlagRegister register = register();
    protected final List<FlagNotice> handedOver = new ArrayList<>();

    protected static Identified identifiedPupil() {
        Carer pupil = Carer.builder(UPN)
                .identifier(Identifier.nhsNumber("9990000018"))
                .identifier(Identifier.local("hospital", "4711"))
                .person("Testina", "Fictional", LocalDate.of(2014, 1, 31))
                .contact(contact())
                .whatMatters("My mum's care")
                .build();
        return new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, pupil);
    }

    protected static Contact contact() {
        return new Contact(
                new Address(List.of("1 Example Street"), "TS24 8AY", null),
                List.of(new Phone("07700900123", null)),
                null,
                null,
                null,
                List.of(),
                null);
    }

    protected static LawfulBasis basis(String code, LocalDate until) {
        return new LawfulBasis(new Coded("lawful-basis", "2026", code), Purpose.DIRECT_CARE, DAY, until, null);
    }

    protected static ShareResult withheld(WithholdingReason reason) {
        return new ShareResult.Withheld(reason);
    }

    protected static String textOf(FlagNotice notice) {
        return String.join(
                "\n", notice.events().stream().map(FlagEventJson::toText).toList());
    }

    protected FlagNotice shared(int day, String name, Recipient recipient, Purpose purpose) {
        ShareResult result = share(day, name, recipient, purpose);
        assertThat(result).isInstanceOf(ShareResult.Shared.class);
        FlagNotice notice = handedOver.get(handedOver.size() - 1);
        assertThat(notice.id())
                .isEqualTo(((ShareResult.Shared) result).decision().id());
        return notice;
    }

    protected ShareResult share(int day, String name, Recipient recipient, Purpose purpose) {
        return share(ShareRequest.withConsent(on(day, name), recipient, purpose));
    }

    /** Shares, and lets everything out that waits. */
    protected ShareResult share(ShareRequest request) {
        ShareResult result = register.share(request);
        handedOver.addAll(sentBy(register));
        return result;
    }

    /** What waits in a register's outbox is handed over to a partner who takes everything. */
    protected static List<FlagNotice> sentBy(CarerFlagRegister register) {
        Postbox everybody = new Postbox("everybody");
        try (Dispatcher dispatcher =
                register.dispatcher(Connectors.of(everybody)).build()) {
            dispatcher.runOnce(at(100));
        }
        return everybody.taken();
    }

    protected static ShareRequest request(
            int day, String name, Recipient recipient, Purpose purpose, LawfulBasis basis) {
        return new ShareRequest(on(day, name), recipient, purpose, Optional.of(basis));
    }

    protected void record(FlagEvent... events) {
        recordIn(register, events);
    }

    protected static void recordIn(CarerFlagRegister register, FlagEvent... events) {
        for (FlagEvent event : events) {
            assertThat(register.record(RecordCommand.of(event))).isInstanceOf(RecordResult.Recorded.class);
        }
    }

    protected static CarerFlagRegister register() {
        return CarerFlagRegister.builder(new InMemoryFlagStore(), Clock.fixed(at(100), ZoneOffset.UTC))
                .build();
    }
}
