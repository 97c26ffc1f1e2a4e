package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.caring.Relationship;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * From the codes and local texts of senders to relationships. A file with the columns {@code text,patient_is,carer}: what
 * comes in NK1-3 or NK1-7, who the patient is to that contact ({@link Relationship} by its name, or nothing), and
 * {@code yes}, {@code no}, {@code paid} or {@code ask}. Lines that begin with {@code #} say nothing. A bad line is refused at the start.
 */
@Component
class RelationshipTable {

    private static final String HEADER = "text,patient_is,carer";

    private final Map<String, Meaning> meanings = new HashMap<>();

    RelationshipTable(Hl7Settings settings) {
        List<String> lines = lines(settings.relationships());
        boolean header = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!header && !HEADER.equals(line)) {
                throw wrong(i, "the columns are " + HEADER);
            }
            if (header) {
                add(i, line);
            }
            header = true;
        }
    }

    /**
     * What a text says.
     *
     * @param relationship who the patient is to the contact, or null where the text does not tell
     * @param carer whether the contact looks after the patient, unpaid
     * @param asks whether the ward has to ask, because the text means a paid carer to some and an unpaid one to others
     */
    record Meaning(@Nullable Relationship relationship, boolean carer, boolean asks) {}

    private static List<String> lines(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("hospital.hl7.relationships cannot be read", e);
        }
    }

    private void add(int number, String line) {
        String[] parts = line.split(",", -1);
        if (parts.length != 3 || parts[0].isBlank()) {
            throw wrong(number, "three columns, the first of which is not empty");
        }
        String carer = parts[2].strip();
        if (!List.of("yes", "no", "paid", "ask").contains(carer)) {
            throw wrong(number, "carer is yes, no, paid or ask");
        }
        Meaning meaning = new Meaning(relationship(number, parts[1].strip()), "yes".equals(carer), "ask".equals(carer));
        if (meanings.put(key(parts[0]), meaning) != null) {
            throw wrong(number, "each text once");
        }
    }

    private static @Nullable Relationship relationship(int number, String name) {
        if (name.isEmpty()) {
            return null;
        }
        for (Relationship relationship : Relationship.values()) {
            if (relationship.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return relationship;
            }
        }
        throw wrong(number, "patient_is is a relationship");
    }

    private static IllegalStateException wrong(int index, String needed) {
        return new IllegalStateException(
                "hospital.hl7.relationships, line " + (index + 1) + ": " + needed + " is needed");
    }

    /** What a code or text says, however it is spaced and whichever case it is in; empty where the table does not have it. */
    Optional<Meaning> meaning(String text) {
        return Optional.ofNullable(meanings.get(key(text)));
    }

    private static String key(String text) {
        return text.strip().replaceAll("[\\s_-]+", " ").toUpperCase(Locale.ROOT);
    }
}
