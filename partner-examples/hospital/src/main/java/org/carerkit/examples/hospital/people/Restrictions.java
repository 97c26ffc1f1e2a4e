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
 * What protects people's whereabouts, and how it is lifted: by an act that names each restriction it lifts, in the index as in
 * the register. No message does, and one that is said after protects again. What was lifted stays on the list with the role of
 * whoever lifted it.
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

    /** What became of an act that lifts. */
    public enum Lifted {
        /** Everything that was named. */
        ALL,
        /** Nothing: something that was named protects this person no longer, or never did. */
        NOTHING,
        /** Nothing: there is no such person. */
        NOBODY
    }

    /**
     * Everything that protects a person or did: in every linked record, on their own flag, and on the flags of those with whom
     * they share a caring role. Empty where there is no such person.
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
     * Lifts restrictions, all that are named or none.
     *
     * @param lifts which, by their ids
     * @param role the role of whoever decided that, never a name: {@code records office}
     * @param client by which client of this system
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

    /** Records that are linked are read as one, so that several pseudonyms have the same restriction. */
    private Collection<RegisterRestriction> onFlags(PersonRow row) {
        Map<UUID, RegisterRestriction> all = new LinkedHashMap<>();
        flags.flagsOf(row.group()).stream()
                .flatMap(carer -> register.restrictions(carer).stream())
                .forEach(one -> all.putIfAbsent(one.id(), one));
        return all.values();
    }
}
