package org.carerkit.flag.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.DispatchReport;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as an application writes it: recognised in hospital, agreed, shared with the school. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FromHospitalToSchoolTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void a_young_carer_is_recognised_in_hospital_and_the_school_lead_knows() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("hospital") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        JdbcFlagStore.migrate(dataSource);
        CarerFlagRegister hospital = CarerFlagRegister.builder(
                        JdbcFlagStore.on(dataSource).open(), CLOCK)
                .keys(FileCarerKeys.open(folder.resolve("hospital.keys")))
                .build();
        CarerFlagRegister school =
                CarerFlagRegister.builder(new InMemoryFlagStore(), CLOCK).build();

        Carer pupil = Carer.builder(Identifier.nhsNumber("9990000018"))
                .person("Testina", "Fictional", LocalDate.of(2014, 1, 31))
                .build();
        CarerId carer = new CarerId(UUID.fromString("0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c"));
        Recipient lead = new Recipient(RecipientKind.SCHOOL_LEAD, Identifier.urn("111754"));
        Consent consent = Consent.given(TODAY, List.of(Purpose.EDUCATION_SUPPORT), List.of(lead));
        hospital.record(
                RecordCommand.of(new Identified(header(carer, 1), IdentificationSource.SELF, Setting.HOSPITAL, pupil)));
        hospital.record(RecordCommand.of(new ConsentRecorded(header(carer, 2), consent)));
        hospital.record(RecordCommand.of(new Confirmed(header(carer, 3), null)));

        ShareResult result =
                hospital.share(ShareRequest.withConsent(header(carer, 4), lead, Purpose.EDUCATION_SUPPORT));
        List<FlagNotice> sent = new ArrayList<>();
        PartnerConnector connector = PartnerConnector.of("school", lead, notice -> {
            sent.add(notice);
            school.accept(notice.events());
            return Delivery.DELIVERED;
        });
        try (Dispatcher dispatcher =
                hospital.dispatcher(Connectors.of(connector)).build()) {
            assertThat(dispatcher.runOnce(CLOCK.instant())).isEqualTo(new DispatchReport(1, 0, 0));
        }

        assertThat(result).isInstanceOf(ShareResult.Shared.class);
        CarerId there = sent.get(0).events().get(0).header().carer();
        CarerFlag known = school.flag(there).flag();
        assertThat(known.state()).isEqualTo(FlagState.ACTIVE);
        assertThat(known.carer().person()).isEqualTo(pupil.person());
        assertThat(known.carer().identifiers()).doesNotContainAnyElementsOf(pupil.identifiers());
        assertThat(hospital.flag(carer).flag().disclosures()).hasSize(1);
    }

    private static EventHeader header(CarerId carer, int number) {
        return EventHeader.of(new UUID(0, number), carer, TODAY, RecordedBy.of(Identifier.ods("RVW"), "ward nurse"));
    }
}
