package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.caring.Relationship;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.fhir.FhirHospital.Known;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.fhir.Validators;
import org.carerkit.fhir.reading.FhirJson;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HAPI's generic client reads the capability statement, uses everything in it, and tries what is not in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedHospital.class)
class CapabilityWalkTest {

    private static FhirHospital hospital;
    private static IGenericClient client;
    private static Known carer;
    private static PersonId patient;

    @BeforeAll
    static void start(StartedHospital shared) throws Exception {
        hospital = FhirHospital.of(shared);
        var factory = FhirJson.context().getRestfulClientFactory();
        factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
        factory.setSocketTimeout(60_000);
        client = factory.newGenericClient(hospital.uri("/fhir").toString());
        client.registerInterceptor(new BearerTokenAuthInterceptor(hospital.token("ward", FhirHospital.ALL)));
        carer = hospital.carer("Rowan");
        patient = hospital.person("Pat", false);
        hospital.looksAfter(carer.person(), patient, Relationship.PARENT);
    }

    private static CapabilityStatement statement() {
        return client.capabilities().ofType(CapabilityStatement.class).execute();
    }

    @Test
    void the_statement_is_valid_and_for_everybody() throws Exception {
        var answer = hospital.send(java.net.http.HttpRequest.newBuilder(hospital.uri("/fhir/metadata")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Validators.allErrors(answer.body())).isEmpty();
    }

    /** UK Core has no profile for a CapabilityStatement, but the profiles that ours names must exist. */
    @Test
    void every_profile_that_is_stated_is_UK_Cores() throws Exception {
        assumeTrue(Validators.folder().isPresent(), "-Dukcore.dir names no folder");
        Path definitions = Validators.folder().orElseThrow().resolve("structuredefinitions");
        assertThat(definitions.resolve("UKCore-CapabilityStatement.xml")).doesNotExist();
        for (CapabilityStatementRestResourceComponent resource :
                statement().getRestFirstRep().getResource()) {
            assertThat(resource.getSupportedProfile()).hasSize(1);
            String profile = resource.getSupportedProfile().get(0).getValue();
            assertThat(Files.readString(definitions.resolve("UKCore-" + resource.getType() + ".xml")))
                    .contains("<url value=\"" + profile + "\"");
        }
    }

    @Test
    void everything_that_is_stated_is_served() {
        Set<String> done = new HashSet<>();
        for (CapabilityStatementRestResourceComponent resource :
                statement().getRestFirstRep().getResource()) {
            for (var interaction : resource.getInteraction()) {
                does(resource.getType(), interaction.getCode());
                done.add(resource.getType() + " " + interaction.getCode().toCode());
            }
            for (var parameter : resource.getSearchParam()) {
                assertThat(search(resource.getType(), parameter.getName()).getTotal())
                        .isPositive();
            }
        }
        assertThat(done)
                .containsExactlyInAnyOrder(
                        "Flag read",
                        "Flag create",
                        "Flag update",
                        "Flag history-type",
                        "Flag search-type",
                        "Patient read",
                        "RelatedPerson search-type",
                        "AuditEvent search-type");
    }

    private static void does(String type, TypeRestfulInteraction interaction) {
        switch (interaction) {
            case READ ->
                assertThat(client.read()
                                .resource(type)
                                .withId(carer.id())
                                .execute()
                                .getIdElement()
                                .getIdPart())
                        .isEqualTo(carer.id());
            case SEARCHTYPE -> assertThat(search(type, "patient").getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
            case HISTORYTYPE ->
                assertThat(client.history()
                                .onType(type)
                                .returnBundle(Bundle.class)
                                .execute()
                                .getType())
                        .isEqualTo(Bundle.BundleType.HISTORY);
            case CREATE -> {
                MethodOutcome created = client.create()
                        .resource(flag(hospital.person("New", false).toString()))
                        .execute();
                assertThat(created.getCreated()).isTrue();
                assertThat(created.getId().getResourceType()).isEqualTo("Flag");
            }
            case UPDATE -> {
                Known other = hospital.carer("Other");
                Flag flag =
                        client.read().resource(Flag.class).withId(other.id()).execute();
                flag.setStatus(Flag.FlagStatus.INACTIVE);
                flag.addExtension("urn:carerkit:fhir:flag-end-reason", new CodeType("moved-away"));
                MethodOutcome updated = client.update()
                        .resource(flag)
                        .withAdditionalHeader(
                                "If-Match", "W/\"" + flag.getMeta().getVersionId() + "\"")
                        .execute();
                assertThat(updated.getResponseStatusCode()).isEqualTo(200);
            }
            default -> throw new AssertionError("stated, and not known to this test: " + interaction);
        }
    }

    private static Flag flag(String person) {
        Flag flag = new Flag().setStatus(Flag.FlagStatus.ACTIVE).setSubject(new Reference("Patient/" + person));
        flag.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("224484003");
        return flag;
    }

    private static Bundle search(String type, String parameter) {
        String about = type.equals("RelatedPerson") ? patient.toString() : carer.id();
        return client.search()
                .byUrl(type + "?" + parameter + "=" + about)
                .returnBundle(Bundle.class)
                .execute();
    }

    @Test
    void the_operation_that_is_stated_is_served() {
        var operations = statement().getRestFirstRep().getOperation();
        assertThat(operations).hasSize(1);
        Patient about = new Patient();
        about.setId("p");
        about.addIdentifier()
                .setSystem("https://fhir.nhs.uk/Id/nhs-number")
                .setValue(hospital.nhsNumber(hospital.person("Recorded", false)).value());
        Condition condition = new Condition();
        condition.setSubject(new Reference("Patient/p")).setRecordedDateElement(new DateTimeType("2026-02-01"));
        condition.getCode().addCoding().setSystem("http://snomed.info/sct").setCode("224484003");
        Bundle record = new Bundle().setType(Bundle.BundleType.COLLECTION);
        record.addEntry().setResource(about);
        record.addEntry().setResource(condition);
        Parameters answer = client.operation()
                .onServer()
                .named("$" + operations.get(0).getName())
                .withParameters(new Parameters()
                        .addParameter(new Parameters.ParametersParameterComponent()
                                .setName("record")
                                .setResource(record)))
                .execute();
        assertThat(answer.getParameter("statement").getValue().primitiveValue()).isEqualTo("a-carer");
    }

    @Test
    void what_is_not_stated_is_not_served() {
        Set<String> served = new HashSet<>();
        statement()
                .getRestFirstRep()
                .getResource()
                .forEach(resource -> resource.getInteraction()
                        .forEach(one -> served.add(
                                resource.getType() + " " + one.getCode().toCode())));
        for (String type : List.of("Flag", "Patient", "RelatedPerson", "AuditEvent", "Observation")) {
            refused(
                    served,
                    type,
                    "read",
                    () -> client.read().resource(type).withId(carer.id()).execute());
            refused(served, type, "search-type", () -> search(type, "patient"));
            refused(
                    served,
                    type,
                    "history-instance",
                    () -> client.history()
                            .onInstance(type + "/" + carer.id())
                            .returnBundle(Bundle.class)
                            .execute());
            refused(
                    served,
                    type,
                    "delete",
                    () -> client.delete().resourceById(type, carer.id()).execute());
            refused(
                    served,
                    type,
                    "create",
                    () -> client.create()
                            .resource((Resource) FhirJson.context()
                                    .getResourceDefinition(type)
                                    .newInstance())
                            .execute());
        }
    }

    private static void refused(Set<String> served, String type, String interaction, Runnable trial) {
        if (!served.contains(type + " " + interaction)) {
            assertThatThrownBy(trial::run)
                    .as(type + " " + interaction)
                    .isInstanceOf(BaseServerResponseException.class)
                    .satisfies(thrown -> assertThat(((BaseServerResponseException) thrown).getStatusCode())
                            .isIn(404, 405));
        }
    }
}
