package org.carerkit.examples.hospital.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.examples.hospital.StartedHospital;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final LeadSettings.Person LEAD =
            new LeadSettings.Person("Sam Sample", "sam@hospital.example", null, null, null, DAY, DAY.plusDays(6));
    private static final LeadSettings.Person DEPUTY =
            new LeadSettings.Person("Alex Sample", null, "01632 960011", DAY.minusDays(1), null, null, null);

    @Test
    void while_the_lead_is_away_whoever_stands_in_is_the_one_to_ask() {
        LeadSettings settings = new LeadSettings(List.of(LEAD, DEPUTY));

        assertThat(settings.on(DAY.minusDays(1))).contains(LEAD);
        assertThat(settings.on(DAY)).contains(DEPUTY);
        assertThat(settings.on(DAY.plusDays(6))).contains(DEPUTY);
        assertThat(settings.on(DAY.plusDays(7))).contains(LEAD);
        assertThat(new LeadSettings(null).on(DAY)).isEmpty();
    }

    @Test
    void every_member_of_staff_finds_the_lead_without_signing_in(@TempDir Path folder) throws Exception {
        try (StartedHospital hospital = StartedHospital.in(
                folder,
                "--hospital.carers-lead.people[0].name=Sam Sample",
                "--hospital.carers-lead.people[0].email=sam@hospital.example",
                "--hospital.carers-lead.people[0].phone=01632 960010")) {
            var page = hospital.get("/carers-lead");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
            assertThat(page.body())
                    .contains("<strong>Sam Sample</strong>", "mailto:sam@hospital.example", "01632 960010");
        }
    }

    @Test
    void where_nobody_is_named_the_page_says_so(@TempDir Path folder) throws Exception {
        try (StartedHospital hospital = StartedHospital.in(folder)) {
            assertThat(hospital.get("/carers-lead").body()).contains("Nobody is named for today.");
        }
    }
}
