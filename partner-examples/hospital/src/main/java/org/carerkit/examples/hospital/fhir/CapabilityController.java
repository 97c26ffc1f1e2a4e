package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carerkit.fhir.terms.FhirAddress;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the FHIR interface's capability statement, which lists exactly what the interface offers. */
@RestController
class CapabilityController {

    private static final String CHANGED = "2026-11-30";

    private static final String READ_RECORD = "read-record";

    private final FhirExchange exchange;

    CapabilityController(FhirExchange exchange) {
        this.exchange = exchange;
    }

    @GetMapping("/fhir/metadata")
    ResponseEntity<byte[]> metadata(HttpServletRequest request) {
        exchange.checkAccepts(request);
        return FhirExchange.answer(statement(FhirExchange.base()));
    }

    /**
     * Returns the capability statement.
     *
     * @param base the address of the interface
     */
    private static CapabilityStatement statement(String base) {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setStatus(Enumerations.PublicationStatus.ACTIVE);
        statement.setDateElement(new DateTimeType(CHANGED));
        statement.setKind(CapabilityStatement.CapabilityStatementKind.INSTANCE);
        statement.getSoftware().setName("CarerKit hospital");
        statement
                .getImplementation()
                .setDescription("Carers' flags of a hospital")
                .setUrl(base);
        statement.setFhirVersion(Enumerations.FHIRVersion._4_0_1);
        statement.addFormat("application/fhir+json");
        CapabilityStatementRestComponent rest = statement.addRest();
        rest.setMode(CapabilityStatement.RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setCors(false)
                .setDescription("OAuth 2 bearer tokens, with scopes such as system/Flag.read")
                .addService(new CodeableConcept(new Coding(
                        "http://terminology.hl7.org/CodeSystem/restful-security-service", "OAuth", "OAuth")));
        resource(
                        rest,
                        "Flag",
                        TypeRestfulInteraction.READ,
                        TypeRestfulInteraction.CREATE,
                        TypeRestfulInteraction.UPDATE,
                        TypeRestfulInteraction.HISTORYTYPE)
                .setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE)
                .setUpdateCreate(false);
        resource(rest, "Patient", TypeRestfulInteraction.READ);
        resource(rest, "RelatedPerson");
        resource(rest, "AuditEvent");
        for (CapabilityStatementRestResourceComponent each : rest.getResource()) {
            if (!each.getType().equals("Patient")) {
                searchedByPatient(each);
            }
        }
        rest.addOperation()
                .setName(READ_RECORD)
                .setDefinition(FhirAddress.OWN + "operation:" + READ_RECORD)
                .setDocumentation("Reads a Bundle of the type collection: one Patient, and RelatedPerson, Condition,"
                        + " Observation, Flag and QuestionnaireResponse about that Patient. The parameter is called record."
                        + " Needs a scope to create each type that is in it.");
        return statement;
    }

    private static CapabilityStatementRestResourceComponent resource(
            CapabilityStatementRestComponent rest, String type, TypeRestfulInteraction... interactions) {
        CapabilityStatementRestResourceComponent resource = rest.addResource().setType(type);
        resource.addSupportedProfile(FhirAddress.profile(type));
        List.of(interactions).forEach(each -> resource.addInteraction().setCode(each));
        return resource;
    }

    private static void searchedByPatient(CapabilityStatementRestResourceComponent resource) {
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        resource.addSearchParam()
                .setName("patient")
                .setType(Enumerations.SearchParamType.REFERENCE)
                .setDocumentation("Needed. A Patient's id, or an NHS number as system|value.");
    }
}
