package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.hospital.fhir.access.TokenScopes;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.reading.QuestionnaireReading;
import org.carerkit.fhir.reading.RecordReading;
import org.carerkit.fhir.writing.RecordAnswer;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves {@code POST /fhir/$read-record}, which takes one person's record as a Bundle or as the parameter
 * {@code record}. This is an operation and not a creation, because the resources themselves are not kept.
 */
@RestController
class RecordController {

    private final FhirExchange exchange;
    private final RecordIntake intake;
    private final Clock clock;
    private final QuestionnaireReading questionnaires =
            QuestionnaireReading.of(List.of(StandardInstrument.values()).stream()
                    .map(StandardInstrument::load)
                    .toArray(Instrument[]::new));

    RecordController(FhirExchange exchange, RecordIntake intake, Clock clock) {
        this.exchange = exchange;
        this.intake = intake;
        this.clock = clock;
    }

    @PostMapping("/fhir/$read-record")
    ResponseEntity<byte[]> read(HttpServletRequest request, JwtAuthenticationToken token) throws IOException {
        exchange.checkAccepts(request);
        ClientAgreement client = exchange.client(token);
        Bundle bundle = bundle(exchange.body(request, Resource.class));
        checkScopes(bundle, token);
        ReadResult<RecordReading> read = RecordReading.of(bundle, questionnaires, EventHeader.dayOf(clock.instant()));
        RecordReading record = FhirExchange.usable(read);
        intake.take(client, record, exchange.requestId(request));
        Optional<OperationOutcome> outcome = read.findings().all().isEmpty()
                ? Optional.empty()
                : Optional.of(new FhirProblem(200, read.findings()).outcome());
        return FhirExchange.answer(RecordAnswer.of(record, outcome));
    }

    private static Bundle bundle(Resource body) {
        Resource record = body;
        if (body instanceof Parameters parameters) {
            record = parameters.getParameter().size() == 1
                            && "record".equals(parameters.getParameterFirstRep().getName())
                    ? parameters.getParameterFirstRep().getResource()
                    : null;
        }
        if (record instanceof Bundle bundle) {
            return bundle;
        }
        throw FhirProblem.of(400, FhirFinding.FHIR_TYPE, "");
    }

    /** Checks scopes: submitting a resource needs the scope to create it. */
    private static void checkScopes(Bundle bundle, JwtAuthenticationToken token) {
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            BundleEntryComponent entry = bundle.getEntry().get(i);
            if (entry.hasResource()
                    && !TokenScopes.mayCreate(token, entry.getResource().fhirType())) {
                throw FhirProblem.of(403, FhirFinding.FHIR_SCOPE, "entry[" + i + "]");
            }
        }
    }
}
