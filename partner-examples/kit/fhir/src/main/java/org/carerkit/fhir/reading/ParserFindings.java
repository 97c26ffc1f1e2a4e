package org.carerkit.fhir.reading;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that HAPI's parser complains about, by rule and place. The parser's own messages are not used, because
 * they quote values.
 */
final class ParserFindings implements IParserErrorHandler {

    private final List<Finding> findings = new ArrayList<>();

    Findings all() {
        return Findings.of(findings);
    }

    private void add(FindingCode code, @Nullable IParseLocation location) {
        // Uses the name of the surrounding element, which the parser knows. The name that was sent may be anything.
        String parent = location == null ? null : location.getParentElementName();
        Finding finding = new Finding(code, parent == null ? "" : parent);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    @Override
    public void containedResourceWithNoId(IParseLocation location) {
        add(CoreFinding.REQUIRED, location);
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String element,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        add(CoreFinding.JSON_WRONG_TYPE, location);
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        add(FhirFinding.FHIR_VALUE, location);
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String element) {
        add(CoreFinding.REQUIRED, location);
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String element) {
        add(FhirFinding.FHIR_ELEMENT_REPEATED, location);
    }

    @Override
    public void unknownAttribute(IParseLocation location, String attribute) {
        add(FhirFinding.FHIR_ELEMENT_UNKNOWN, location);
    }

    @Override
    public void unknownElement(IParseLocation location, String element) {
        add(FhirFinding.FHIR_ELEMENT_UNKNOWN, location);
    }

    @Override
    public void unknownReference(IParseLocation location, String reference) {
        add(FhirFinding.FHIR_VALUE, location);
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
        add(FhirFinding.FHIR_ELEMENT_REPEATED, location);
    }

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {
        add(FhirFinding.FHIR_VALUE, location);
    }
}
