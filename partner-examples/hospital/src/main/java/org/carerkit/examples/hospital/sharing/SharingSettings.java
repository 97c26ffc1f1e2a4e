package org.carerkit.examples.hospital.sharing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * To whom the hospital sends notices.
 *
 * @param partners the partners; nobody unless some are set
 * @param every how often is looked for what is due; 5 seconds unless this is set
 */
@ConfigurationProperties("hospital.sharing")
public record SharingSettings(
        List<Partner> partners, @Nullable Duration every) {

    private static final Duration USUAL = Duration.ofSeconds(5);

    /** Copies the list; none is an empty one. */
    public SharingSettings {
        partners = partners == null ? List.of() : List.copyOf(partners);
        every = every == null ? USUAL : every;
    }
}
