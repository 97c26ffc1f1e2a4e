package org.carerkit.examples.hospital.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.examples.hospital.people.PersonRows.PersonRow;
import org.carerkit.examples.hospital.register.RegisterInTransaction;
import org.carerkit.examples.hospital.register.RegisterMirror;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.springframework.stereotype.Component;

/**
 * Applies the protections in the index of people to flags in the register: a person's own flag, and those of everybody
 * with whom they share a caring role. If one of the two can be found, so can the other.
 *
 * <p>Code that records an event about a carer must do it here, and code that protects or links people must call
 * {@link #protect}, all in the current transaction, so that no notice can be sent in between. Each protection is
 * recorded on a flag under its own name, so one can be lifted while another stays.
 */
@Component
public class FlagProtection {

    private final PersonRows rows;
    private final ContactRows lists;
    private final RestrictionRows restrictions;
    private final RegisterMirror mirror;
    private final RegisterInTransaction register;

    FlagProtection(
            PersonRows rows,
            ContactRows lists,
            RestrictionRows restrictions,
            RegisterMirror mirror,
            RegisterInTransaction register) {
        this.rows = rows;
        this.lists = lists;
        this.restrictions = restrictions;
        this.mirror = mirror;
        this.register = register;
    }

    /** Records an event about a carer, and adds the protections that apply to the carer. */
    public RecordResult record(FlagEvent event) {
        PersonId carer = rows.ofCarer(event.header().carer())
                .orElseThrow(() -> new IllegalArgumentException("event: its carer is not in the index"));
        // locks the index first and then the register, in the same order as code that protects the carer, so that one
        // waits for the other
        locked(carer);
        RecordResult result = register.current().record(RecordCommand.of(event));
        if (result instanceof RecordResult.Recorded) {
            protect(carer, event.header().occurredAt());
        }
        return result;
    }

    /**
     * Records a person's protections on their own flag and on those of everybody with whom they share a caring role,
     * and the protections of those people on the person's flag.
     */
    public void protect(PersonId person, Instant at) {
        UUID own = locked(person);
        List<Restriction> standing = standing(own);
        put(standing, own, at);
        for (PersonId partner : partners(own)) {
            put(standing(rows.row(partner).orElseThrow().group()), own, at);
            if (!standing.isEmpty()) {
                // locked before looking for a flag, so that a flag opened at this moment is found
                put(standing, rows.locked(partner).group(), at);
            }
        }
    }

    /**
     * Returns true if a person's whereabouts are protected, by their own protection or that of anybody with whom they
     * share a caring role.
     */
    public boolean protects(KnownPerson person) {
        return person.restricted()
                || rows.row(person.id()).map(PersonRow::group).map(this::partners).orElse(List.of()).stream()
                        .map(partner -> rows.row(partner).orElseThrow().group())
                        .anyMatch(group -> !standing(group).isEmpty());
    }

    /**
     * Returns the flags that would reveal where a person is: their own, and those of everybody with whom they share a
     * caring role.
     */
    List<CarerId> flagsOf(UUID group) {
        List<CarerId> carers = new ArrayList<>(rows.carers(group));
        partners(group)
                .forEach(partner -> carers.addAll(
                        rows.carers(rows.row(partner).orElseThrow().group())));
        return carers.stream().distinct().toList();
    }

    private void put(List<Restriction> standing, UUID group, Instant at) {
        List<CarerId> carers = rows.carers(group);
        standing.forEach(one -> mirror.restricted(one.id(), carers, at));
    }

    private List<Restriction> standing(UUID group) {
        return restrictions.of(group).stream().filter(Restriction::stands).toList();
    }

    /** Locks all of a person's records until the transaction ends, and returns their group. */
    private UUID locked(PersonId person) {
        UUID group = rows.locked(person).group();
        rows.group(group).forEach(row -> rows.locked(row.id()));
        return group;
    }

    /**
     * Returns the people who look after a person and those whom the person looks after, one step each way. People whom
     * a sender no longer reports still count.
     */
    private List<PersonId> partners(UUID group) {
        List<PersonId> records = rows.group(group).stream().map(PersonRow::id).toList();
        Stream<PersonId> carers = ContactFold.of(lists.aboutPatients(group)).stream()
                .filter(ReportedContact::carer)
                .map(ReportedContact::contact);
        Stream<PersonId> patients = ContactFold.of(lists.aboutPatientsOf(group)).stream()
                .filter(reported -> reported.carer() && records.contains(reported.contact()))
                .map(ReportedContact::patient);
        return Stream.concat(carers, patients)
                .distinct()
                .sorted(Comparator.comparing(partner -> partner.value().toString()))
                .toList();
    }
}
