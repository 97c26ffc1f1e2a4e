package org.carerkit.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.reading.FhirJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A short form in each build; {@code -Dfhir.carers=1000} is the long one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EverythingWrittenIsValidTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int CARERS = Integer.getInteger("fhir.carers", 40);

    @Test
    void every_resource_written_about_generated_carers_is_valid_FHIR_R4() {
        assertThat(errors(Validators::baseErrors)).isEmpty();
    }

    @Test
    void every_resource_written_about_generated_carers_is_valid_UK_Core() {
        if (Validators.folder().isEmpty()) {
            System.out.println("SKIPPED: no UK Core definitions: -Dukcore.dir names no folder.");
        }
        assumeTrue(Validators.folder().isPresent(), "-Dukcore.dir names no folder");
        assertThat(errors(Validators::ukCoreErrors)).isEmpty();
        String number = "{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"9990000018\"}";
        assertThat(Validators.ukCoreErrors("""
            {"resourceType":"Patient","meta":{"profile":["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient"]},
            "identifier":[%s,%s]}\
            """.formatted(number, number)))
                .as("a number that UK Core has once")
                .anyMatch(error -> error.contains("nhsNumber"));
    }

    @Test
    void every_OperationOutcome_is_valid() {
        for (FhirFinding finding : FhirFinding.values()) {
            String json =
                    FhirJson.write(FhirProblem.of(400, finding, "Flag.code").outcome());
            assertThat(Validators.allErrors(json)).as(finding.id()).isEmpty();
        }
    }

    @Test
    void the_validator_finds_what_is_wrong() {
        assertThat(Validators.baseErrors("""
            {"resourceType":"Flag","status":"red","code":{"text":"x"},"subject":{"reference":"Patient/1"}}\
            """)).anyMatch(error -> error.contains("Flag.status"));
        assertThat(Validators.baseErrors("""
            {"resourceType":"RelatedPerson","active":true}\
            """)).anyMatch(error -> error.contains("RelatedPerson.patient"));
    }

    private static List<String> errors(Function<String, List<String>> validator) {
        long start = System.nanoTime();
        SamplePopulation population = SamplePopulation.hartlepool(DAY);
        List<String> errors = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < CARERS; i++) {
            WrittenSample sample = new WrittenSample(population.carer(i), i, DAY);
            for (var resource : sample.resources()) {
                String json = FhirJson.write(resource);
                validator.apply(json).forEach(error -> errors.add(resource.fhirType() + " " + error));
                count++;
            }
        }
        System.out.println(count + " resources about " + CARERS + " carers validated in "
                + (System.nanoTime() - start) / 1_000_000 + " ms");
        return errors;
    }
}
