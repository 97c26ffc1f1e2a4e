package org.carerkit.examples.hospital.people;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.caring.Relationship;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the lists of contacts that senders sent. */
@Component
class ContactRows {

    private static final String PATIENT = "patient";
    private static final String ENTRIES =
            "select patient, sender, as_of, arrival, contact_list.id, contact_entry.person,"
                    + " relationship_text, relationship, carer"
                    + " from contact_list left join contact_entry on contact_entry.list = contact_list.id ";
    private static final String IN_ORDER = " order by patient, sender, as_of, arrival, position";

    private final JdbcClient sql;

    ContactRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** One entry of a list. An empty list is one row without a contact. */
    record Entry(
            UUID list,
            PersonId patient,
            String sender,
            Instant asOf,
            @Nullable PersonId contact,
            String text,
            @Nullable Relationship relationship,
            boolean carer) {

        @Override
        public String toString() {
            return "Entry[" + list + "]";
        }
    }

    /** Starts a list, which becomes the last one with its time. */
    UUID insertList(PersonId patient, String sender, Instant asOf) {
        UUID id = UUID.randomUUID();
        sql.sql(
                        "insert into contact_list (id, patient, sender, as_of, arrival) select :id, :patient, :sender, :asOf,"
                                + " coalesce(max(arrival), 0) + 1 from contact_list where patient = :patient and sender = :sender")
                .param("id", id)
                .param(PATIENT, patient.value())
                .param("sender", sender)
                .param("asOf", MomentColumn.column(asOf))
                .update();
        return id;
    }

    void insertEntry(
            UUID list,
            int position,
            PersonId contact,
            String text,
            @Nullable Relationship relationship,
            boolean carer) {
        sql.sql("insert into contact_entry (list, position, person, relationship_text, relationship, carer)"
                        + " values (:list, :position, :person, :text, :relationship, :carer)")
                .param("list", list)
                .param("position", position)
                .param("person", contact.value())
                .param("text", text)
                .param("relationship", relationship == null ? null : relationship.name(), Types.VARCHAR)
                .param("carer", carer)
                .update();
    }

    /** Returns every list about a person's records, by patient and sender and then in order of time. */
    List<Entry> aboutPatients(UUID group) {
        return sql.sql(ENTRIES + " where patient in (select id from person where group_id = :group)" + IN_ORDER)
                .param("group", group)
                .query(ContactRows::entry)
                .list();
    }

    /** Returns every list about each patient who has the person in one of their lists. */
    List<Entry> aboutPatientsOf(UUID contactGroup) {
        return sql.sql(ENTRIES + " where patient in (select l.patient from contact_list l join contact_entry e"
                        + " on e.list = l.id join person p on p.id = e.person where p.group_id = :group)" + IN_ORDER)
                .param("group", contactGroup)
                .query(ContactRows::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        UUID contact = row.getObject("person", UUID.class);
        String relationship = row.getString("relationship");
        String text = row.getString("relationship_text");
        return new Entry(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject(PATIENT, UUID.class)),
                row.getString("sender"),
                requireNonNull(MomentColumn.of(row, "as_of")),
                contact == null ? null : new PersonId(contact),
                text == null ? "" : text,
                relationship == null ? null : Relationship.valueOf(relationship),
                row.getBoolean("carer"));
    }
}
