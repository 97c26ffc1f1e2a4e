package org.carerkit.examples.hospital.safety;

import org.carerkit.core.json.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Reads the strings in JSON bodies, and refuses one that some databases cannot store. A JSON escape can contain such a
 * character.
 */
@JacksonComponent
class StorableStringDeserializer extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        if (text != null && !StorableText.isStorable(text)) {
            // without the value, which would be in the exception's message
            context.reportInputMismatch(String.class, "a character that no text may hold");
        }
        return text;
    }
}
