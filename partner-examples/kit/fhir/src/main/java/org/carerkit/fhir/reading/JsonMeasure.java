package org.carerkit.fhir.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.StorableText;

/**
 * Scans a text once, without building anything, to check that it is JSON, within its limits, and contains only text that can
 * be stored.
 */
final class JsonMeasure {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Limits limits;

    private JsonMeasure(Limits limits) {
        this.limits = limits;
    }

    static Findings of(byte[] json, Limits limits) {
        if (json.length > limits.bytes()) {
            return Findings.of(List.of(new Finding(CoreFinding.JSON_TOO_LARGE, "", (long) limits.bytes())));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            return one(CoreFinding.JSON_ENCODING);
        }
        if (text.isBlank()) {
            return one(CoreFinding.JSON_EMPTY);
        }
        try (Reader reader = new StringReader(text);
                JsonParser parser = JSON.createParser(reader)) {
            return new JsonMeasure(limits).measure(parser);
        } catch (IOException e) {
            // without the exception's message, which may quote what was sent
            return one(CoreFinding.JSON_MALFORMED);
        }
    }

    private Findings measure(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return one(FhirFinding.FHIR_NOT_FHIR);
        }
        int depth = 1;
        int items = 0;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return one(CoreFinding.JSON_TRUNCATED);
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
            if ((token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING)
                    && !StorableText.isStorable(parser.getText())) {
                return one(FhirFinding.FHIR_VALUE);
            }
            if (token == JsonToken.FIELD_NAME || parser.getParsingContext().inArray() && token.isScalarValue()) {
                items++;
            }
            if (depth > limits.depth()) {
                return Findings.of(List.of(new Finding(CoreFinding.JSON_TOO_DEEP, "", (long) limits.depth())));
            }
            if (items > limits.items()) {
                return Findings.of(List.of(new Finding(CoreFinding.JSON_TOO_MANY_ITEMS, "", (long) limits.items())));
            }
        }
        return parser.nextToken() == null ? Findings.none() : one(CoreFinding.JSON_NOT_ALONE);
    }

    private static Findings one(FindingCode code) {
        return Findings.of(List.of(new Finding(code, "")));
    }
}
