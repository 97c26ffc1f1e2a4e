package org.carerkit.flag.register;

import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.sample.SampleCarers;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.sharing.FlagNoticeJson;

/** Notices of a partner, and every way to make something in them of a later version. */
final class LaterNotices {

    static final String UNKNOWN = "not-yet-known";
    static final LocalDate TODAY = EventHeader.dayOf(at(100));

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a field that elsewhere has a closed list of values is free text. */
    private static final List<String> FREE_TEXTS = List.of(".*/recordedBy/role", ".*/standIns/\\d+/relationship");

    private LaterNotices() {}

    static ObjectNode json(FlagNotice notice) throws Exception {
        return (ObjectNode) JSON.readTree(FlagNoticeJson.write(notice));
    }

    /** A notice with every kind of event that a partner may send. */
    static FlagNotice notice() {
        return notice(
                identified(),
                confirmed(),
                new RolesChanged(told("changed", 3), richest()),
                new Reviewed(told("reviewed", 4), ReviewOutcome.STILL_CARING, LocalDate.of(2027, 3, 2)),
                new Restricted(told("restricted", 5)),
                new Restricted(told("restricted again", 5)),
                new Unrestricted(told("lifted", 6), List.of(id("origin restricted"))),
                new Ended(told("ended", 7), FlagEndReason.MOVED_AWAY),
                new Ended(told("ended by mistake", 8), FlagEndReason.NO_LONGER_CARING),
                new Corrected(told("corrected", 9), id("origin ended by mistake"), null));
    }

    static FlagNotice notice(FlagEvent... events) {
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1, id("notice"), GP, Purpose.DIRECT_CARE, "policy", List.of(events));
    }

    static Identified identified() {
        return new Identified(told("identified", 1), IdentificationSource.SELF, Setting.HOSPITAL, richest());
    }

    static Confirmed confirmed() {
        return new Confirmed(told("confirmed", 2), null);
    }

    static EventHeader told(String name, int day) {
        return new EventHeader(
                id(name),
                new CarerId(id("pseudonym")),
                at(day),
                RecordedBy.of(HOSPITAL, "nurse"),
                id("origin " + name));
    }

    static Carer richest() {
        return SampleCarers.adult(TODAY).build();
    }

    static ReadResult<FlagNotice> read(ObjectNode notice) throws Exception {
        return FlagNoticeJson.read(JSON.writeValueAsBytes(notice), TODAY);
    }

    /** Every event, its kind changed. */
    static List<Change> kinds(FlagNotice notice) throws Exception {
        List<Change> changes = new ArrayList<>();
        JsonNode events = json(notice).get("events");
        for (int i = 0; i < events.size(); i++) {
            changes.add(new Change(
                    "/events/" + i, "event", events.get(i).get("event").textValue()));
        }
        return changes;
    }

    /** The paths of all objects in the events. */
    static List<String> objects(FlagNotice notice) throws Exception {
        List<String> found = new ArrayList<>();
        objects(json(notice).get("events"), "/events", found);
        return found;
    }

    /** Every text in the events whose field has a closed list of values, the kinds apart. */
    static List<Change> values(FlagNotice notice) throws Exception {
        List<Change> found = new ArrayList<>();
        values(json(notice).get("events"), "/events", enumerations(), found);
        return found;
    }

    /** A change of a notice: at one place a text that this version knows becomes one that it does not. */
    record Change(String object, String field, String known) {

        ObjectNode in(FlagNotice notice) throws Exception {
            ObjectNode changed = json(notice);
            JsonNode at = changed.at(object);
            if (at instanceof ArrayNode list) {
                list.set(Integer.parseInt(field), UNKNOWN);
            } else {
                ((ObjectNode) at).put(field, UNKNOWN);
            }
            return changed;
        }
    }

    private static void objects(JsonNode node, String path, List<String> found) {
        if (node.isObject()) {
            found.add(path);
            node.properties().forEach(field -> objects(field.getValue(), path + "/" + field.getKey(), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                objects(node.get(i), path + "/" + i, found);
            }
        }
    }

    private static void values(JsonNode node, String path, Set<String> enumerations, List<Change> found) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean isClosed = enumerations.contains(field.getKey())
                    && FREE_TEXTS.stream().noneMatch((path + "/" + field.getKey())::matches);
            if (value.isTextual() && isClosed) {
                found.add(new Change(path, field.getKey(), value.textValue()));
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                if (value.get(i).isTextual() && isClosed) {
                    found.add(new Change(
                            path + "/" + field.getKey(),
                            Integer.toString(i),
                            value.get(i).textValue()));
                }
            }
            values(value, path + "/" + field.getKey(), enumerations, found);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            values(node.get(i), path + "/" + i, enumerations, found);
        }
    }

    /** The fields to which the schema gives a closed list of values. */
    private static Set<String> enumerations() throws Exception {
        Set<String> found = new HashSet<>();
        enumerations(JSON.readTree(FlagNoticeJson.schema()), found);
        found.remove("format");
        return found;
    }

    private static void enumerations(JsonNode schema, Set<String> found) {
        JsonNode properties = schema.path("properties");
        properties.properties().forEach(property -> {
            if (property.getValue().has("enum")
                    || property.getValue().path("items").has("enum")) {
                found.add(property.getKey());
            }
        });
        schema.forEach(child -> enumerations(child, found));
    }
}
