package org.carerkit.flag.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A notice as anybody reads it who has its bytes and a JSON parser. */
record NoticeText(JsonNode envelope, JsonNode notice, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static NoticeText of(byte[] jws) {
        String[] parts = new String(jws, StandardCharsets.US_ASCII).split("\\.", -1);
        String text = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        try {
            return new NoticeText(JSON.readTree(Base64.getUrlDecoder().decode(parts[0])), JSON.readTree(text), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID id() {
        return UUID.fromString(notice.get("id").textValue());
    }

    String place() {
        return envelope.get("epoch").textValue() + " "
                + envelope.get("sequence").longValue();
    }

    UUID pseudonym() {
        return UUID.fromString(notice.at("/events/0/header/carer").textValue());
    }

    private List<JsonNode> events(String kind) {
        List<JsonNode> events = new ArrayList<>();
        notice.get("events").forEach(event -> {
            if (kind.equals(event.path("event").textValue())) {
                events.add(event);
            }
        });
        return events;
    }

    boolean has(String kind) {
        return !events(kind).isEmpty();
    }

    /** The facts that restrict: restrictions, and records that are marked. */
    Set<UUID> restrictions() {
        Set<UUID> facts = new HashSet<>();
        events("restricted").forEach(event -> facts.add(fact(event)));
        notice.get("events").forEach(event -> {
            if (event.at("/carer/restricted").booleanValue()) {
                facts.add(fact(event));
            }
        });
        return facts;
    }

    /** The facts that this notice takes away, by lifting or correcting them. */
    Set<UUID> takenAway() {
        Set<UUID> facts = new HashSet<>();
        events("unrestricted")
                .forEach(event -> event.path("lifts").forEach(one -> facts.add(UUID.fromString(one.textValue()))));
        events("corrected")
                .forEach(event ->
                        facts.add(UUID.fromString(event.path("corrects").textValue())));
        return facts;
    }

    boolean declines() {
        return events("ended").stream()
                .anyMatch(event -> "carer-declined".equals(event.path("reason").textValue()));
    }

    /** The facts that tell to forget a field. */
    Set<UUID> forgetting(String field) {
        Set<UUID> facts = new HashSet<>();
        for (JsonNode event : events("retracted")) {
            event.path("fields").forEach(one -> {
                if (one.textValue().equals(field)) {
                    facts.add(fact(event));
                }
            });
        }
        return facts;
    }

    /** Whether an event says where somebody was recognised, or by whom. */
    boolean namesAPlace() {
        for (JsonNode event : notice.get("events")) {
            if (event.hasNonNull("setting") || event.at("/header/recordedBy").hasNonNull("organisation")) {
                return true;
            }
        }
        return false;
    }

    private static UUID fact(JsonNode event) {
        return UUID.fromString(event.at("/header/origin").textValue());
    }
}
