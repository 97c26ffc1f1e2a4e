package org.carerkit.fhir.reading;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.finding.Finding;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.fhir.terms.Word;
import org.carerkit.flag.event.EventHeader;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.StringType;

/**
 * The carer's own agreement to be recorded as a carer, which a Flag can carry. It is the extension
 * {@code urn:carerkit:fhir:carer-agreement} with {@code by} (the code {@code self}; nobody else's agreement counts),
 * {@code on} (a date or a time) and {@code taken-by} (the role of whoever took it, never a name, at most 100 characters).
 *
 * @param on when the carer agreed; if only a date is given, the beginning of that day
 * @param takenBy the role of whoever took it
 */
public record OwnAgreement(Instant on, String takenBy) {

    private static final String EXTENSION = FhirAddress.OWN + "carer-agreement";
    private static final int LONGEST_ROLE = 100;

    /** Checks that both parts are present. */
    public OwnAgreement {
        requireNonNull(on, "on");
        requireNonNull(takenBy, "takenBy");
    }

    /** The agreement in a flag. Empty if there is none, or if it cannot be read, which is a finding. */
    static Optional<OwnAgreement> of(Flag flag, List<Finding> findings) {
        List<Extension> all = flag.getExtensionsByUrl(EXTENSION);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<OwnAgreement> read = all.size() == 1 ? read(all.get(0)) : Optional.empty();
        if (read.isEmpty()) {
            findings.add(new Finding(FhirFinding.FHIR_AGREEMENT, "extension"));
        }
        return read;
    }

    private static Optional<OwnAgreement> read(Extension agreement) {
        boolean own = part(agreement, "by", CodeType.class)
                .map(CodeType::getValue)
                .filter(Word.of(Capacity.SELF)::equals)
                .isPresent();
        Optional<Instant> on = part(agreement, "on", DateTimeType.class)
                .filter(moment -> moment.hasValue() && !Days.isPartial(moment))
                .map(OwnAgreement::moment);
        Optional<String> takenBy = part(agreement, "taken-by", StringType.class)
                .map(StringType::getValue)
                .map(String::strip)
                .filter(role -> !role.isEmpty() && role.length() <= LONGEST_ROLE);
        return own && agreement.getExtension().size() == 3
                ? on.flatMap(moment -> takenBy.map(role -> new OwnAgreement(moment, role)))
                : Optional.empty();
    }

    private static Instant moment(DateTimeType on) {
        return on.hasTime() ? on.getValue().toInstant() : EventHeader.startOf(requireNonNull(Days.of(on), "on"));
    }

    private static <T> Optional<T> part(Extension agreement, String url, Class<T> type) {
        Extension part = agreement.getExtensionByUrl(url);
        return part != null && type.isInstance(part.getValue())
                ? Optional.of(type.cast(part.getValue()))
                : Optional.empty();
    }

    /** Contains nothing of the agreement. */
    @Override
    public String toString() {
        return "OwnAgreement[…]";
    }
}
