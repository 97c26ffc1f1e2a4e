package org.carerkit.core.json.benchmark;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** HAPI FHIR's instance validator with the base specification, as its documentation sets it up; slow to make, to share. */
final class Hapi {

    private Hapi() {}

    static FhirValidator validator(FhirContext fhir) {
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir));
        FhirInstanceValidator validator = new FhirInstanceValidator(support);
        validator.setErrorForUnknownProfiles(false); // UK Core's, which it has not
        return fhir.newValidator().registerValidatorModule(validator);
    }
}
