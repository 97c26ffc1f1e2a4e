package org.carerkit.core.sample;

import static org.carerkit.core.sample.Fault.ofRecord;
import static org.carerkit.core.sample.IdentifierFaults.has;
import static org.carerkit.core.sample.IdentifierFaults.put;
import static org.carerkit.core.sample.TextFaults.role;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;

/** Caring roles that are wrong, and records whose parts do not go together. */
final class RoleFaults {

    private RoleFaults() {}

    static List<Fault> on(LocalDate day) {
        return List.of(
                ofRecord("the role ends before it starts", CoreFinding.ROLE_END_BEFORE_START, "roles[0].end", carer -> {
                    LocalDate start = LocalDate.parse(role(carer).get("start").textValue());
                    return put(role(carer), "end", start.minusDays(1).toString())
                            && put(role(carer), "endReason", "moved-away");
                }),
                ofRecord(
                        "the role ends without a reason",
                        CoreFinding.ROLE_END_WITHOUT_REASON,
                        "roles[0].endReason",
                        carer -> put(role(carer), "end", day.toString())),
                ofRecord(
                        "the role has a reason to end and no end",
                        CoreFinding.ROLE_REASON_WITHOUT_END,
                        "roles[0].end",
                        carer -> put(role(carer), "endReason", "moved-away")),
                ofRecord(
                        "the role starts before the carer was born",
                        CoreFinding.ROLE_STARTS_BEFORE_BIRTH,
                        "roles[0].start",
                        carer -> {
                            LocalDate birth = LocalDate.parse(
                                    TextFaults.person(carer).get("birthDate").textValue());
                            return !has(role(carer), "relationship", "child")
                                    && put(
                                            role(carer),
                                            "start",
                                            birth.minusDays(1).toString());
                        }),
                ofRecord(
                        "the cared-for person died and the role goes on",
                        CoreFinding.ROLE_AFTER_DEATH,
                        "roles[0].end",
                        carer -> role(carer).has("caredForPerson")
                                && put(
                                        caredFor(carer),
                                        "deathDate",
                                        day.minusDays(1).toString())),
                ofRecord(
                        "the cared-for person did not agree",
                        CoreFinding.CARED_FOR_PERSON_NOT_AGREED,
                        "roles[0].caredForPerson.agreement",
                        carer -> role(carer).has("caredForPerson")
                                && caredFor(carer).remove("agreement") != null),
                ofRecord(
                        "the carer looks after themselves",
                        CoreFinding.CARER_CARES_FOR_SELF,
                        "roles[0].caredForPerson.identifiers",
                        carer -> {
                            JsonNode own = carer.get("identifiers").get(0);
                            JsonNode others = role(carer).path("caredForPerson").path("identifiers");
                            if (!others.isArray() || !has(own, "scheme", "nhs-number")) {
                                return false;
                            }
                            ((ArrayNode) others).set(0, own.deepCopy());
                            return true;
                        }),
                ofRecord(
                        "somebody else's paid work is the first role",
                        CoreFinding.ROLE_NOT_UNPAID,
                        "roles[0].basis",
                        carer -> carer.get("roles").size() == 2 && put(role(carer), "basis", "paid-care-worker")),
                ofRecord(
                                "the only role is paid work",
                                CoreFinding.CARER_ONLY_PAID,
                                "roles",
                                carer ->
                                        carer.get("roles").size() == 1 && put(role(carer), "basis", "paid-care-worker"))
                        .and(CoreFinding.ROLE_NOT_UNPAID, "roles[0].basis"),
                ofRecord(
                        "a sole carer has two others",
                        CoreFinding.ROLE_SOLE_WITH_OTHERS,
                        "roles[0].otherCarers",
                        carer -> {
                            role(carer).put("otherCarers", 2);
                            return has(role(carer), "responsibility", "sole");
                        }),
                ofRecord(
                        "a secondary carer supports nobody",
                        CoreFinding.ROLE_SECONDARY_ALONE,
                        "roles[0].otherCarers",
                        carer -> {
                            role(carer).put("otherCarers", 0);
                            return has(role(carer), "responsibility", "secondary");
                        }),
                ofRecord(
                        "the role takes no time",
                        CoreFinding.ROLE_WITHOUT_HOURS,
                        "roles[0].hoursPerWeek",
                        carer -> put((ObjectNode) role(carer).get("hoursPerWeek"), "code", "1")),
                ofRecord(
                        "there is parental responsibility for an adult",
                        CoreFinding.ROLE_PARENTAL_RESPONSIBILITY_FOR_ADULT,
                        "roles[0].parentalResponsibility",
                        carer -> has(role(carer), "caredForLifeStage", "adult")
                                && put(role(carer), "parentalResponsibility", "yes")),
                ofRecord(
                        "the relationship is missing",
                        CoreFinding.REQUIRED,
                        "roles[0].relationship",
                        carer -> role(carer).remove("relationship") != null),
                ofRecord(
                        "the stand-in has not agreed",
                        CoreFinding.PLAN_STAND_IN_NOT_AGREED,
                        "contingencyPlan.standIns[0].agreement",
                        carer -> {
                            JsonNode standIn = carer.path("contingencyPlan")
                                    .path("standIns")
                                    .path(0);
                            return standIn.isObject() && ((ObjectNode) standIn).remove("agreement") != null;
                        }),
                ofRecord(
                        "the carer has not agreed to the plan",
                        CoreFinding.PLAN_CARER_NOT_AGREED,
                        "contingencyPlan.carerAgrees",
                        carer -> {
                            JsonNode agreement = carer.path("contingencyPlan").path("carerAgrees");
                            return agreement.isObject() && put((ObjectNode) agreement, "answer", "declined");
                        }));
    }

    private static ObjectNode caredFor(ObjectNode carer) {
        return (ObjectNode) role(carer).get("caredForPerson");
    }
}
