package org.carerkit.examples.hospital.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.caring.Relationship;
import org.carerkit.examples.hospital.people.ContactRows.Entry;

/**
 * Works out who is reported as a contact now, and since when, from the lists of one or more senders. The result does
 * not depend on the order of arrival.
 */
final class ContactFold {

    private record Key(PersonId patient, String sender, PersonId contact) {}

    private final Map<Key, ReportedContact> contacts = new LinkedHashMap<>();

    private ContactFold() {}

    /**
     * Returns the contacts that follow from these lists.
     *
     * @param entries the entries, grouped by patient and sender and then in order of time
     */
    static List<ReportedContact> of(Collection<Entry> entries) {
        Map<UUID, List<Entry>> lists = new LinkedHashMap<>();
        entries.forEach(entry ->
                lists.computeIfAbsent(entry.list(), list -> new ArrayList<>()).add(entry));
        ContactFold fold = new ContactFold();
        lists.values().forEach(fold::apply);
        return List.copyOf(fold.contacts.values());
    }

    private void apply(List<Entry> list) {
        Entry first = list.get(0);
        Map<PersonId, List<Entry>> reported = new LinkedHashMap<>();
        for (Entry entry : list) {
            if (entry.contact() != null) {
                reported.computeIfAbsent(entry.contact(), contact -> new ArrayList<>())
                        .add(entry);
            }
        }
        contacts.replaceAll((key, contact) ->
                isMissing(key, contact, first, reported) ? reported(contact, contact.since(), first.asOf()) : contact);
        reported.forEach((person, roles) -> {
            Key key = new Key(first.patient(), first.sender(), person);
            ReportedContact before = contacts.get(key);
            Instant since = before == null || !before.isReported() ? first.asOf() : before.since();
            contacts.put(key, contact(key, roles, since));
        });
    }

    private static boolean isMissing(
            Key key, ReportedContact contact, Entry list, Map<PersonId, List<Entry>> reported) {
        return contact.isReported()
                && key.patient().equals(list.patient())
                && key.sender().equals(list.sender())
                && !reported.containsKey(key.contact());
    }

    private static ReportedContact reported(ReportedContact contact, Instant since, Instant noLonger) {
        return new ReportedContact(
                contact.patient(),
                contact.contact(),
                contact.sender(),
                contact.relationshipTexts(),
                contact.relationship(),
                contact.carer(),
                since,
                noLonger);
    }

    private static ReportedContact contact(Key key, List<Entry> roles, Instant since) {
        Set<String> texts = new LinkedHashSet<>();
        roles.stream().map(Entry::text).filter(text -> !text.isEmpty()).forEach(texts::add);
        Relationship relationship = roles.stream()
                .map(Entry::relationship)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean carer = roles.stream().anyMatch(Entry::carer);
        return new ReportedContact(
                key.patient(), key.contact(), key.sender(), List.copyOf(texts), relationship, carer, since, null);
    }
}
