package org.carerkit.fhir.reading;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads and writes one resource. The input is measured first (1 MiB, 32 levels, 10,000 items: {@link Limits}) and then
 * parsed strictly. An element that FHIR does not have is an error and is never ignored, because it may change the meaning.
 * Thread-safe.
 */
public final class FhirJson {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private FhirJson() {}

    /** HAPI's FHIR R4 context, which is shared by the whole process. */
    public static FhirContext context() {
        return R4;
    }

    /** Reads a resource of one type, within the default limits. */
    public static <T extends Resource> ReadResult<T> read(byte[] json, Class<T> type) {
        return read(json, type, Limits.DEFAULT);
    }

    /**
     * Reads a resource of one type.
     *
     * @param json the text, in UTF-8
     * @param type the type needed
     * @param limits the limits on the resource
     */
    public static <T extends Resource> ReadResult<T> read(byte[] json, Class<T> type, Limits limits) {
        Findings measured = JsonMeasure.of(json, limits);
        if (measured.hasError()) {
            return new ReadResult.Unreadable<>(measured);
        }
        ParserFindings findings = new ParserFindings();
        IParser parser = R4.newJsonParser();
        parser.setParserErrorHandler(findings);
        IBaseResource resource;
        try {
            resource = parser.parseResource(new String(json, StandardCharsets.UTF_8));
        } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
            // without the exception's message, which may quote what was sent
            return new ReadResult.Unreadable<>(
                    findings.all().hasError() ? findings.all() : one(FhirFinding.FHIR_NOT_FHIR));
        }
        if (findings.all().hasError()) {
            return new ReadResult.Unreadable<>(findings.all());
        }
        return type.isInstance(resource)
                ? new ReadResult.Read<>(type.cast(resource), Findings.none())
                : new ReadResult.Unreadable<>(one(FhirFinding.FHIR_TYPE));
    }

    /** Writes a resource. The same resource always gives the same text. */
    public static String write(Resource resource) {
        return R4.newJsonParser().encodeResourceToString(resource);
    }

    private static Findings one(FhirFinding code) {
        return Findings.of(List.of(new Finding(code, "")));
    }
}
