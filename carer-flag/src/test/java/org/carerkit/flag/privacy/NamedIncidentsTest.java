package org.carerkit.flag.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.privacy.Secrets.HOSPITAL;
import static org.carerkit.flag.privacy.Secrets.WORD;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.register.RegisterView;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What went wrong elsewhere: incidents that the Information Commissioner's Office told of in September and November 2023.
 * In each of them every way out is looked through, for whoever may not know.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamedIncidentsTest {

    private static final CarerId VICTIM = new CarerId(new UUID(3, 1));
    private static final CarerId OTHER = new CarerId(new UUID(3, 2));
    private static final Carer PLAIN = Secrets.plain(Identifier.nhsNumber("9990000018"), "Vic", 1976);
    private static final Recipient GP = new Recipient(RecipientKind.GP_PRACTICE, Identifier.ods("A81001"));
    private static final List<Recipient> MAY_NOT_KNOW = List.of(
            new Recipient(RecipientKind.CARERS_SERVICE, Identifier.local("sample", "carers-centre")),
            new Recipient(RecipientKind.SCHOOL_LEAD, Identifier.urn("111755")),
            new Recipient(RecipientKind.COLLEGE_OR_UNIVERSITY, Identifier.local("sample", "college")),
            new Recipient(RecipientKind.EMPLOYER, Identifier.local("sample", "employer")),
            new Recipient(RecipientKind.PHARMACY, Identifier.ods("FA001")));

    private final CarerFlagRegister register = register();
    private int events;

    @Test
    void a_victims_new_address_is_disclosed_to_the_alleged_abuser_through_a_shared_record() {
        accept(identified(VICTIM, PLAIN), consent(VICTIM), confirmed(VICTIM), new Restricted(header(VICTIM)));
        accept(identified(OTHER, Secrets.plain(Identifier.nhsNumber("9990000026"), "Al", 1970)), consent(OTHER));
        accept(new Linked(header(OTHER), VICTIM), new Linked(header(VICTIM), OTHER));
        accept(new RolesChanged(header(VICTIM), Secrets.with(PLAIN, false)));

        assertThat(everythingSeen(register, VICTIM, OTHER)).satisfies(NamedIncidentsTest::tellsNoPlace);
    }

    @Test
    void a_letter_with_the_new_address_goes_to_the_old_shared_address() {
        Carer old = Secrets.with(PLAIN, false);
        accept(identified(VICTIM, old), consent(VICTIM), confirmed(VICTIM));
        assertThat(everythingTold(register, VICTIM)).contains(WORD);

        accept(new Restricted(header(VICTIM)), new RolesChanged(header(VICTIM), Secrets.with(PLAIN, true)));

        assertThat(everythingTold(register, VICTIM))
                .as("where there is no address, no letter goes to one")
                .satisfies(NamedIncidentsTest::tellsNoPlace);
        assertThat(everythingSeen(register, VICTIM)).satisfies(NamedIncidentsTest::tellsNoPlace);
    }

    @Test
    void a_redacted_document_still_contains_the_address() {
        Identified identified = identified(VICTIM, Secrets.with(PLAIN, true));
        ConsentRecorded consent = consent(VICTIM);
        Referred referred = new Referred(header(VICTIM), WORD + "-centre", "Near " + WORD, consent.id(), null, null);
        accept(
                identified,
                consent,
                new Informed(header(VICTIM), "Breaks in " + WORD, List.of(), null),
                referred,
                new ReferralAnswered(header(VICTIM), referred.id(), ReferralAnswer.ACCEPTED, "Comes to " + WORD));

        assertThat(everythingSeen(register, VICTIM)).satisfies(NamedIncidentsTest::tellsNoPlace);
    }

    @Test
    void a_birth_parent_receives_the_adoptive_familys_address() {
        CaredForPerson child = new CaredForPerson(List.of(), null, null, null, true, null);
        Carer adoptive = Secrets.with(
                Carer.builder(Identifier.nhsNumber("9990000018"))
                        .person("Ado", "Fictional", LocalDate.of(1980, 1, 31))
                        .role(CaringRole.builder(Relationship.CHILD)
                                .caredForPerson(child)
                                .build())
                        .build(),
                false);
        accept(identified(VICTIM, adoptive), consent(VICTIM), confirmed(VICTIM));

        assertThat(register.flag(VICTIM).flag().isRestricted()).isTrue();
        assertThat(everythingSeen(register, VICTIM)).satisfies(NamedIncidentsTest::tellsNoPlace);
    }

    @Test
    void an_alert_on_a_file_is_missing_when_the_record_is_copied_to_another_system() {
        accept(identified(VICTIM, Secrets.with(PLAIN, false)), consent(VICTIM), confirmed(VICTIM));
        accept(new Restricted(header(VICTIM)));
        CarerFlagRegister copy = register();
        register.history(VICTIM).forEach(event -> copy.accept(List.of(read(FlagEventJson.write(event)))));
        CarerFlagRegister practice = register();
        practice.accept(told(register, VICTIM, GP).get(0).eventsAbout(OTHER));

        assertThat(copy.flag(VICTIM).flag().isRestricted()).isTrue();
        assertThat(practice.flag(OTHER).flag().isRestricted()).isTrue();
        assertThat(everythingSeen(copy, VICTIM)).satisfies(NamedIncidentsTest::tellsNoPlace);
        assertThat(everythingSeen(practice, OTHER)).satisfies(NamedIncidentsTest::tellsNoPlace);
    }

    @Test
    void a_change_of_address_is_announced_to_people_linked_with_the_record() {
        accept(identified(VICTIM, PLAIN), consent(VICTIM), confirmed(VICTIM));
        accept(identified(OTHER, Secrets.plain(Identifier.nhsNumber("9990000026"), "Al", 1970)), consent(OTHER));
        String before = everythingTold(register, VICTIM, OTHER);
        accept(new Linked(header(OTHER), VICTIM), new Linked(header(VICTIM), OTHER), new Restricted(header(VICTIM)));

        accept(new RolesChanged(header(VICTIM), Secrets.with(PLAIN, false)));

        assertThat(before).contains("Vic").contains("Al");
        assertThat(everythingTold(register, VICTIM, OTHER))
                .as("to those who were told before, and to everybody else")
                .contains("Vic")
                .satisfies(NamedIncidentsTest::tellsNoPlace);
        assertThat(everythingSeen(register, VICTIM, OTHER)).satisfies(NamedIncidentsTest::tellsNoPlace);
    }

    @Test
    void a_printed_or_exported_summary_ignores_the_hiding_that_the_screen_respects() {
        accept(identified(VICTIM, Secrets.with(PLAIN, true)), consent(VICTIM), confirmed(VICTIM));
        told(register, VICTIM, MAY_NOT_KNOW.get(0));
        UnentitledReader reader = read(register, VICTIM);

        for (WayOut way : WayOut.values()) {
            assertThat(reader.seen().get(way)).as("%s", way).isNotEmpty();
            assertThat(String.join("\n", reader.seen().get(way)))
                    .as("%s", way)
                    .satisfies(NamedIncidentsTest::tellsNoPlace);
        }
    }

    @Test
    void a_coercive_partner_makes_the_carer_open_their_own_record() {
        accept(identified(OTHER, Secrets.plain(Identifier.nhsNumber("9990000026"), "Al", 1970)), consent(OTHER));
        CarerFlagRegister withoutTheCarer = register();
        register.history(OTHER).forEach(event -> withoutTheCarer.accept(List.of(event)));
        accept(identified(VICTIM, Secrets.with(PLAIN, true)), consent(VICTIM), confirmed(VICTIM));
        told(register, VICTIM, MAY_NOT_KNOW.get(0));

        UnentitledReader here = new UnentitledReader(register) {
            @Override
            RegisterView view() {
                return super.view().leavingOut(VICTIM);
            }
        };
        UnentitledReader there = new UnentitledReader(withoutTheCarer);
        Confirmed again = confirmed(VICTIM);
        for (UnentitledReader reader : List.of(here, there)) {
            readAll(reader, again, VICTIM, OTHER);
        }

        assertThat(here.seen()).isEqualTo(there.seen());
        assertThat(here.view().carers(Optional.empty(), 1)).containsExactly(OTHER);
        assertThat(here.view().flag(VICTIM)).isEqualTo(there.view().flag(VICTIM));
    }

    private static void tellsNoPlace(String text) {
        assertThat(text).isNotEmpty();
        assertThat(text)
                .doesNotContainIgnoringCase(WORD)
                .doesNotContain(Secrets.POSTCODE, Secrets.PHONE, Secrets.UPN, Secrets.SCHOOL)
                .doesNotContain("TS24", "\"restricted\":true", "\"event\":\"restricted\"", "isRestricted=true");
    }

    /** By every way out, to everybody who may not know. */
    private String everythingSeen(CarerFlagRegister of, CarerId... carers) {
        UnentitledReader reader = read(of, carers);
        return reader.seen().values().stream().flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    private UnentitledReader read(CarerFlagRegister of, CarerId... carers) {
        UnentitledReader reader = new UnentitledReader(of);
        for (CarerId carer : carers) {
            for (Recipient recipient : MAY_NOT_KNOW) {
                told(of, carer, recipient).forEach(notice -> {
                    reader.notice(notice);
                    reader.log(notice);
                });
            }
        }
        readAll(reader, confirmed(carers[0]), carers);
        return reader;
    }

    private static void readAll(UnentitledReader reader, FlagEvent command, CarerId... carers) {
        reader.command(RecordCommand.of(command));
        reader.list();
        reader.export();
        for (CarerId carer : carers) {
            reader.history(carer);
            reader.print(carer);
            reader.log(reader.view().flag(carer));
            reader.log(reader.view().history(carer));
        }
    }

    private String everythingTold(CarerFlagRegister of, CarerId... carers) {
        UnentitledReader reader = new UnentitledReader(of);
        for (CarerId carer : carers) {
            MAY_NOT_KNOW.forEach(recipient -> told(of, carer, recipient).forEach(reader::notice));
        }
        return String.join("\n", reader.seen().getOrDefault(WayOut.NOTICE, List.of()));
    }

    private List<FlagNotice> told(CarerFlagRegister of, CarerId carer, Recipient recipient) {
        List<FlagNotice> sent = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            of.share(ShareRequest.withConsent(header(carer), recipient, purpose));
        }
        PartnerConnector connector = PartnerConnector.of("partner", recipient, notice -> {
            sent.add(notice);
            return Delivery.DELIVERED;
        });
        try (Dispatcher dispatcher = of.dispatcher(Connectors.of(connector)).build()) {
            dispatcher.runOnce(World.NOW);
        }
        return sent;
    }

    private void accept(FlagEvent... some) {
        assertThat(register.accept(Arrays.asList(some))).allMatch(RecordResult.Recorded.class::isInstance);
    }

    private Identified identified(CarerId id, Carer carer) {
        return new Identified(header(id), IdentificationSource.SELF, Setting.HOSPITAL, carer);
    }

    private Confirmed confirmed(CarerId id) {
        return new Confirmed(header(id), null);
    }

    private ConsentRecorded consent(CarerId id) {
        List<Recipient> all =
                Stream.concat(Stream.of(GP), MAY_NOT_KNOW.stream()).toList();
        return new ConsentRecorded(header(id), Consent.given(LocalDate.of(2025, 1, 1), List.of(Purpose.values()), all));
    }

    private EventHeader header(CarerId id) {
        events++;
        return EventHeader.of(
                UUID.nameUUIDFromBytes(("incident " + events).getBytes(StandardCharsets.UTF_8)),
                id,
                World.NOW.minus(Duration.ofHours(1_000L - events)),
                RecordedBy.of(HOSPITAL, "ward nurse"));
    }

    private static FlagEvent read(byte[] json) {
        return FlagEventJson.FORMAT.parse(json).record().orElseThrow();
    }

    private static CarerFlagRegister register() {
        return CarerFlagRegister.builder(new InMemoryFlagStore(), Clock.fixed(World.NOW, ZoneOffset.UTC))
                .build();
    }
}
