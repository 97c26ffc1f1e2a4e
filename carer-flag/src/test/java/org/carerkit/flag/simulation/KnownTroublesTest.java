package org.carerkit.flag.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.identified;
import static org.carerkit.flag.event.Samples.on;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.dispatch.BackOff;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.DispatchReport;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.Dispatcher.Undelivered;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.partner.PartnerSamples;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What goes wrong in other registers that synchronise, told as stories. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownTroublesTest {

    private static final Clock CLOCK = Clock.fixed(at(100), ZoneOffset.UTC);
    private static final CarerId OURS = new CarerId(id("ours"));

    private final CarerFlagRegister practice =
            CarerFlagRegister.builder(new InMemoryFlagStore(), CLOCK).build();
    private final NoticeReceiver atPractice = practice.receiver(GP)
            .from(PartnerSamples.list(PartnerSamples.partner(
                    HOSPITAL, RecipientKind.HOSPITAL, PartnerSamples.EDWARDS.publicEntry(null))));
    private final PartnerSamples.SampleSigner hospital = PartnerSamples.signer(HOSPITAL, PartnerSamples.EDWARDS);
    private final CarerFlagRegister ward =
            CarerFlagRegister.builder(new InMemoryFlagStore(), CLOCK).build();

    /** In one register the later of two edits that started from the same version is refused, so its author looks again. */
    @Test
    void when_two_people_edit_the_same_field_offline_in_one_register_the_second_is_told() {
        record(ward, identified(1, "i"));
        var read = ward.flag(CARER).version();
        RolesChanged first = new RolesChanged(on(2, "first"), named("Firstname"));
        RolesChanged second = new RolesChanged(on(3, "second"), named("Secondname"));

        assertThat(ward.record(new RecordCommand(first, Optional.of(read)))).isInstanceOf(RecordResult.Recorded.class);
        RecordResult answer = ward.record(new RecordCommand(second, Optional.of(read)));

        assertThat(((RecordResult.Refused) answer).findings().all())
                .extracting(finding -> finding.code())
                .contains(FlagFinding.FLAG_VERSION_CHANGED);
        assertThat(ward.flag(CARER).flag().carer()).isEqualTo(named("Firstname"));
    }

    /** In two registers each shows what was written down there, keeps both, and says which records are linked. */
    @Test
    void when_two_people_edit_the_same_field_offline_in_two_registers_no_edit_is_lost() {
        record(
                practice,
                new Identified(here("ours", 1), IdentificationSource.SELF, Setting.GP_PRACTICE, named("Firstname")));
        record(practice, new RolesChanged(here("edited here", 3), named("Secondname")));
        Received.Taken taken = (Received.Taken) atPractice.receive(hospital.sign(notice(
                "edited there",
                new Identified(told("i", 1), IdentificationSource.SELF, Setting.HOSPITAL, named("Firstname")),
                new RolesChanged(told("edited there", 4), named("Thirdname")))));

        assertThat(practice.flag(OURS).flag().carer()).isEqualTo(named("Secondname"));
        assertThat(texts(practice, OURS)).contains("Secondname");
        assertThat(texts(practice, taken.record())).contains("Thirdname");
        assertThat(taken.linked()).containsExactly(OURS);
        assertThat(practice.flag(OURS).flag().links()).isNotEmpty();
    }

    @Test
    void one_unreadable_or_stale_notice_does_not_stop_the_rest() {
        List<byte[]> batch = new ArrayList<>();
        batch.add(hospital.sign(notice("first", about("first"))));
        batch.add("no notice at all".getBytes(StandardCharsets.US_ASCII));
        byte[] spoilt = hospital.sign(notice("spoilt", about("spoilt")));
        spoilt[spoilt.length - 3] ^= 1;
        batch.add(spoilt);
        batch.add(hospital.sign(notice("first", about("first")))); // a stale repetition
        batch.add(hospital.sign(notice("last", about("last"))));

        List<Class<?>> answers = new ArrayList<>();
        batch.forEach(jws -> answers.add(atPractice.receive(jws).getClass()));

        assertThat(answers)
                .containsExactly(
                        Received.Taken.class,
                        Received.Refused.class,
                        Received.Refused.class,
                        Received.Taken.class,
                        Received.Taken.class);
        assertThat(practice.carers(Optional.empty(), 10)).hasSize(2);
        assertThat(atPractice.gaps(HOSPITAL))
                .singleElement()
                .satisfies(gap -> assertThat(gap.from())
                        .as("the spoilt one is seen to be missing")
                        .isEqualTo(2));
    }

    @Test
    void sent_is_not_shown_where_nothing_left() {
        record(ward, identified(1, "i"), given(2, "g"), confirmed(3, "c"));
        ward.share(ShareRequest.withConsent(on(4, "told"), GP, Purpose.DIRECT_CARE));
        PartnerConnector broken = PartnerConnector.of("broken", GP, notice -> Delivery.FAILED);

        try (Dispatcher dispatcher = ward.dispatcher(Connectors.of(broken))
                .backOff(new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(1), 1))
                .build()) {
            DispatchReport report = dispatcher.runOnce(at(100));

            assertThat(report.delivered()).isZero();
            assertThat(dispatcher.undelivered(Optional.empty(), 10))
                    .extracting(Undelivered::notice, Undelivered::reason)
                    .containsExactly(tuple(id("told"), "failed"));
        }
        assertThat(ward.history(CARER)).noneMatch(Acknowledged.class::isInstance);
    }

    private static Carer named(String given) {
        return Carer.builder(Samples.NHS_NUMBER)
                .person(given, "Fictional", LocalDate.of(1970, 1, 31))
                .build();
    }

    private static FlagEvent about(String name) {
        CarerId pseudonym = new CarerId(id("pseudonym of " + name));
        EventHeader header =
                new EventHeader(id(name), pseudonym, at(1), RecordedBy.withheld(), id("origin of " + name));
        Carer carer = Carer.builder(Identifier.local("hospital", name)).build();
        return new Identified(header, IdentificationSource.SELF, Setting.HOSPITAL, carer);
    }

    private static EventHeader here(String name, int day) {
        return EventHeader.of(id(name), OURS, at(day), RecordedBy.of(PRACTICE, "receptionist"));
    }

    private static EventHeader told(String name, int day) {
        return new EventHeader(
                id("told " + name), new CarerId(id("pseudonym")), at(day), RecordedBy.withheld(), id("origin " + name));
    }

    private static FlagNotice notice(String name, FlagEvent... events) {
        UUID id = id("notice " + name);
        return new FlagNotice(FlagNoticeFormat.FLAG_NOTICE_1, id, GP, Purpose.DIRECT_CARE, "edition", List.of(events));
    }

    private static String texts(CarerFlagRegister register, CarerId record) {
        return register.history(record).stream().map(FlagEventJson::toText).reduce("", String::concat);
    }

    private static void record(CarerFlagRegister register, FlagEvent... events) {
        for (FlagEvent event : events) {
            assertThat(register.record(RecordCommand.of(event))).isInstanceOf(RecordResult.Recorded.class);
        }
        assertThat(register.flag(events[0].header().carer()).flag().state()).isNotEqualTo(FlagState.NONE);
    }
}
