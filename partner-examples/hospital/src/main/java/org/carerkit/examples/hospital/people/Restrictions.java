package org.carerkit.examples.hospital.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerkit.examples.hospital.people.PersonRows.PersonRow;
import org.carerkit.examples.hospital.people.Restriction.Where;
import org.carerkit.examples.hospital.register.RegisterMirror;
import org.carerkit.examples.hospital.register.RegisterMirror.RegisterRestriction;
import org.carerkit.flag.event.CarerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists and lifts the restrictions that protect people's whereabouts. Lifting names each restriction, in the index as
 * in the register. A message never lifts one, and a later message can protect the person again. A lifted restriction
 * stays on the list, with the role of the person who lifted it.
 */
@Service
@Transactional
public class Restrictions {

    private final PersonRows rows;
    private final RestrictionRows restrictions;
    private final FlagProtection flags;
    private final RegisterMirror register;
    private final Clock clock;

    Restrictions(
            PersonRows rows, RestrictionRows restrictions, FlagProtection flags, RegisterMirror register, Clock clock) {
        this.rows = rows;
        this.restrictions = restrictions;
        this.flags = flags;
        this.register = register;
        this.clock = clock;
    }

    /** The outcome of lifting. */
    public enum Lifted {
        /** All the named restrictions were lifted. */
        ALL,
        /** Nothing was lifted, because a named restriction no longer protects this person or never did. */
        NOTHING,
        /** Nothing was lifted, because there is no such person. */
        NOBODY
    }

    /**
     * Returns every restriction that protects or once protected a person: in all linked records, on their own flag, and
     * on the flags of those with whom they share a caring role. Empty if there is no such person.
     */
    public Optional<List<Restriction>> of(PersonId person) {
        return rows.row(person).map(row -> {
            List<Restriction> all = new ArrayList<>(restrictions.of(row.group()));
            for (RegisterRestriction one : onFlags(row)) {
                UUID whose = rows.ofCarer(one.carer()).map(PersonId::value).orElse(person.value());
                all.add(new Restriction(one.id(), Where.FLAG, whose, one.since(), one.liftedAt(), one.liftedRole()));
            }
            return all;
        });
    }

    /**
     * Lifts all the named restrictions, or none.
     *
     * @param lifts the ids of the restrictions
     * @param role the role of the person who decided, never a name, such as {@code records office}
     * @param client the client of this system that sent the request
     */
    public Lifted lift(PersonId person, Set<UUID> lifts, String role, String client) {
        PersonRow row = rows.row(person).map(found -> rows.locked(found.id())).orElse(null);
        if (row == null) {
            return Lifted.NOBODY;
        }
        Set<UUID> index = restrictions.of(row.group()).stream()
                .filter(Restriction::stands)
                .map(Restriction::id)
                .filter(lifts::contains)
                .collect(Collectors.toSet());
        Map<CarerId, List<UUID>> flags = new LinkedHashMap<>();
        onFlags(row).stream()
                .filter(one -> one.liftedAt() == null && lifts.contains(one.id()))
                .forEach(one -> flags.computeIfAbsent(one.carer(), carer -> new ArrayList<>())
                        .add(one.id()));
        int found = index.size() + flags.values().stream().mapToInt(List::size).sum();
        if (lifts.isEmpty() || found != lifts.size()) {
            return Lifted.NOTHING;
        }
        Instant now = clock.instant();
        index.forEach(id -> restrictions.lift(id, now, role, client));
        flags.forEach((carer, ids) -> register.lifted(carer, ids, role));
        return Lifted.ALL;
    }

    /**
     * Returns the restrictions on flags, each once: linked records are read as one, so several pseudonyms give the same
     * restriction.
     */
    private Collection<RegisterRestriction> onFlags(PersonRow row) {
        Map<UUID, RegisterRestriction> all = new LinkedHashMap<>();
        flags.flagsOf(row.group()).stream()
                .flatMap(carer -> register.restrictions(carer).stream())
                .forEach(one -> all.putIfAbsent(one.id(), one));
        return all.values();
    }
}
