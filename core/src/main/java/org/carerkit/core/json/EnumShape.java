package org.carerkit.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** One of CarerKit's own constants, named as in its {@link JsonProperty}. */
final class EnumShape extends Shape {

    private final Enum<?>[] constants;
    private final String[] names;
    private final char[][] letters;
    private final SerializableString[] written;
    private final FindingCode ifUnknown;

    EnumShape(Class<? extends Enum<?>> type, FindingCode ifUnknown) {
        this.constants = type.getEnumConstants();
        this.names = new String[constants.length];
        this.letters = new char[constants.length][];
        this.written = new SerializableString[constants.length];
        this.ifUnknown = ifUnknown;
        for (int i = 0; i < constants.length; i++) {
            names[i] = nameOf(constants[i]);
            letters[i] = names[i].toCharArray();
            written[i] = new SerializedString(names[i]);
        }
    }

    List<String> names() {
        return List.of(names);
    }

    @Override
    @Nullable
    Object read(Cursor in) throws IOException {
        if (!in.is(JsonToken.VALUE_STRING)) {
            return in.wrongType();
        }
        char[] text = in.parser().getTextCharacters();
        int from = in.parser().getTextOffset();
        int length = in.parser().getTextLength();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i].length == length && isAt(letters[i], text, from)) {
                return constants[i];
            }
        }
        return ifUnknown == CoreFinding.JSON_VALUE_UNKNOWN ? in.unknownValue(ifUnknown) : in.fault(ifUnknown);
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the names were listed in the order of the constants, in this JVM
    void write(Object value, JsonGenerator out) throws IOException {
        out.writeString(written[((Enum<?>) value).ordinal()]);
    }

    private static boolean isAt(char[] name, char[] text, int from) {
        for (int i = 0; i < name.length; i++) {
            if (name[i] != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static String nameOf(Enum<?> constant) {
        try {
            JsonProperty property =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return property == null ? constant.name() : property.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e); // every constant is a field
        }
    }
}
