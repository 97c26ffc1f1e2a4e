package org.carerkit.examples.hospital.ward;

import java.util.List;
import java.util.UUID;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.safety.Refusal;
import org.carerkit.examples.hospital.sharing.SharingSettings;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.notices.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves what follows once a carer is found. A request sent again with the same {@code X-Request-ID} is the same
 * request.
 */
@RestController
@RequestMapping("/ward/carers/{id}")
class FollowUpController {

    private static final String REQUEST = "X-Request-ID";

    private final CarerFollowUp support;
    private final SharingSettings partners;

    FollowUpController(CarerFollowUp support, SharingSettings partners) {
        this.support = support;
        this.partners = partners;
    }

    /**
     * A request to tell a partner.
     *
     * @param role the role of the person who asked
     * @param partner the partner's name in the settings
     * @param agreed who agreed just now; absent to rely on an earlier agreement
     */
    record Tell(
            @Nullable String role,
            @Nullable String partner,
            @Nullable Capacity agreed) {}

    /**
     * A request to refer the carer to a service.
     *
     * @param role the role of the person who asked
     * @param service the service's id in the directory of services
     * @param need what the carer needs
     * @param agreed who agreed just now; absent to rely on an earlier agreement
     */
    record Refer(
            @Nullable String role,
            @Nullable String service,
            @Nullable String need,
            @Nullable Capacity agreed) {

        @Override
        public String toString() {
            return "Refer[…]";
        }
    }

    /** The fields that the partner is told, without their values, or why it is told nothing. */
    record Answer(
            String partner, List<FlagField> told, @Nullable WithholdingReason withheld) {}

    @PostMapping("/tell")
    ResponseEntity<Object> tell(
            @PathVariable UUID id,
            @RequestBody Tell tell,
            @RequestHeader(name = REQUEST, required = false) @Nullable UUID request) {
        String role = tell.role();
        Partner partner =
                tell.partner() == null ? null : partners.partner(tell.partner()).orElse(null);
        if (role == null || role.isBlank()) {
            return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "role: is needed.");
        }
        if (partner == null) {
            return Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "partner: none of this name is set under hospital.sharing.partners.");
        }
        try {
            return support.tell(new PersonId(id), partner, decisionMaker(tell.agreed()), role, named(request))
                    .map(result -> answer(partner, result))
                    .orElseGet(FollowUpController::nobody);
        } catch (FlagRefusedException e) {
            return Refusal.of(e.findings());
        }
    }

    @PostMapping("/refer")
    ResponseEntity<Object> refer(
            @PathVariable UUID id,
            @RequestBody Refer refer,
            @RequestHeader(name = REQUEST, required = false) @Nullable UUID request) {
        DecisionMaker agreed = decisionMaker(refer.agreed());
        String role = refer.role();
        String service = refer.service();
        String need = refer.need();
        if (role == null || role.isBlank() || service == null || need == null) {
            return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "role, service, need: each is needed.");
        }
        try {
            boolean known = support.refer(new PersonId(id), service, need, agreed, role, named(request));
            return known ? ResponseEntity.noContent().build() : nobody();
        } catch (FlagRefusedException e) {
            return Refusal.of(e.findings());
        }
    }

    private static ResponseEntity<Object> nobody() {
        return Refusal.of(HttpStatus.NOT_FOUND, "Nobody with this id is a carer here.");
    }

    private static ResponseEntity<Object> answer(Partner partner, ShareResult result) {
        if (result instanceof ShareResult.Shared shared) {
            return ResponseEntity.ok(
                    new Answer(partner.name(), shared.decision().fields(), null));
        }
        if (result instanceof ShareResult.Withheld withheld) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Answer(partner.name(), List.of(), withheld.reason()));
        }
        return Refusal.of(((ShareResult.Refused) result).findings());
    }

    private static @Nullable DecisionMaker decisionMaker(@Nullable Capacity agreed) {
        return agreed == null ? null : new DecisionMaker(agreed, null, null);
    }

    private static UUID named(@Nullable UUID request) {
        return request == null ? UUID.randomUUID() : request;
    }
}
