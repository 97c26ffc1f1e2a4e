package org.carerkit.flag.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.json.ReadResult;

/** The standard policy's file with something changed in it, and what the reader says of that. */
final class PolicyEdits {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PolicyEdits() {}

    static String standard() {
        try (InputStream in = SharingPolicy.class.getResourceAsStream("carerkit-2026-2.sharing-policy.json")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A partner's own edition of the standard policy. */
    static ObjectNode own() {
        return tree(standard()).put("edition", "our-trust-2026-1");
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode row(ObjectNode policy, String purpose, String recipient) {
        for (JsonNode row : policy.get("sharing")) {
            if (row.get("purpose").asText().equals(purpose)
                    && row.get("recipient").asText().equals(recipient)) {
                return (ObjectNode) row;
            }
        }
        throw new IllegalArgumentException(purpose + " " + recipient);
    }

    static ArrayNode list(ObjectNode holder, String name) {
        return holder.withArray(name);
    }

    static void remove(ArrayNode list, String value) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).asText().equals(value)) {
                list.remove(i);
                return;
            }
        }
        throw new IllegalArgumentException(value);
    }

    static ObjectNode decided(ObjectNode policy, String... what) {
        ObjectNode decision = policy.withArray("decisions").addObject();
        for (String one : what) {
            decision.withArray("allows").add(one);
        }
        decision.put("why", "Agreed after an impact assessment")
                .put("role", "data protection officer")
                .put("on", "2026-11-02");
        return policy;
    }

    static ObjectNode with(Consumer<ObjectNode> edit) {
        ObjectNode policy = own();
        edit.accept(policy);
        return policy;
    }

    static ReadResult<SharingPolicy> read(ObjectNode policy) {
        return read(policy.toString().getBytes(UTF_8));
    }

    static ReadResult<SharingPolicy> read(byte[] json) {
        try {
            return SharingPolicy.read(new ByteArrayInputStream(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SharingPolicy policy(ObjectNode policy) {
        ReadResult<SharingPolicy> read = read(policy);
        assertThat(read.findings()).isEmpty();
        return read.record().orElseThrow();
    }

    /** Every finding as its code and its place. */
    static List<String> findings(ReadResult<SharingPolicy> read) {
        return read.findings().all().stream().map(PolicyEdits::text).toList();
    }

    private static String text(Finding finding) {
        return finding.code().id() + " " + finding.path();
    }
}
