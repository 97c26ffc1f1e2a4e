package org.carerkit.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's common code systems without its answer about the value set of 56 common languages: R4 prefers those for
 * {@code Patient.communication.language} and allows every language, and HAPI 8.8.1 makes an error of each that is not among them,
 * Welsh and Urdu too.
 */
final class PreferredLanguages extends CommonCodeSystemsTerminologyService {

    private static final String COMMON = "http://hl7.org/fhir/ValueSet/languages";

    PreferredLanguages(FhirContext context) {
        super(context);
    }

    private static boolean isPreference(@Nullable String url) {
        return url != null && (url.equals(COMMON) || url.startsWith(COMMON + "|"));
    }

    @Override
    public boolean isValueSetSupported(ValidationSupportContext context, String url) {
        return !isPreference(url) && super.isValueSetSupported(context, url);
    }

    @Override
    public @Nullable CodeValidationResult validateCode(
            ValidationSupportContext context,
            ConceptValidationOptions options,
            String system,
            String code,
            String display,
            String url) {
        return isPreference(url) ? null : super.validateCode(context, options, system, code, display, url);
    }

    @Override
    public @Nullable CodeValidationResult validateCodeInValueSet(
            ValidationSupportContext context,
            ConceptValidationOptions options,
            String system,
            String code,
            String display,
            IBaseResource valueSet) {
        return valueSet instanceof ValueSet set && isPreference(set.getUrl())
                ? null
                : super.validateCodeInValueSet(context, options, system, code, display, valueSet);
    }
}
