package org.carerkit.core.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.json.CarerJson;

/** Sample carers as lines of JSON, and as trees to plant faults in. */
final class SampleJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SampleJson() {}

    /** A record as it is written everywhere, in UTF-8 and without a line end. */
    static byte[] line(Carer carer) {
        return CarerJson.write(carer);
    }

    static ObjectNode tree(byte[] line) {
        try {
            return (ObjectNode) MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("a sample carer cannot be read", e);
        }
    }

    static byte[] line(ObjectNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a sample carer cannot be written", e);
        }
    }
}
