package org.carerkit.examples.hospital.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.PersonName;
import org.carerkit.flag.event.CarerId;
import org.carerkit.hl7v2.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes records of people and their numbers. */
@Component
class PersonRows {

    private static final String NUMBER = "number";
    private static final String PERSON = "person";

    /** Selects a record, and whether it has a protection that nobody has lifted. */
    private static final String RECORD = "select person.*, exists (select 1 from person_restriction r"
            + " where r.person = person.id and r.lifted_at is null) as restricted from person ";

    private final JdbcClient sql;

    PersonRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** One record as stored. */
    record PersonRow(
            PersonId id,
            UUID group,
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            boolean restricted,
            @Nullable Instant describedAt) {

        @Override
        public String toString() {
            return "PersonRow[" + id + "]";
        }
    }

    Optional<PersonRow> row(PersonId id) {
        return sql.sql(RECORD + "where id = :id")
                .param("id", id.value())
                .query(PersonRows::row)
                .optional();
    }

    /** Returns the record, locked until the transaction ends. */
    PersonRow locked(PersonId id) {
        return sql.sql(RECORD + "where id = :id for update")
                .param("id", id.value())
                .query(PersonRows::row)
                .single();
    }

    /** Returns the records of one person, smallest id first. */
    List<PersonRow> group(UUID group) {
        return sql.sql(RECORD + "where group_id = :group order by id")
                .param("group", group)
                .query(PersonRows::row)
                .list();
    }

    Optional<PersonId> withNumber(Identifier identifier) {
        return sql.sql("select person from person_identifier where scheme = :scheme and assigner = :assigner"
                        + " and number = :number")
                .param("scheme", scheme(identifier))
                .param("assigner", assigner(identifier))
                .param(NUMBER, number(identifier))
                .query((row, i) -> new PersonId(row.getObject(PERSON, UUID.class)))
                .optional();
    }

    List<Identifier> numbers(UUID group) {
        return sql.sql("select scheme, assigner, number from person_identifier join person on person.id = person"
                        + " where group_id = :group order by scheme desc, assigner, number")
                .param("group", group)
                .query((row, i) -> identifier(row))
                .list();
    }

    List<Identifier> numbersOf(PersonId person) {
        return sql.sql("select scheme, assigner, number from person_identifier where person = :person"
                        + " order by scheme desc, assigner, number")
                .param(PERSON, person.value())
                .query((row, i) -> identifier(row))
                .list();
    }

    List<CarerId> carers(UUID group) {
        return sql.sql("select carer from carer_identity join person on person.id = person where group_id = :group"
                        + " order by person.id")
                .param("group", group)
                .query((row, i) -> new CarerId(row.getObject("carer", UUID.class)))
                .list();
    }

    List<PersonId> named(PersonId contactOf, String nameKey, @Nullable LocalDate birthDate) {
        List<PersonRow> rows = sql.sql(RECORD + "where contact_of = :patient and name_key = :key order by id")
                .param("patient", contactOf.value())
                .param("key", nameKey)
                .query(PersonRows::row)
                .list();
        return rows.stream()
                .filter(row -> birthDate == null || row.birthDate() == null || birthDate.equals(row.birthDate()))
                .map(PersonRow::id)
                .toList();
    }

    void insert(PersonId id, @Nullable PersonId contactOf) {
        sql.sql("insert into person (id, group_id, contact_of) values (:id, :id, :patient)")
                .param("id", id.value())
                .param("patient", contactOf == null ? null : contactOf.value(), java.sql.Types.OTHER)
                .update();
    }

    void describe(PersonId id, PersonDetails details, Instant at) {
        PersonName name = details.name();
        if (name != null) {
            sql.sql("update person set given_name = :given, family_name = :family, known_as = :knownAs, name_key = :key"
                            + " where id = :id")
                    .param("given", name.given(), java.sql.Types.VARCHAR)
                    .param("family", name.family(), java.sql.Types.VARCHAR)
                    .param("knownAs", name.knownAs(), java.sql.Types.VARCHAR)
                    .param("key", NameKey.of(name).orElse(null), java.sql.Types.VARCHAR)
                    .param("id", id.value())
                    .update();
        }
        if (details.birthDate() != null) {
            sql.sql("update person set birth_date = :birth where id = :id")
                    .param("birth", details.birthDate())
                    .param("id", id.value())
                    .update();
        }
        sql.sql("update person set described_at = :at where id = :id")
                .param("at", MomentColumn.column(at))
                .param("id", id.value())
                .update();
    }

    void addNumber(PersonId person, Identifier identifier) {
        sql.sql("insert into person_identifier (scheme, assigner, number, person)"
                        + " values (:scheme, :assigner, :number, :person)")
                .param("scheme", scheme(identifier))
                .param("assigner", assigner(identifier))
                .param(NUMBER, number(identifier))
                .param(PERSON, person.value())
                .update();
    }

    void link(PersonRow one, PersonRow other, Instant at, String source) {
        UUID smaller = one.group().toString().compareTo(other.group().toString()) < 0 ? one.group() : other.group();
        sql.sql("insert into person_link (person, other, linked_at, source) values (:one, :other, :at, :source)")
                .param("one", one.id().value())
                .param("other", other.id().value())
                .param("at", MomentColumn.column(at))
                .param("source", source)
                .update();
        sql.sql("update person set group_id = :smaller where group_id = :one or group_id = :other")
                .param("smaller", smaller)
                .param("one", one.group())
                .param("other", other.group())
                .update();
    }

    void addCarer(PersonId person, CarerId carer) {
        sql.sql("insert into carer_identity (person, carer) values (:person, :carer)")
                .param(PERSON, person.value())
                .param("carer", carer.value())
                .update();
    }

    Optional<PersonId> ofCarer(CarerId carer) {
        return sql.sql("select person from carer_identity where carer = :carer")
                .param("carer", carer.value())
                .query((row, i) -> new PersonId(row.getObject(PERSON, UUID.class)))
                .optional();
    }

    private static PersonRow row(ResultSet row, int index) throws SQLException {
        String given = row.getString("given_name");
        String family = row.getString("family_name");
        String knownAs = row.getString("known_as");
        boolean nameless = given == null && family == null && knownAs == null;
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getObject("group_id", UUID.class),
                nameless ? null : new PersonName(given, family, knownAs),
                row.getObject("birth_date", LocalDate.class),
                row.getBoolean("restricted"),
                MomentColumn.of(row, "described_at"));
    }

    private static Identifier identifier(ResultSet row) throws SQLException {
        String assigner = row.getString("assigner");
        return new Identifier(
                IdentifierScheme.withId(row.getString("scheme")).orElse(IdentifierScheme.LOCAL),
                row.getString(NUMBER),
                assigner.isEmpty() ? null : assigner);
    }

    private static String scheme(Identifier identifier) {
        IdentifierScheme scheme = identifier.scheme();
        return scheme == null ? IdentifierScheme.LOCAL.id() : scheme.id();
    }

    private static String assigner(Identifier identifier) {
        return identifier.assigner() == null ? "" : identifier.assigner();
    }

    private static String number(Identifier identifier) {
        String value = identifier.value() == null ? "" : identifier.value();
        return identifier.scheme() == null ? value : identifier.scheme().tidy(value);
    }
}
