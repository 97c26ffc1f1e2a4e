package org.carerkit.examples.hospital.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.examples.hospital.HospitalProcess;
import org.carerkit.examples.hospital.hl7.Sender;
import org.carerkit.flag.event.EventHeader;

/**
 * A mother who is a patient, and the father and the girl who look after her. The hospital learns everything through its
 * ports: messages from the patient administration system and answers from the ward.
 */
final class Family {

    static final LocalDate FATHER_BORN = LocalDate.of(1982, 11, 3);
    /** The texts in his line of the message that say where he is. */
    static final List<String> WHERE_HE_IS = List.of("7 HIDDEN ROW", "ZZ99 9ZZ", "07700 900123");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(EventHeader.LONDON);

    private final String ward;
    private final Identifier mother;
    private final Identifier father;
    private final boolean fatherIsProtected;
    private HospitalProcess hospital;
    private int messages;
    private String girlId = "";
    private String fatherId = "";

    /** Creates a family. The father's whereabouts are protected, or otherwise not known. */
    Family(int number, boolean fatherIsProtected) {
        this.ward = "W" + number;
        this.mother = SampleIdentifiers.nhsNumber(number + 1);
        this.father = SampleIdentifiers.nhsNumber(number + 2);
        this.fatherIsProtected = fatherIsProtected;
    }

    /** Sets the hospital's process, which may have been started again. */
    Family at(HospitalProcess process) {
        this.hospital = process;
        return this;
    }

    Identifier mother() {
        return mother;
    }

    Identifier father() {
        return father;
    }

    String girlId() {
        return girlId;
    }

    String fatherId() {
        return fatherId;
    }

    /** Admits the mother. */
    void motherIsAdmitted() throws IOException {
        hears("A01", nextOfKin("HUSBAND"), nextOfKin("CGV"));
    }

    /** Discharges the mother, who has died. */
    void motherLeaves() throws IOException {
        hears("A03");
    }

    private void hears(String event, String... contacts) throws IOException {
        messages++;
        String at = MOMENT.format(Instant.now());
        StringBuilder message = new StringBuilder(String.join(
                "\r",
                "MSH|^~\\&|PAS|RVW|CARERS|RVW|" + at + "||ADT^" + event + "|" + ward + "-" + messages + "|P|2.4",
                "EVN|" + event + "|" + at,
                "PID|1||" + mother.value() + "^^^NHS^NH||EXAMPLE^HAZEL||19840405|F",
                ""));
        for (String contact : contacts) {
            message.append(contact).append('\r');
        }
        message.append("PV1|1|I|")
                .append(ward)
                .append("||||||||||||||||V")
                .append(ward)
                .append('\r');
        try (Sender sender = new Sender(hospital.hl7Port())) {
            assertThat(Sender.code(sender.send(message.toString()))).isEqualTo("AA");
        }
    }

    /** Returns NK1: 2 name, 3 relationship, 4 address, 5 telephone, 16 date of birth, 23 protection, 33 NHS number. */
    private String nextOfKin(String relationship) {
        String[] fields = new String[34];
        Arrays.fill(fields, "");
        fields[0] = "NK1";
        fields[1] = "1";
        fields[2] = "EXAMPLE^ROWAN";
        fields[3] = relationship;
        fields[16] = FATHER_BORN.format(DateTimeFormatter.BASIC_ISO_DATE);
        fields[33] = father.value() + "^^^NHS^NH";
        if (fatherIsProtected) {
            fields[4] = WHERE_HE_IS.get(0) + "^^EXAMPLETON^^" + WHERE_HE_IS.get(1);
            fields[5] = WHERE_HE_IS.get(2);
            fields[23] = "Y";
        }
        return String.join("|", fields);
    }

    /** Answers the ward's question: the father looks after the mother, and so does the girl. */
    void motherTells(LocalDate girlBorn) throws Exception {
        String asked = ask("GET", "/ward/tasks?ward=" + ward, "", 200);
        String task = first("\"id\":\"([0-9a-f-]{36})\"", asked);
        fatherId = first("\"contacts\":\\[\\{\"id\":\"([0-9a-f-]{36})\"", asked);
        ask("POST", "/ward/tasks/" + task + "/answer", """
                {"role": "ward nurse", "answers": [
                  {"kind": "LOOKED_AFTER_BY", "carer": "%s", "relationship": "spouse-or-partner",
                   "source": "cared-for-person", "agreed": "self"},
                  {"kind": "LOOKED_AFTER_BY_SOMEBODY_NEW", "given": "Fern", "family": "Example", "birthDate": "%s",
                   "relationship": "parent", "source": "parent-or-guardian", "agreed": "parental-responsibility"}]}
                """.formatted(fatherId, girlBorn), 204);
        String carers = ask("GET", "/ward/tasks/" + task + "/carers", "", 200);
        girlId = first("\"id\":\"([0-9a-f-]{36})\",\"name\":\\{\"given\":\"Fern\"", carers);
        assertThat(carers).contains(fatherId);
    }

    /** Records that the girl no longer looks after anybody. */
    void girlCaresNoLonger() throws Exception {
        String task = first("\"id\":\"([0-9a-f-]{36})\"", ask("GET", "/ward/tasks?ward=" + ward, "", 200));
        ask("POST", "/ward/tasks/" + task + "/answer", """
                {"role": "ward nurse", "answers": [
                  {"kind": "CARES_NO_LONGER", "carer": "%s", "reason": "cared-for-person-died"}]}
                """.formatted(girlId), 204);
    }

    /** Tells the school, with a parent's agreement given now or earlier. */
    String tellTheSchool(boolean parentAgreesNow) throws Exception {
        String agreed = parentAgreesNow ? ", \"agreed\": \"parental-responsibility\"" : "";
        return ask(
                "POST",
                "/ward/carers/" + girlId + "/tell",
                "{\"role\": \"ward nurse\", \"partner\": \"school\"" + agreed + "}",
                200);
    }

    /** Refers the girl to support for former carers. */
    void referTheGirl() throws Exception {
        ask("POST", "/ward/carers/" + girlId + "/refer", """
                {"role": "ward nurse", "service": "carers-centre", "need": "support after caring",
                 "agreed": "parental-responsibility"}
                """, 204);
    }

    /** Returns everything that FHIR clients are told about the father and about the mother's carers. */
    String told() throws Exception {
        String number = "https://fhir.nhs.uk/Id/nhs-number%7C";
        return told(List.of(
                "Flag?patient=" + number + father.value(),
                "Flag/" + fatherId,
                "Patient/" + fatherId,
                "RelatedPerson?patient=" + number + mother.value(),
                "RelatedPerson?patient=" + fatherId));
    }

    /** Returns everything that FHIR clients are told about the father, and who was told about him. */
    String toldOfHim() throws Exception {
        return told(List.of(
                "Flag?patient=" + fatherId,
                "Patient/" + fatherId,
                "RelatedPerson?patient=" + fatherId,
                "AuditEvent?patient=" + fatherId));
    }

    private String told(List<String> paths) throws Exception {
        StringBuilder all = new StringBuilder();
        for (String client : List.of("gp-practice", "ward")) {
            for (String path : paths) {
                HttpResponse<String> answer = hospital.send("GET", "/fhir/" + path, client, "system/*.read", "");
                all.append(answer.statusCode())
                        .append(' ')
                        .append(answer.body())
                        .append('\n');
            }
        }
        return all.toString();
    }

    private String ask(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer = hospital.send(method, path, "ward", "ward", body);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(status);
        return answer.body();
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
