package org.carerkit.flag.directory;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.carerkit.core.carer.CarerKind;

/**
 * A service to which carers can be referred. It describes an organisation and holds nothing personal.
 *
 * @param id the id used in referrals: 1 to 64 small letters, digits and hyphens; never reused for another service
 * @param name the name
 * @param offers the support it offers carers
 * @param audience the kinds of carer it is for; empty for every carer
 * @param area the area, as the directory's owner writes areas: the code or name of a council
 * @param contact how to contact it
 * @param howToRefer the steps for referring a carer
 */
public record CarerService(
        String id,
        String name,
        String offers,
        Set<CarerKind> audience,
        String area,
        String contact,
        String howToRefer) {

    /** Rejects null components. Copies the set. */
    public CarerService {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(offers, "offers");
        audience = Set.copyOf(audience);
        requireNonNull(area, "area");
        requireNonNull(contact, "contact");
        requireNonNull(howToRefer, "howToRefer");
    }

    /** Returns true if the service is for carers of a kind. */
    public boolean isFor(CarerKind kind) {
        return audience.isEmpty() || audience.contains(kind);
    }
}
