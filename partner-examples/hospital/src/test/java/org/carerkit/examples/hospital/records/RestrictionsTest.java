package org.carerkit.examples.hospital.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.Restriction;
import org.carerkit.examples.hospital.people.Restriction.Where;
import org.carerkit.examples.hospital.people.Restrictions;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardAnswer;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.hl7v2.PersonDetails;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks that a restriction is lifted only by an act that names it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedHospital.class)
class RestrictionsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final String LIFT = "/records/restrictions/lift";

    private static StartedHospital hospital;

    @BeforeAll
    static void start(StartedHospital shared) {
        hospital = shared;
    }

    private static PersonId says(String number, boolean restricted, Instant at) {
        PersonDetails details = new PersonDetails(
                List.of(Identifier.local("RVW", number)), new PersonName("Rowan", "Example", null), null, restricted);
        return hospital.part(People.class).patient(details, at);
    }

    private static void looksAfterSomebody(PersonId person) {
        Ward ward = hospital.part(Ward.class);
        ward.ask(person, Moment.ADMISSION, "V1", "W1", MONDAY);
        UUID task = ward.openOf(person).get(0).id();
        WardAnswer answer = new WardAnswer.LooksAfterSomebody(Relationship.SIBLING, IdentificationSource.SELF, null);
        assertThat(ward.answer(task, List.of(answer), "ward nurse")).isTrue();
    }

    private static List<Restriction> restrictions(PersonId person) {
        return hospital.part(Restrictions.class).of(person).orElseThrow();
    }

    private static UUID standing(PersonId person, Where where) {
        return restrictions(person).stream()
                .filter(one -> one.where() == where && one.stands())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static boolean isProtected(PersonId person) {
        return hospital.part(People.class).find(person).orElseThrow().restricted();
    }

    private static boolean isProtectedInRegister(PersonId person) {
        return hospital.part(CarerFlagRegister.class)
                .flag(hospital.part(People.class).find(person).orElseThrow().carer())
                .flag()
                .isRestricted();
    }

    private static HttpResponse<String> lift(PersonId person, UUID... lifts) throws Exception {
        StringBuilder ids = new StringBuilder();
        for (UUID id : lifts) {
            ids.append(ids.isEmpty() ? "" : ",").append('"').append(id).append('"');
        }
        return hospital.ask("POST", LIFT, "records", """
                {"person": "%s", "lifts": [%s], "role": "records office"}""".formatted(person, ids));
    }

    @Test
    void each_restriction_is_lifted_by_its_name_in_the_index_and_on_the_flag() throws Exception {
        PersonId person = says("L1", true, MONDAY);
        looksAfterSomebody(person);
        UUID inIndex = standing(person, Where.INDEX);
        UUID onFlag = standing(person, Where.FLAG);
        String found = hospital.ask(
                        "POST",
                        "/records/restrictions/search",
                        "records",
                        "{\"number\": \"L1\", \"assigner\": \"RVW\"}")
                .body();
        assertThat(found)
                .contains(person.toString(), inIndex.toString(), onFlag.toString(), "\"liftedAt\":null")
                .doesNotContain("Rowan");

        assertThat(lift(person, inIndex).statusCode()).isEqualTo(204);
        assertThat(isProtected(person)).isFalse();
        assertThat(isProtectedInRegister(person)).as("was not named").isTrue();
        assertThat(lift(person, onFlag).statusCode()).isEqualTo(204);
        assertThat(isProtectedInRegister(person)).isFalse();

        assertThat(restrictions(person))
                .extracting(Restriction::id, Restriction::stands, Restriction::liftedRole)
                .contains(tuple(inIndex, false, "records office"), tuple(onFlag, false, "records office"));
        var carer = hospital.part(People.class).find(person).orElseThrow().carer();
        assertThat(hospital.part(CarerFlagRegister.class).history(carer))
                .filteredOn(Unrestricted.class::isInstance)
                .singleElement()
                .satisfies(
                        event -> assertThat(event.header().recordedBy().role()).isEqualTo("records office"));
        assertThat(audited(inIndex)).isEqualTo("records office, client ward");
    }

    @Test
    void all_that_is_named_is_lifted_or_nothing() throws Exception {
        PersonId person = says("L2", true, MONDAY);
        UUID inIndex = standing(person, Where.INDEX);
        UUID ofAnother = standing(says("L3", true, MONDAY), Where.INDEX);
        refused(lift(person, inIndex, UUID.randomUUID()), 409, "nothing was lifted");
        refused(lift(person, ofAnother), 409, "nothing was lifted");
        refused(lift(new PersonId(UUID.randomUUID()), inIndex), 404, "Nobody with this id");
        refused(lift(person), 422, "person, lifts, role: each is needed");
        assertThat(isProtected(person)).isTrue();
        assertThat(lift(person, inIndex).statusCode()).isEqualTo(204);
        assertThat(lift(person, inIndex).statusCode()).as("lifted before").isEqualTo(409);
    }

    @Test
    void no_message_lifts_and_one_that_comes_after_protects_again() throws Exception {
        PersonId person = says("L4", true, MONDAY);
        UUID first = standing(person, Where.INDEX);
        says("L4", false, MONDAY.plusSeconds(60));
        assertThat(isProtected(person)).isTrue();
        assertThat(lift(person, first).statusCode()).isEqualTo(204);
        says("L4", false, MONDAY.plusSeconds(120));
        assertThat(isProtected(person)).isFalse();
        says("L4", true, MONDAY.plusSeconds(180));
        assertThat(isProtected(person)).isTrue();
        assertThat(standing(person, Where.INDEX)).isNotEqualTo(first);
        looksAfterSomebody(person);
        assertThat(isProtectedInRegister(person)).isTrue();
    }

    @Test
    void what_protects_one_of_two_linked_records_is_lifted_through_either() throws Exception {
        PersonId one = says("L5", true, MONDAY);
        PersonId other = says("L6", false, MONDAY);
        hospital.part(People.class).link(one, other, MONDAY, "A40");
        assertThat(isProtected(other)).isTrue();
        assertThat(lift(other, standing(other, Where.INDEX)).statusCode()).isEqualTo(204);
        assertThat(isProtected(one)).isFalse();
    }

    @Test
    void nobody_else_sees_or_lifts() throws Exception {
        PersonId person = says("L7", true, MONDAY);
        String search = "{\"number\": \"L7\", \"assigner\": \"RVW\"}";
        for (String scope : List.of("ward", "hl7", "sharing", "metrics")) {
            assertThat(hospital.ask("POST", "/records/restrictions/search", scope, search)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(hospital.ask("POST", LIFT, scope, "{}").statusCode()).isEqualTo(403);
        }
        refused(hospital.ask("POST", "/records/restrictions/search", "records", "{}"), 422, "one of these is needed");
        refused(
                hospital.ask("POST", "/records/restrictions/search", "records", search.replace("L7", "none")),
                404,
                "Nobody with this number");
        assertThat(isProtected(person)).isTrue();
    }

    private static void refused(HttpResponse<String> response, int status, String why) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("\"detail\":", why);
    }

    @Test
    void a_database_of_before_keeps_what_it_protects() throws Exception {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            for (String script : List.of("V1__people", "V2__messages", "V3__ward")) {
                run(sql, script);
            }
            sql.execute("insert into person (id, group_id, restricted) values (random_uuid(), random_uuid(), true)");
            sql.execute("insert into person (id, group_id, restricted) values (random_uuid(), random_uuid(), false)");
            run(sql, "V4__restrictions");
            try (ResultSet rows = sql.executeQuery(
                    "select count(*), count(r.id) from person left join person_restriction r on r.person = person.id"
                            + " and r.lifted_at is null")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(2);
                assertThat(rows.getInt(2)).isEqualTo(1);
            }
        }
    }

    private static void run(Statement sql, String script) throws Exception {
        try (InputStream in = RestrictionsTest.class.getResourceAsStream("/db/migration/" + script + ".sql")) {
            String text = new String(in.readAllBytes(), UTF_8).replaceAll("--.*", "");
            for (String command : text.split(";", -1)) {
                if (!command.isBlank()) {
                    sql.execute(command);
                }
            }
        }
    }

    private static String audited(UUID restriction) {
        return hospital.part(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(
                        "select lifted_role, lifted_client from person_restriction where id = :id and lifted_at is not null")
                .param("id", restriction)
                .query((row, i) -> row.getString(1) + ", client " + row.getString(2))
                .single();
    }
}
