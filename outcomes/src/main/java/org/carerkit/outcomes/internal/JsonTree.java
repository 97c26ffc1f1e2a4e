package org.carerkit.outcomes.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A definition as it stands in its file: objects are maps in their order, lists are lists, texts, numbers and truth values
 * are Java's, and null is {@link JsonToken#VALUE_NULL}. Made from Jackson's tokens, because starting its data binding takes
 * a process longer than counting a million responses.
 */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(32).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonTree() {}

    /**
     * Reads one object and nothing after it.
     *
     * @throws JsonParseException if the bytes are anything else; its place is that of the fault
     */
    static Map<String, Object> read(byte[] json) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            Map<String, Object> tree = object ? object(parser) : Map.of();
            if (!object || parser.nextToken() != null) {
                throw new JsonParseException(parser, "not one object", parser.currentTokenLocation());
            }
            return tree;
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<Object> list(JsonParser parser) throws IOException {
        List<Object> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(value(parser));
        }
        return entries;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> JsonToken.VALUE_NULL;
        };
    }
}
