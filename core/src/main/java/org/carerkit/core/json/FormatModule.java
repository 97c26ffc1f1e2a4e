package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;

/**
 * Reads and writes the records of a format in a host's own {@code ObjectMapper} exactly as the format does, whatever
 * else the host has configured: strict dates, no conversions, no unknown values, and limits. It covers the format's
 * record and every record inside it. All other types, including dates, are left to the host.
 *
 * <p>A record that cannot be read causes an {@link UnreadableRecordException}. Constraints are not checked. A host does
 * that with {@code @Valid} or {@link org.carerkit.core.check.RecordCheck}.
 */
@SuppressWarnings("exports") // every user of this class has databind
public class FormatModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Creates a module for one or more formats.
     *
     * @param name the module's name; only one module of the same name is registered
     * @param formats the formats whose records are covered
     */
    public FormatModule(String name, RecordFormat<?>... formats) {
        super(name);
        for (RecordFormat<?> format : formats) {
            format.records().forEach((type, shape) -> cover(type, shape));
            cover(format.type(), format.root());
        }
    }

    @Override
    public Object getTypeId() {
        return getModuleName();
    }

    private <T> void cover(Class<T> type, Shape shape) {
        addDeserializer(type, new Reader<>(type, shape));
        addSerializer(type, new Writer<>(type, shape));
    }

    /** Copies the value out of the host's parser, which may be reading from any source, and reads the copy. */
    private static final class Reader<T> extends StdDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient RecordParser<T> parser;

        private Reader(Class<T> type, Shape shape) {
            super(type);
            this.parser = new RecordParser<>(type, shape);
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            try (JsonGenerator out = RecordParser.FACTORY.createGenerator(copy)) {
                out.copyCurrentStructure(in);
            }
            ReadResult<T> result = parser.parse(copy.toByteArray(), 0, copy.size(), Limits.DEFAULT);
            if (result instanceof ReadResult.Read<T> read) {
                return read.value();
            }
            throw new UnreadableRecordException(result.findings());
        }
    }

    private static final class Writer<T> extends StdSerializer<T> {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Shape shape;

        private Writer(Class<T> type, Shape shape) {
            super(type);
            this.shape = shape;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            shape.write(value, out);
        }

        /** A choice of records names the record itself, so no type information is added. */
        @Override
        public void serializeWithType(
                T value, JsonGenerator out, SerializerProvider provider, TypeSerializer typeSerializer)
                throws IOException {
            shape.write(value, out);
        }
    }
}
