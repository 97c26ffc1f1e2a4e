package org.carerkit.examples.hospital.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.hl7v2.AckWriter;
import org.carerkit.hl7v2.AdtReader;
import org.carerkit.hl7v2.RelationshipTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Creates the reader of messages and the writer of answers from the hospital's settings. */
@Configuration(proxyBeanMethods = false)
class Hl7Configuration {

    private static final String RELATIONSHIPS = "hospital.hl7.relationships";

    @Bean
    RelationshipTable relationships(Hl7Settings settings) {
        Resource own = settings.relationships();
        if (own == null) {
            return RelationshipTable.standard();
        }
        try (InputStream table = own.getInputStream()) {
            return RelationshipTable.read(RELATIONSHIPS, table);
        } catch (IOException e) {
            throw new UncheckedIOException(RELATIONSHIPS + " cannot be read", e);
        }
    }

    @Bean
    AdtReader adtReader(Hl7Settings settings, RelationshipTable relationships, Clock clock) {
        return new AdtReader(settings.profile(), relationships, clock);
    }

    @Bean
    AckWriter ackWriter(HospitalSettings settings) {
        return new AckWriter(settings.organisation());
    }
}
