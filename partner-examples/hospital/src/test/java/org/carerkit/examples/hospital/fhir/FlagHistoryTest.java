package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.examples.hospital.fhir.FhirHospital.outcome;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.fhir.Validators;
import org.carerkit.fhir.reading.FhirJson;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.Restricted;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Flag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HAPI's client asks what changed, follows the pages, and sees ends and what it must forget. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedHospital.class)
class FlagHistoryTest {

    private static FhirHospital hospital;
    private static IGenericClient practice;

    @BeforeAll
    static void start(StartedHospital shared) throws Exception {
        hospital = FhirHospital.of(shared);
        var factory = FhirJson.context().getRestfulClientFactory();
        factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
        practice = factory.newGenericClient(hospital.uri("/fhir").toString());
        practice.registerInterceptor(new BearerTokenAuthInterceptor(hospital.token("gp-practice", FhirHospital.ALL)));
    }

    @Test
    void a_client_that_fetches_sees_ends_declines_and_whom_it_must_forget_and_nobody_else() throws Exception {
        FhirHospital.Known ended = asked("Ended");
        FhirHospital.Known declined = asked("Declined");
        FhirHospital.Known refused = asked("Refused");
        FhirHospital.Known erased = asked("Erased");
        FhirHospital.Known untouched = asked("Untouched");
        FhirHospital.Known restricted = asked("Restricted");
        FhirHospital.Known neverAsked = hospital.carer("Never");
        String from = monitor(pages(first()));

        hospital.record(new Ended(hospital.header(ended.carer()), FlagEndReason.MOVED_AWAY));
        hospital.record(new Ended(hospital.header(declined.carer()), FlagEndReason.CARER_DECLINED));
        hospital.record(new ConsentRecorded(
                hospital.header(refused.carer()),
                new Consent(
                        ConsentStatus.REFUSED,
                        hospital.today(),
                        new DecisionMaker(Capacity.SELF, null, null),
                        List.of(),
                        List.of(),
                        null,
                        null)));
        hospital.register().erase(new Erased(hospital.header(erased.carer())));
        hospital.record(new Restricted(hospital.header(restricted.carer())));
        hospital.record(new Ended(hospital.header(neverAsked.carer()), FlagEndReason.MOVED_AWAY));

        List<Bundle> pages = pages(page(from.replaceAll("_count=\\d+", "_count=2")));
        List<String> seen = new ArrayList<>();
        for (Bundle bundle : pages) {
            for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
                String status = entry.getResource() instanceof Flag flag
                        ? flag.getStatus().toCode()
                        : "gone";
                seen.add(entry.getRequest().getMethod() + " "
                        + entry.getRequest().getUrl() + " " + status);
            }
            assertThat(Validators.allErrors(FhirJson.context().newJsonParser().encodeResourceToString(bundle)))
                    .isEmpty();
        }
        assertThat(pages).hasSize(3);
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "PUT Flag/" + ended.id() + " inactive",
                        "PUT Flag/" + declined.id() + " inactive",
                        "DELETE Flag/" + refused.id() + " gone",
                        "DELETE Flag/" + erased.id() + " gone");
        assertThat(pages(page(monitor(pages))))
                .singleElement()
                .matches(bundle -> bundle.getEntry().isEmpty());
        assertThat(untouched.id()).isNotEmpty();
    }

    @Test
    void what_is_asked_wrongly_is_refused_and_a_page_of_another_client_is_gone() throws Exception {
        String page = monitor(pages(first()));
        String query = page.substring(page.indexOf("Flag/_history"));

        assertThat(hospital.get("gp-practice", query).statusCode()).isEqualTo(200);
        assertThat(hospital.get("ward", query).statusCode()).isEqualTo(410);
        assertThat(hospital.get("gp-practice", "Flag/_history?page=none").statusCode())
                .isEqualTo(410);
        for (String wrong : List.of("_since=yesterday", "_count=0", "_count=1&_count=2", "_at=2026")) {
            HttpResponse<String> answer = hospital.get("gp-practice", "Flag/_history?" + wrong);
            assertThat(outcome(answer).get(0)).as(wrong).isEqualTo("400");
        }
    }

    /** Adds a carer whose flag the practice has read. */
    private static FhirHospital.Known asked(String given) throws Exception {
        FhirHospital.Known known = hospital.carer(given);
        assertThat(hospital.get("gp-practice", "Flag/" + known.id()).statusCode())
                .isEqualTo(200);
        return known;
    }

    private static Bundle first() {
        return practice.history()
                .onType(Flag.class)
                .returnBundle(Bundle.class)
                .since(Date.from(hospital.now().minus(Duration.ofMinutes(1))))
                .count(50)
                .execute();
    }

    private static Bundle page(String url) {
        return practice.loadPage().byUrl(url).andReturnBundle(Bundle.class).execute();
    }

    private static List<Bundle> pages(Bundle first) {
        List<Bundle> pages = new ArrayList<>(List.of(first));
        while (pages.get(pages.size() - 1).getLink("next") != null) {
            pages.add(practice.loadPage().next(pages.get(pages.size() - 1)).execute());
        }
        return pages;
    }

    private static String monitor(List<Bundle> pages) {
        return pages.get(pages.size() - 1).getLink("monitor").getUrl();
    }
}
