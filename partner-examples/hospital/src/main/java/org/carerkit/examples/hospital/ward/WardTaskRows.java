package org.carerkit.examples.hospital.ward;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.examples.hospital.people.MomentColumn;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes tasks. */
@Component
class WardTaskRows {

    private static final String PATIENT = "patient";

    private final JdbcClient sql;

    WardTaskRows(JdbcClient sql) {
        this.sql = sql;
    }

    boolean has(PersonId patient, Moment moment, String visit) {
        return sql.sql(
                                "select count(*) from ward_task where patient = :patient and moment = :moment and visit = :visit")
                        .param(PATIENT, patient.value())
                        .param("moment", moment.name())
                        .param("visit", visit)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(PersonId patient, Moment moment, String visit, String ward, Instant at) {
        sql.sql("insert into ward_task (id, patient, moment, visit, ward, asked_at)"
                        + " values (:id, :patient, :moment, :visit, :ward, :at)")
                .param("id", UUID.randomUUID())
                .param(PATIENT, patient.value())
                .param("moment", moment.name())
                .param("visit", visit)
                .param("ward", ward)
                .param("at", MomentColumn.column(at))
                .update();
    }

    List<WardTask> open(String ward, int limit) {
        return sql.sql(
                        "select * from ward_task where ward = :ward and closed_at is null order by asked_at, id limit :limit")
                .param("ward", ward)
                .param("limit", limit)
                .query(WardTaskRows::task)
                .list();
    }

    List<WardTask> openOf(PersonId patient) {
        return sql.sql("select * from ward_task where patient = :patient and closed_at is null order by asked_at, id")
                .param(PATIENT, patient.value())
                .query(WardTaskRows::task)
                .list();
    }

    /** Returns an open task, locked until the transaction ends; empty if it is closed or does not exist. */
    Optional<WardTask> lockedOpen(UUID id) {
        return sql.sql("select * from ward_task where id = :id and closed_at is null for update")
                .param("id", id)
                .query(WardTaskRows::task)
                .optional();
    }

    /** Returns the patient of a task, open or closed; empty if there is no such task. */
    Optional<PersonId> patient(UUID id) {
        return sql.sql("select patient from ward_task where id = :id")
                .param("id", id)
                .query((row, i) -> new PersonId(row.getObject(PATIENT, UUID.class)))
                .optional();
    }

    void close(UUID id, Instant at, String outcome) {
        sql.sql("update ward_task set closed_at = :at, outcome = :outcome where id = :id")
                .param("at", MomentColumn.column(at))
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }

    private static WardTask task(ResultSet row, int index) throws SQLException {
        return new WardTask(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject(PATIENT, UUID.class)),
                Moment.valueOf(row.getString("moment")),
                row.getString("ward"),
                requireNonNull(MomentColumn.of(row, "asked_at")));
    }
}
