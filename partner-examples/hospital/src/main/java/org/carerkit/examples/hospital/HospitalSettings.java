package org.carerkit.examples.hospital;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.RecordedBy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What one hospital differs in from another.
 *
 * @param organisation the trust's ODS code: it stands in every event that is recorded here
 * @param data the folder of the embedded database
 * @param keys the file of the carers' keys: never in the database, and backed up apart from it
 * @param policy the file of the trust's sharing policy; the standard policy if it is not set
 */
@ConfigurationProperties("hospital")
public record HospitalSettings(
        String organisation, Path data, Path keys, @Nullable Path policy) {

    /** Checks that every setting that is needed is there. */
    public HospitalSettings {
        requireNonNull(organisation, "hospital.organisation");
        requireNonNull(data, "hospital.data");
        requireNonNull(keys, "hospital.keys");
    }

    /** The trust. */
    public Identifier trust() {
        return Identifier.ods(organisation);
    }

    /** Somebody in a role at this trust. */
    public RecordedBy recordedBy(String role) {
        return RecordedBy.of(trust(), role);
    }
}
