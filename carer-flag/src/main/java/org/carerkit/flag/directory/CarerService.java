package org.carerkit.flag.directory;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.carerkit.core.carer.CarerKind;

/**
 * A service that carers can be referred to. It is about an organisation: nothing here is personal.
 *
 * @param id how referrals name it: 1 to 64 small letters, digits and hyphens; never used again for another service
 * @param name how it is called
 * @param offers what it does for carers
 * @param audience for which kinds of carer; empty for every carer
 * @param area where, as the directory's owner writes areas: the code or name of a council
 * @param contact how to reach it
 * @param howToRefer what whoever refers a carer has to do
 */
public record CarerService(
        String id,
        String name,
        String offers,
        Set<CarerKind> audience,
        String area,
        String contact,
        String howToRefer) {

    /** Copies the set. */
    public CarerService {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(offers, "offers");
        audience = Set.copyOf(audience);
        requireNonNull(area, "area");
        requireNonNull(contact, "contact");
        requireNonNull(howToRefer, "howToRefer");
    }

    /** True when it is there for carers of this kind. */
    public boolean isFor(CarerKind kind) {
        return audience.isEmpty() || audience.contains(kind);
    }
}
