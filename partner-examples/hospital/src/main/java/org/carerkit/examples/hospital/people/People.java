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
 * The index of people: who the hospital knows, by which numbers, and who is reported as whose contact.
 *
 * <p>The number given by a system decides which record a message is about. Two records become one person's only if
 * somebody says so ({@link #link}), or if a contact known only by their NHS number becomes a patient with that number.
 * An older message does not override what a newer one said.
 */
@Service
@Transactional
public class People {

    /** The sender of what the hospital's own staff find out. */
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

    /** Finds a person by one of their records. */
    @Transactional(readOnly = true)
    public Optional<KnownPerson> find(PersonId person) {
        return rows.row(person).map(this::known);
    }

    /** Finds a person by NHS number or the number given by a system, however it is written. */
    @Transactional(readOnly = true)
    public Optional<KnownPerson> find(Identifier number) {
        return rows.withNumber(number).flatMap(this::find);
    }

    /** Finds a person by the register's pseudonym. */
    @Transactional(readOnly = true)
    public Optional<KnownPerson> find(CarerId carer) {
        return rows.ofCarer(carer).flatMap(this::find);
    }

    /** Returns the present and former reported contacts of a patient, from all linked records. */
    @Transactional(readOnly = true)
    public List<ReportedContact> contactsOf(PersonId patient) {
        return rows.row(patient)
                .map(row -> ContactFold.of(lists.aboutPatients(row.group())))
                .orElse(List.of());
    }

    /** Returns all records of one person, including the given one; empty if the record is unknown. */
    @Transactional(readOnly = true)
    public List<PersonId> records(PersonId person) {
        return rows.row(person)
                .map(row -> rows.group(row.group()).stream().map(PersonRow::id).toList())
                .orElse(List.of());
    }

    /**
     * Returns the register's pseudonym for a person: one already used for a linked record, or else a new one. This
     * records nothing in the register.
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
     * Finds or creates the record of the patient with these numbers, and updates it with the details.
     *
     * @throws ConcurrencyFailureException if another transaction is creating the record; the next attempt finds it
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
     * Protects every record that has one of these numbers, because a number may also be held by another person's
     * record. If nobody has any of them, creates a record with only the numbers, so that later messages are protected.
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
     * Protects a contact, by their own numbers and by their name among the patient's contacts.
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
     * Replaces a sender's earlier list of a patient's contacts. A list older than the latest one is kept only for its
     * own time.
     *
     * @param asOf when the list was true, by the sender's clock
     * @return the number of contacts left out because they name nobody, or the patient
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
     * Finds or adds the record of a patient's contact, and updates it with the details.
     *
     * @return the contact's record; empty if the details name nobody
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

    /** Adds a carer to a patient's contacts, as the hospital's own staff found out. */
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
     * Links two records of one person. Nothing is moved, and linking again changes nothing. A protection of one record
     * then protects the person.
     *
     * @param source the source of the link, such as {@code A40}
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
     * Gives the record each number that nobody has. If a record that is only a contact has the number, the two are
     * linked. If another patient's record has it, the number stays there until somebody links the two.
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

    /** Returns the numbers of all linked records, and the latest name and date of birth. */
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
