package org.carerkit.examples.hospital.fhir.disclosure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The hospital's agreement with the organisation behind one client of its FHIR interface. A client serves one purpose.
 * An organisation with two purposes has two clients, so that neither purpose gains the other's fields.
 *
 * @param kind the kind of recipient
 * @param scheme the scheme of the organisation's identifier; {@code ods} if absent
 * @param organisation the organisation's identifier
 * @param purpose the purpose for which the client asks
 * @param basis the lawful basis, a code of the list {@code lawful-basis}; consent if absent
 * @param since the first day of the agreement; required with a basis
 * @param until the first day on which it no longer applies; absent if no end is known
 */
public record ClientAgreement(
        RecipientKind kind,
        @Nullable String scheme,
        String organisation,
        Purpose purpose,
        @Nullable String basis,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** Checks that the required components are present. */
    public ClientAgreement {
        requireNonNull(kind, "kind");
        requireNonNull(organisation, "organisation");
        requireNonNull(purpose, "purpose");
        if (basis != null) {
            requireNonNull(since, "since");
        }
    }

    /** Returns the recipient of what the client is told. */
    public Recipient recipient() {
        return new Recipient(kind, identifier());
    }

    /** Returns the lawful basis; empty if the sharing relies on consent. */
    public Optional<LawfulBasis> lawfulBasis() {
        return basis == null
                ? Optional.empty()
                : Optional.of(new LawfulBasis(new Coded("lawful-basis", "2026", basis), purpose, since, until, null));
    }

    /** Returns who records events through this client. */
    public RecordedBy recordedBy() {
        return recordedBy("FHIR client");
    }

    /** Returns a person in a role at the client's organisation. */
    public RecordedBy recordedBy(String role) {
        return RecordedBy.of(identifier(), role);
    }

    /** Returns the kind of place where this organisation's staff recognise carers. */
    public Setting setting() {
        return switch (kind) {
            case GP_PRACTICE -> Setting.GP_PRACTICE;
            case HOSPITAL -> Setting.HOSPITAL;
            case PHARMACY -> Setting.PHARMACY;
            case SCHOOL_LEAD -> Setting.SCHOOL;
            case COLLEGE_OR_UNIVERSITY -> Setting.COLLEGE_OR_UNIVERSITY;
            case ADULT_SOCIAL_CARE -> Setting.ADULT_SOCIAL_CARE;
            case CHILDRENS_SERVICES -> Setting.CHILDRENS_SERVICES;
            case CARERS_SERVICE -> Setting.CARERS_SERVICE;
            case EMPLOYER -> Setting.WORKPLACE;
            case EMERGENCY_SERVICE -> Setting.OTHER;
        };
    }

    /** Returns true if the client belongs to this organisation. */
    public boolean isOf(Identifier organisation) {
        return identifier().means(organisation);
    }

    private Identifier identifier() {
        IdentifierScheme known = scheme == null
                ? IdentifierScheme.ODS
                : IdentifierScheme.withId(scheme)
                        .orElseThrow(() -> new IllegalArgumentException("scheme: none is called so"));
        return new Identifier(known, known.tidy(organisation), null);
    }
}
