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
 * Carries what protects people in the index to the flags in the register: to their own, and to those of everybody with whom
 * they share a caring role. Where one of the two can be found, so can the other.
 *
 * <p>Whatever records an event about a carer records it here, and whatever protects or links people calls {@link #protect}: all
 * of it inside the transaction that runs, so that no notice can leave in between. Each protection stands on a flag under a
 * name of its own: one can be lifted while another stays.
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

    /** Records an event about a carer and, with it, what protects the carer. */
    public RecordResult record(FlagEvent event) {
        PersonId carer = rows.ofCarer(event.header().carer())
                .orElseThrow(() -> new IllegalArgumentException("event: its carer is not in the index"));
        // first the index, then the register, as whoever protects the carer at this moment does: one waits for the
        // other
        locked(carer);
        RecordResult result = register.current().record(RecordCommand.of(event));
        if (result instanceof RecordResult.Recorded) {
            protect(carer, event.header().occurredAt());
        }
        return result;
    }

    /** Puts on the flags of a person, and of those with whom they share a caring role, what protects the other. */
    public void protect(PersonId person, Instant at) {
        UUID own = locked(person);
        List<Restriction> standing = standing(own);
        put(standing, own, at);
        for (PersonId partner : partners(own)) {
            put(standing(rows.row(partner).orElseThrow().group()), own, at);
            if (!standing.isEmpty()) {
                // locked before it is asked whether there is a flag: one that opens at this moment is there then
                put(standing, rows.locked(partner).group(), at);
            }
        }
    }

    /** Whether the whereabouts of a person are protected: their own, or those of anybody with whom they share a caring role. */
    public boolean protects(KnownPerson person) {
        return person.restricted()
                || rows.row(person.id()).map(PersonRow::group).map(this::partners).orElse(List.of()).stream()
                        .map(partner -> rows.row(partner).orElseThrow().group())
                        .anyMatch(group -> !standing(group).isEmpty());
    }

    /** The flags that would tell where a person is: their own, and those of everybody with whom they share a caring role. */
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

    /** The group of a person, none of whose records anybody else changes until the transaction ends. */
    private UUID locked(PersonId person) {
        UUID group = rows.locked(person).group();
        rows.group(group).forEach(row -> rows.locked(row.id()));
        return group;
    }

    /**
     * Those who look after a person, and those whom the person looks after: one step each way. That a sender no longer reports
     * somebody ends nothing.
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
