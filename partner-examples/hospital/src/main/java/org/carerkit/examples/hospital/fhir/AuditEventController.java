package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.fhir.writing.AuditEventResource;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.StaffView;
import org.carerkit.flag.state.CarerFlag.Undone;
import org.hl7.fhir.r4.model.AuditEvent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves audit events: who was told what about a carer, and who asked and was not told. The access table admits only
 * the hospital's own clients, for its information governance. The events are made from the register's history, which is
 * sealed and verified. No second log can differ from it or outlive an erasure. Who was told is needed for restricted
 * people too, so the events are read with whereabouts: an audit event holds names of fields and no value.
 */
@RestController
class AuditEventController {

    private final FhirExchange exchange;
    private final SubjectFinder subjects;
    private final CarerFlagRegister register;
    private final HospitalSettings settings;

    AuditEventController(
            FhirExchange exchange, SubjectFinder subjects, CarerFlagRegister register, HospitalSettings settings) {
        this.exchange = exchange;
        this.subjects = subjects;
        this.register = register;
        this.settings = settings;
    }

    @GetMapping("/fhir/AuditEvent")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        exchange.checkAccepts(request);
        String patient = exchange.parameter(request, "patient");
        List<AuditEvent> found = subjects.searched(patient).map(this::events).orElse(List.of());
        return FhirExchange.searchset("AuditEvent", patient, found);
    }

    private List<AuditEvent> events(KnownPerson person) {
        if (person.carer() == null) {
            return List.of();
        }
        List<FlagEvent> undone = register.flag(person.carer()).flag().undone().stream()
                .map(Undone::event)
                .toList();
        return StaffView.of(register).withWhereabouts().history(person.carer()).stream()
                .filter(event -> !undone.contains(event)) // nobody was told by a notice that was stopped
                .map(event -> AuditEventResource.of(
                        event, settings.trust(), person.id().toString()))
                .flatMap(Optional::stream)
                .toList();
    }
}
