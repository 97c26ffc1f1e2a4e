package org.carerkit.examples.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.education.Declaration;
import org.carerkit.education.PupilList;
import org.carerkit.education.Referrals;
import org.carerkit.education.Staff;
import org.carerkit.education.YoungCarersRegister;
import org.carerkit.flag.directory.ServiceDirectory;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DashboardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final LocalDate CENSUS = LocalDate.of(2026, 1, 15);
    private static final Clock CLOCK =
            Clock.fixed(DAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final String PUPILS = """
            upn,given_name,family_name,birth_date,year_group,leaving_date,next_school,absence_percent,attainment
            K830400124001,Quince,Fictional,2014-01-31,7,,,12.5,below
            """;

    private final YoungCarersRegister register = new YoungCarersRegister(
            CarerFlagRegister.builder(new InMemoryFlagStore(), CLOCK).build(), Identifier.urn("111754"));

    @Test
    void the_page_shows_what_came_back_of_a_referral() throws IOException {
        PupilList pupils = PupilList.read(new ByteArrayInputStream(PUPILS.getBytes(StandardCharsets.UTF_8)), CENSUS);
        CarerId carer = register.declare(new Declaration(
                        UUID.randomUUID(),
                        pupils.pupils().get(0),
                        IdentificationSource.SELF,
                        CaringRole.builder(Relationship.PARENT).build(),
                        "form tutor",
                        EventHeader.startOf(DAY)))
                .carer();
        Recipient service = new Recipient(RecipientKind.CARERS_SERVICE, null);
        register.flags()
                .record(RecordCommand.of(new ConsentRecorded(
                        header(carer), Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(service)))));
        Referrals referrals = new Referrals(register);
        EventHeader referral = header(carer);
        referrals.refer(
                referral,
                ServiceDirectory.fictional().service("young-carers").orElseThrow(),
                "a group after school",
                DAY.plusDays(14));
        referrals.answered(header(carer), referral.id(), ReferralAnswer.ACCEPTED, "a place from Monday");

        Staff nobody = new Staff(List.of(), Findings.none());
        String page = new Dashboard(pupils, register.byUpn(), nobody, DAY, CENSUS)
                .page()
                .html();

        assertThat(page).contains(">young-carers<").contains(">accepted");
    }

    private EventHeader header(CarerId carer) {
        return EventHeader.of(UUID.randomUUID(), carer, DAY, register.recordedBy("young carers' lead"));
    }
}
