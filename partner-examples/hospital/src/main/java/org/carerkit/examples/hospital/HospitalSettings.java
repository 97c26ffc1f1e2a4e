package org.carerkit.examples.hospital;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.RecordedBy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings that differ from hospital to hospital.
 *
 * @param organisation the trust's ODS code, which is in every event recorded here
 * @param data the folder of the embedded database
 * @param keys the file of the carers' keys, which is never in the database and has its own backup
 * @param policy the file of the trust's sharing policy; the standard policy if it is not set
 */
@ConfigurationProperties("hospital")
public record HospitalSettings(
        String organisation, Path data, Path keys, @Nullable Path policy) {

    /** Checks that every setting that is needed is present. */
    public HospitalSettings {
        requireNonNull(organisation, "hospital.organisation");
        requireNonNull(data, "hospital.data");
        requireNonNull(keys, "hospital.keys");
    }

    /** Returns the trust's identifier. */
    public Identifier trust() {
        return Identifier.ods(organisation);
    }

    /** Returns a person in a role at this trust, as events name who recorded them. */
    public RecordedBy recordedBy(String role) {
        return RecordedBy.of(trust(), role);
    }
}
