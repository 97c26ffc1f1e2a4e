package org.carerkit.examples.hospital.sharing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.dispatch.BackOff;
import org.carerkit.notices.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings for sending notices.
 *
 * @param partners the partners; none by default
 * @param every how often to look for due notices; 5 seconds by default
 * @param backOff how long to wait before trying again; {@link BackOff#standard} by default
 */
@ConfigurationProperties("hospital.sharing")
public record SharingSettings(
        List<Partner> partners,
        @Nullable Duration every,
        @Nullable BackOff backOff) {

    private static final Duration USUAL = Duration.ofSeconds(5);

    /** Copies the list and fills in the defaults. */
    public SharingSettings {
        partners = partners == null ? List.of() : List.copyOf(partners);
        every = every == null ? USUAL : every;
        backOff = backOff == null ? BackOff.standard() : backOff;
    }

    /** Finds a partner by name. */
    public Optional<Partner> partner(String name) {
        return partners.stream().filter(partner -> partner.name().equals(name)).findFirst();
    }
}
