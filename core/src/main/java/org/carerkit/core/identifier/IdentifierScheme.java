package org.carerkit.core.identifier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.check.Report;
import org.carerkit.core.finding.Findings;
import org.jspecify.annotations.Nullable;

/** The kinds of identifier that CarerKit knows. */
public enum IdentifierScheme {
    /** NHS number: 10 digits, for a patient in England, Wales or the Isle of Man. */
    @JsonProperty("nhs-number")
    NHS_NUMBER(new NhsNumbers(), "https://fhir.nhs.uk/Id/nhs-number"),
    /** Unique Pupil Number: for education only, never sent outside it. */
    @JsonProperty("upn")
    UPN(new Upns(), null),
    /** Organisation Data Service code, for trusts, GP practices and sites. */
    @JsonProperty("ods")
    ODS(new OdsCodes(), "https://fhir.nhs.uk/Id/ods-organization-code"),
    /** Unique Reference Number of a school. */
    @JsonProperty("urn")
    URN(new Urns(), null),
    /** Department for Education code of a school: council (3 digits) and establishment (4 digits). */
    @JsonProperty("laestab")
    LAESTAB(new Laestabs(), null),
    /** Department for Education code of a council: 3 digits. */
    @JsonProperty("dfe-area")
    DFE_AREA(new DfeAreas(), null),
    /** Office for National Statistics code of a council area. */
    @JsonProperty("ons-area")
    ONS_AREA(new OnsAreas(), null),
    /** Code of a council with adult social services responsibilities: 3 digits. A different scheme from the DfE's. */
    @JsonProperty("cassr")
    CASSR(new CassrCodes(), null),
    /** Unique Property Reference Number of an address. */
    @JsonProperty("uprn")
    UPRN(new Uprns(), null),
    /** Postcode. */
    @JsonProperty("postcode")
    POSTCODE(new Postcodes(), null),
    /** An identifier that one system assigns. Only the assigner and the value together have a meaning. */
    @JsonProperty("local")
    LOCAL(new LocalIdentifiers(), null);

    /** No identifier rule depends on the day. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @SuppressWarnings("ImmutableEnumChecker") // a rule has no changing state
    private final SchemeRule rule;

    private final @Nullable String system;

    IdentifierScheme(SchemeRule rule, @Nullable String system) {
        this.rule = rule;
        this.system = system;
    }

    /** Finds the scheme with an {@link #id()}; empty if there is none. */
    public static Optional<IdentifierScheme> withId(String id) {
        return Arrays.stream(values()).filter(scheme -> scheme.id.equals(id)).findFirst();
    }

    /** The name in JSON and on the command line, such as {@code nhs-number}. */
    public String id() {
        return id;
    }

    /** The URI of the scheme in FHIR messages, if one is known. */
    public Optional<String> system() {
        return Optional.ofNullable(system);
    }

    /** True if identifiers of this scheme are never sent outside education. */
    public boolean educationOnly() {
        return this == UPN;
    }

    /**
     * Checks a text as an identifier of this scheme. A {@link #LOCAL} identifier always lacks its assigner here: check
     * an {@link Identifier#local} instead.
     */
    public Findings check(String text) {
        return RecordCheck.of(new Identifier(this, text, null), ANY_DAY);
    }

    /**
     * The form to store: an NHS number without spaces, a code in upper case, a postcode with its space. Nothing else is
     * corrected, and a {@link #LOCAL} identifier stays as it is.
     */
    public String tidy(String text) {
        return rule.tidy(text);
    }

    String key(String text) {
        return rule.key(text);
    }

    void check(String value, String path, Report report) {
        rule.check(value, path, report);
    }
}
