package org.carerkit.examples.hospital.sharing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.dispatch.BackOff;
import org.carerkit.notices.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * To whom the hospital sends notices.
 *
 * @param partners the partners; nobody unless some are set
 * @param every how often is looked for what is due; 5 seconds unless this is set
 * @param backOff how long to wait before what failed is sent again; {@link BackOff#standard} unless this is set
 */
@ConfigurationProperties("hospital.sharing")
public record SharingSettings(
        List<Partner> partners,
        @Nullable Duration every,
        @Nullable BackOff backOff) {

    private static final Duration USUAL = Duration.ofSeconds(5);

    /** Copies the list; none is an empty one. */
    public SharingSettings {
        partners = partners == null ? List.of() : List.copyOf(partners);
        every = every == null ? USUAL : every;
        backOff = backOff == null ? BackOff.standard() : backOff;
    }

    /** The partner of a name. */
    public Optional<Partner> partner(String name) {
        return partners.stream().filter(partner -> partner.name().equals(name)).findFirst();
    }
}
