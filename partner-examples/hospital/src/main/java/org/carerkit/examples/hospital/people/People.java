package org.carerkit.examples.hospital.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.examples.hospital.people.ContactRows.Entry;
import org.carerkit.examples.hospital.people.PersonRows.PersonRow;
import org.carerkit.examples.hospital.register.RegisterMirror;
import org.carerkit.flag.event.CarerId;
import org.carerkit.hl7v2.ListedContact;
import org.carerkit.hl7v2.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The index of people: whom the hospital knows, by which numbers, and who is reported as whose contact.
 *
 * <p>The number that a system gave decides whose record it is. Two records become one person's only when somebody says so
 * ({@link #link}), or when a contact known by their NHS number alone turns up as a patient with that number. What is said
 * by a message older than the one before changes nothing.
 */
@Service
@Transactional
public class People {

    /** The sender of what the hospital's own staff learned. */
    static final String WARD = "ward";

    private final PersonRows rows;
    private final ContactRows lists;
    private final RestrictionRows restrictions;
    private final RegisterMirror register;
    private final FlagProtection flags;

    People(
            PersonRows rows,
            ContactRows lists,
            RestrictionRows restrictions,
            RegisterMirror register,
            FlagProtection flags) {
        this.rows = rows;
        this.lists = lists;
        this.restrictions = restrictions;
        this.register = register;
        this.flags = flags;
    }

    /** Somebody by a record of theirs. */
    @Transactional(readOnly = true)
    public Optional<KnownPerson> find(PersonId person) {
        return rows.row(person).map(this::known);
    }

    /** Somebody by NHS number or the number of a system, however it is written. */
    @Transactional(readOnly = true)
    public Optional<KnownPerson> find(Identifier number) {
        return rows.withNumber(number).flatMap(this::find);
    }

    /** Whom the register calls so. */
    @Transactional(readOnly = true)
    public Optional<KnownPerson> find(CarerId carer) {
        return rows.ofCarer(carer).flatMap(this::find);
    }

    /** Who is, or once was, reported as a contact of a patient; linked records are read as one. */
    @Transactional(readOnly = true)
    public List<ReportedContact> contactsOf(PersonId patient) {
        return rows.row(patient)
                .map(row -> ContactFold.of(lists.aboutPatients(row.group())))
                .orElse(List.of());
    }

    /** The records of one person; the one asked for among them. Empty where it is not known. */
    @Transactional(readOnly = true)
    public List<PersonId> records(PersonId person) {
        return rows.row(person)
                .map(row -> rows.group(row.group()).stream().map(PersonRow::id).toList())
                .orElse(List.of());
    }

    /**
     * What the register calls this person from now on: what it called any linked record of theirs before, else a new
     * pseudonym. Nothing is recorded in the register by that.
     *
     * @throws IllegalArgumentException if there is no such record
     */
    public CarerId carer(PersonId person) {
        PersonRow row = rows.row(person).orElseThrow(() -> new IllegalArgumentException("person: no such record"));
        List<CarerId> known = rows.carers(row.group());
        if (known.isEmpty()) {
            CarerId carer = new CarerId(UUID.randomUUID());
            rows.addCarer(person, carer);
            return carer;
        }
        return register.firstInUse(known);
    }

    /**
     * The record of the patient with these numbers, made where there is none, with what is said about them.
     *
     * @throws ConcurrencyFailureException if somebody else makes it at this moment: it is there the next time
     */
    public PersonId patient(PersonDetails details, Instant at) {
        PersonId known = withNumbers(details).orElse(null);
        PersonId person = known == null ? made(null) : known;
        PersonRow row = rows.locked(person);
        addNumbers(row, details, at);
        if (known == null && !withNumbers(details).orElse(person).equals(person)) {
            throw new ConcurrencyFailureException("another transaction was first with a number");
        }
        describe(row, details, at);
        return person;
    }

    private Optional<PersonId> withNumbers(PersonDetails details) {
        return details.identifiers().stream()
                .filter(number -> number.scheme() == IdentifierScheme.LOCAL)
                .flatMap(number -> rows.withNumber(number).stream())
                .findFirst()
                .or(() -> byNhsNumber(details));
    }

    /**
     * Protects whoever has one of these numbers: every record that has one, for a number may be known as another person's. Where
     * nobody has any, there is a record of the numbers alone from then on, so that what comes later is protected.
     */
    public void protect(List<Identifier> numbers, Instant at) {
        if (numbers.isEmpty()) {
            return;
        }
        patient(new PersonDetails(numbers, null, null, true), at);
        numbers.stream()
                .flatMap(number -> rows.withNumber(number).stream())
                .forEach(holder -> restrict(holder, true, at));
    }

    /**
     * Protects a contact: by their own numbers, and by their name among the contacts of a patient.
     *
     * @param patient the patient's numbers; may be empty
     */
    public void protectContact(List<Identifier> patient, PersonDetails contact, Instant at) {
        protect(contact.identifiers(), at);
        Optional<String> key = NameKey.of(contact.name());
        if (key.isEmpty()) {
            return;
        }
        List<PersonId> named = patient.stream()
                .flatMap(number -> rows.withNumber(number).stream())
                .flatMap(record -> records(record).stream())
                .flatMap(record -> rows.named(record, key.get(), contact.birthDate()).stream())
                .distinct()
                .toList();
        named.forEach(one -> restrict(one, true, at));
        if (named.isEmpty() && contact.identifiers().isEmpty() && !patient.isEmpty()) {
            PersonDetails details = new PersonDetails(List.of(), contact.name(), contact.birthDate(), true);
            contact(patient(new PersonDetails(patient, null, null, false), at), details, at);
        }
    }

    /**
     * Replaces the list of a patient's contacts that a sender sent before. An older list than one that is here is kept for
     * what it tells of that time.
     *
     * @param asOf when the list was true, by the sender's clock
     * @return how many lines say nothing: they name nobody, or the patient
     */
    public int replaceContacts(PersonId patient, String sender, Instant asOf, List<ListedContact> contacts) {
        UUID list = lists.insertList(patient, sender, asOf);
        List<PersonId> self = records(patient);
        int position = 0;
        for (ListedContact contact : contacts) {
            PersonId person = contact(patient, contact.details(), asOf).orElse(null);
            if (person != null && !self.contains(person)) {
                lists.insertEntry(
                        list, position, person, contact.relationshipText(), contact.relationship(), contact.carer());
                position++;
            }
        }
        flags.protect(patient, asOf);
        return contacts.size() - position;
    }

    /**
     * Adds a contact whom the hospital's own staff learned of.
     *
     * @return the contact's record; empty where the details name nobody
     */
    public Optional<PersonId> contact(PersonId patient, PersonDetails details, Instant at) {
        Optional<String> key = NameKey.of(details.name());
        Optional<PersonId> numbered = details.identifiers().stream()
                .flatMap(number -> rows.withNumber(number).stream())
                .findFirst();
        if (numbered.isEmpty() && details.identifiers().isEmpty() && key.isEmpty()) {
            return Optional.empty();
        }
        PersonId person = numbered.or(() -> key.flatMap(name -> rows.named(patient, name, details.birthDate()).stream()
                                .findFirst())
                        .filter(known -> details.identifiers().isEmpty()
                                || rows.numbersOf(known).isEmpty()))
                .orElseGet(() -> made(patient));
        PersonRow row = rows.locked(person);
        if (numbered.isEmpty()) {
            details.identifiers().forEach(number -> rows.addNumber(person, number));
        }
        boolean isPatient =
                rows.numbersOf(person).stream().anyMatch(number -> number.scheme() == IdentifierScheme.LOCAL);
        if (!isPatient || row.describedAt() == null) {
            describe(row, details, at);
        } else {
            restrict(person, details.restricted(), at);
        }
        return Optional.of(person);
    }

    /** Adds to those who look after a patient somebody of whom the hospital's own staff learned. */
    public void lookedAfterBy(PersonId patient, PersonId carer, Relationship relationship, Instant at) {
        PersonRow row = rows.locked(patient);
        List<Entry> before = lists.aboutPatients(row.group()).stream()
                .filter(entry ->
                        entry.patient().equals(patient) && entry.sender().equals(WARD))
                .toList();
        UUID list = lists.insertList(patient, WARD, at);
        int position = 0;
        for (Entry entry : before) {
            boolean last = entry.list().equals(before.get(before.size() - 1).list());
            PersonId contact = entry.contact();
            if (last && contact != null && !contact.equals(carer)) {
                lists.insertEntry(list, position, contact, entry.text(), entry.relationship(), entry.carer());
                position++;
            }
        }
        lists.insertEntry(list, position, carer, "", relationship, true);
        flags.protect(patient, at);
    }

    /**
     * Says that two records are of one person. Nothing is moved; said again, it changes nothing. What protects one of them
     * protects the person.
     *
     * @param source who says so: {@code A40}
     */
    public void link(PersonId one, PersonId other, Instant at, String source) {
        boolean inOrder = one.value().toString().compareTo(other.value().toString()) < 0;
        PersonRow first = rows.locked(inOrder ? one : other);
        PersonRow second = rows.locked(inOrder ? other : one);
        if (first.group().equals(second.group())) {
            return;
        }
        List<CarerId> carers = new ArrayList<>(rows.carers(first.group()));
        carers.addAll(rows.carers(second.group()));
        rows.link(first, second, at, source);
        register.linked(carers, at);
        flags.protect(first.id(), at);
    }

    private Optional<PersonId> byNhsNumber(PersonDetails details) {
        return details.identifiers().stream()
                .filter(number -> number.scheme() == IdentifierScheme.NHS_NUMBER)
                .flatMap(number -> rows.withNumber(number).stream())
                .filter(person -> rows.numbersOf(person).stream()
                        .noneMatch(known -> known.scheme() == IdentifierScheme.LOCAL
                                && details.identifiers().stream().anyMatch(said -> sameAssigner(known, said))))
                .findFirst();
    }

    private static boolean sameAssigner(Identifier known, Identifier said) {
        return said.scheme() == IdentifierScheme.LOCAL && Objects.equals(known.assigner(), said.assigner());
    }

    /**
     * Numbers that nobody has are this record's from now on. A NHS number that a contact-only record has makes the two one
     * person's; one that another patient's record has stays there until somebody links them.
     */
    private void addNumbers(PersonRow row, PersonDetails details, Instant at) {
        for (Identifier number : details.identifiers()) {
            PersonId holder = rows.withNumber(number).orElse(null);
            if (holder == null) {
                rows.addNumber(row.id(), number);
            } else if (!holder.equals(row.id()) && isContactOnly(holder)) {
                link(row.id(), holder, at, "nhs-number");
            }
        }
    }

    private boolean isContactOnly(PersonId person) {
        return rows.numbersOf(person).stream().noneMatch(number -> number.scheme() == IdentifierScheme.LOCAL);
    }

    private void describe(PersonRow row, PersonDetails details, Instant at) {
        Instant before = row.describedAt();
        boolean says = details.name() != null || details.birthDate() != null;
        if (says && (before == null || !at.isBefore(before))) {
            rows.describe(row.id(), details, at);
        }
        restrict(row.id(), details.restricted(), at);
    }

    private void restrict(PersonId person, boolean restricted, Instant at) {
        UUID group = rows.locked(person).group();
        if (restricted && !isProtected(group) && !restrictions.isKnown(group, at)) {
            restrictions.insert(person, at);
            flags.protect(person, at);
        }
    }

    private boolean isProtected(UUID group) {
        return rows.group(group).stream().anyMatch(PersonRow::restricted);
    }

    private PersonId made(@Nullable PersonId contactOf) {
        PersonId person = PersonId.random();
        rows.insert(person, contactOf);
        return person;
    }

    /** The numbers of all linked records, and of the names and dates those that were said last. */
    private KnownPerson known(PersonRow asked) {
        UUID group = rows.row(asked.id()).orElse(asked).group();
        List<PersonRow> all = rows.group(group);
        PersonRow newest = asked;
        for (PersonRow row : all) {
            if (row.describedAt() != null
                    && (newest.describedAt() == null || row.describedAt().isAfter(newest.describedAt()))) {
                newest = row;
            }
        }
        return new KnownPerson(
                asked.id(),
                rows.numbers(group),
                newest.name(),
                newest.birthDate(),
                isProtected(group),
                rows.carers(group).stream().findFirst().orElse(null));
    }
}
