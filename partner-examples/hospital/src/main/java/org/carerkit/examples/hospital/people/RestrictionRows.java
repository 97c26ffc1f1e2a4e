package org.carerkit.examples.hospital.people;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carerkit.examples.hospital.people.Restriction.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the restrictions on people's records. */
@Component
class RestrictionRows {

    private final JdbcClient sql;

    RestrictionRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PersonId person, Instant since) {
        sql.sql("insert into person_restriction (id, person, since) values (:id, :person, :since)")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("since", MomentColumn.column(since))
                .update();
    }

    /**
     * Returns true if a restriction with this start was recorded for the person before, so that a repeated message does
     * not undo a lifting.
     */
    boolean isKnown(UUID group, Instant since) {
        return sql.sql("select count(*) from person_restriction r join person on person.id = r.person"
                                + " where person.group_id = :group and r.since = :since")
                        .param("group", group)
                        .param("since", MomentColumn.column(since))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Returns the restrictions on all of a person's records, including lifted ones, oldest first. */
    List<Restriction> of(UUID group) {
        return sql.sql("select r.* from person_restriction r join person on person.id = r.person"
                        + " where person.group_id = :group order by r.since, r.id")
                .param("group", group)
                .query(RestrictionRows::restriction)
                .list();
    }

    /** Lifts a restriction. One already lifted stays as it is. */
    void lift(UUID id, Instant at, String role, String client) {
        sql.sql("update person_restriction set lifted_at = :at, lifted_role = :role, lifted_client = :client"
                        + " where id = :id and lifted_at is null")
                .param("at", MomentColumn.column(at))
                .param("role", role)
                .param("client", client)
                .param("id", id)
                .update();
    }

    private static Restriction restriction(ResultSet row, int index) throws SQLException {
        return new Restriction(
                row.getObject("id", UUID.class),
                Where.INDEX,
                row.getObject("person", UUID.class),
                requireNonNull(MomentColumn.of(row, "since")),
                MomentColumn.of(row, "lifted_at"),
                row.getString("lifted_role"));
    }
}
