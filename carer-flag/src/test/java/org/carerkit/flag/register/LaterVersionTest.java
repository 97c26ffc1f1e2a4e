package org.carerkit.flag.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.sample.SampleCarers;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.sharing.LocationRedaction;
import org.carerkit.flag.sharing.SharedAboutMe;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.StoredEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * A partner's version of the format is later than ours. Nothing it tells is lost, nothing that we cannot read is told to
 * anybody, and after our upgrade all of it is read. An upgrade is made by giving what we did not know, in the store, the name
 * that we do know.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaterVersionTest {

    private static final String UNKNOWN = "not-yet-known";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(at(100), ZoneOffset.UTC);
    private static final LocalDate TODAY = EventHeader.dayOf(at(100));

    /** How many changes of a notice there are at least: fewer would mean that the samples have lost their fields. */
    private static final int KINDS = 9;

    private static final int FIELDS = 60;
    private static final int VALUES = 40;

    /** Where a field that elsewhere has a closed list of values is free text. */
    private static final List<String> FREE_TEXTS = List.of(".*/recordedBy/role", ".*/standIns/\\d+/relationship");

    private final InMemoryCarerKeys keys = new InMemoryCarerKeys();
    private final FlagStore store = new InMemoryFlagStore();
    private final CarerFlagRegister register = register(store);

    @Test
    void a_kind_of_the_future_in_every_position_is_kept_told_to_nobody_and_read_after_the_upgrade() throws Exception {
        List<Change> changes = new ArrayList<>();
        ArrayNode events = (ArrayNode) json(notice()).get("events");
        for (int i = 0; i < events.size(); i++) {
            changes.add(new Change(
                    "/events/" + i, "event", events.get(i).get("event").textValue()));
        }
        assertThat(changes).hasSizeGreaterThanOrEqualTo(KINDS);

        for (Change change : changes) {
            keptToldToNobodyAndReadAfterTheUpgrade(change);
        }
    }

    @Test
    void a_field_of_the_future_in_every_position_is_kept_and_told_to_nobody_and_the_rest_counts() throws Exception {
        List<String> objects = new ArrayList<>();
        objects(json(notice()).get("events"), "/events", objects);
        assertThat(objects).hasSizeGreaterThanOrEqualTo(FIELDS);

        for (String object : objects) {
            ObjectNode notice = json(notice());
            ((ObjectNode) notice.at(object)).set(UNKNOWN, JSON.readTree("{\"a\":[1,\"" + UNKNOWN + "\"]}"));
            LaterVersionTest fresh = new LaterVersionTest();
            CarerId record = fresh.taken(notice);

            assertThat(fresh.kept(record)).as(object).contains(text(notice, object));
            assertThat(fresh.toldAnywhere(record)).as(object).doesNotContain(UNKNOWN);
            assertThat(said(fresh.register, record)).as(object).isEqualTo(saidOf(json(notice())));
        }
    }

    @Test
    void a_value_of_the_future_in_every_position_is_kept_told_to_nobody_and_read_after_the_upgrade() throws Exception {
        List<Change> changes = new ArrayList<>();
        values(json(notice()).get("events"), "/events", enumerations(), changes);
        assertThat(changes).hasSizeGreaterThanOrEqualTo(VALUES);
        assertThat(changes.stream().map(Change::field))
                .contains("source", "setting", "relationship", "outcome", "reason", "scheme");

        for (Change change : changes) {
            keptToldToNobodyAndReadAfterTheUpgrade(change);
        }
    }

    @Test
    void a_kind_of_the_future_beside_others_leaves_the_rest_of_its_notice_in_force() throws Exception {
        ObjectNode notice = json(notice(identified(), confirmed()));
        ((ObjectNode) notice.at("/events/1")).put("event", UNKNOWN);
        CarerId record = taken(notice);

        CarerFlag flag = register.flag(record).flag();
        assertThat(flag.state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag.findings())
                .containsExactly(new Finding(FlagFinding.FLAG_LATER_VERSION, "events[" + id("origin confirmed") + "]"));
    }

    @Test
    void an_end_whose_reason_is_of_the_future_ends_the_flag() throws Exception {
        ObjectNode notice = json(notice(identified(), new Ended(told("ended", 3), FlagEndReason.MOVED_AWAY)));
        ((ObjectNode) notice.at("/events/1")).put("reason", UNKNOWN);

        assertThat(register.flag(taken(notice)).flag().state()).isEqualTo(FlagState.ENDED);
    }

    @Test
    void a_relationship_of_the_future_leaves_the_rest_of_the_record_readable() throws Exception {
        ObjectNode notice = json(notice(identified()));
        ((ObjectNode) notice.at("/events/0/carer/roles/0")).put("relationship", UNKNOWN);
        Carer known = register.flag(taken(notice)).flag().carer();

        assertThat(known.person()).isEqualTo(identified().carer().person());
        assertThat(known.roles().get(0).relationship()).isNull();
    }

    @Test
    void a_notice_that_comes_again_before_and_after_the_upgrade_is_answered_as_before() throws Exception {
        ObjectNode notice = json(notice());
        ((ObjectNode) notice.at("/events/3")).put("event", UNKNOWN);
        CarerId record = taken(notice);
        int before = store.history(record).events().size();

        assertThat(taken(notice)).isEqualTo(record);
        assertThat(store.history(record).events()).hasSize(before);

        CarerFlagRegister upgraded = register(new Upgraded(store, Map.of(UNKNOWN, "reviewed")));
        Received again =
                upgraded.receiver(GP).receive(read(json(notice())).record().orElseThrow(), HOSPITAL);
        assertThat(again).isInstanceOf(Received.Taken.class);
        assertThat(store.history(record).events()).hasSize(before);
    }

    @Test
    void another_event_of_the_same_id_is_a_conflict_before_and_after_the_upgrade() throws Exception {
        ObjectNode notice = json(notice());
        ((ObjectNode) notice.at("/events/3")).put("event", UNKNOWN);
        taken(notice);
        ObjectNode other = notice.deepCopy();
        ((ObjectNode) other.at("/events/3")).put("nextDue", "2028-03-02");
        ObjectNode known = json(notice());
        ((ObjectNode) known.at("/events/3")).put("nextDue", "2028-03-02");
        CarerFlagRegister upgraded = register(new Upgraded(store, Map.of(UNKNOWN, "reviewed")));
        for (Received received : List.of(
                register.receiver(GP).receive(read(other).record().orElseThrow(), HOSPITAL),
                upgraded.receiver(GP).receive(read(known).record().orElseThrow(), HOSPITAL))) {
            assertThat(((Received.Refused) received).findings())
                    .containsExactly(new Finding(FlagFinding.FLAG_EVENT_ID_TWICE, "header.id"));
        }
    }

    @Test
    void what_a_partner_may_not_record_has_no_effect_after_the_upgrade_either() throws Exception {
        ConsentRecorded consent = new ConsentRecorded(
                told("consent", 3),
                Consent.given(
                        TODAY, List.of(Purpose.DIRECT_CARE), List.of(new Recipient(RecipientKind.EMPLOYER, null))));
        ObjectNode notice = json(notice(identified(), consent));
        ((ObjectNode) notice.at("/events/1")).put("event", UNKNOWN);
        CarerId record = taken(notice);
        CarerFlagRegister upgraded = register(new Upgraded(store, Map.of(UNKNOWN, "consent-recorded")));

        assertThat(upgraded.flag(record).flag().consents().given()).isEmpty();
        assertThat(upgraded.history(record)).noneMatch(ConsentRecorded.class::isInstance);
    }

    @Test
    void what_would_undo_ours_has_no_effect_after_the_upgrade_either() throws Exception {
        CarerId record = taken(json(notice(identified())));
        Restricted ours = new Restricted(EventHeader.of(id("ours"), record, at(4), RecordedBy.of(PRACTICE, "nurse")));
        assertThat(register.record(RecordCommand.of(ours))).isInstanceOf(RecordResult.Recorded.class);
        ObjectNode notice = json(notice(identified(), new Corrected(told("corrected", 5), id("ours"), null)));
        ((ObjectNode) notice.at("/events/1")).put("event", UNKNOWN);
        assertThat(taken(notice)).isEqualTo(record);
        CarerFlagRegister upgraded = register(new Upgraded(store, Map.of(UNKNOWN, "corrected")));

        assertThat(upgraded.flag(record).flag().isRestricted()).isTrue();
        assertThat(upgraded.history(record)).noneMatch(Corrected.class::isInstance);
    }

    @Test
    void a_field_of_the_future_does_not_let_through_what_a_partner_may_not_record() throws Exception {
        ConsentRecorded consent = new ConsentRecorded(
                told("consent", 3),
                Consent.given(
                        TODAY, List.of(Purpose.DIRECT_CARE), List.of(new Recipient(RecipientKind.EMPLOYER, null))));
        ObjectNode notice = json(notice(identified(), consent));
        ((ObjectNode) notice.at("/events/1")).put(UNKNOWN, 1);

        Received received = register.receiver(GP).receive(read(notice).record().orElseThrow(), HOSPITAL);
        assertThat(((Received.Refused) received).findings().all())
                .contains(new Finding(FlagFinding.FLAG_NOTICE_KIND, "events[1]"));
    }

    @Test
    void a_field_of_the_future_does_not_let_through_what_undoes_ours() throws Exception {
        CarerId record = taken(json(notice(identified())));
        Restricted ours = new Restricted(EventHeader.of(id("ours"), record, at(4), RecordedBy.of(PRACTICE, "nurse")));
        assertThat(register.record(RecordCommand.of(ours))).isInstanceOf(RecordResult.Recorded.class);
        ObjectNode notice = json(notice(identified(), new Unrestricted(told("lifted", 5), List.of(id("ours")))));
        ((ObjectNode) notice.at("/events/1")).put(UNKNOWN, 1);

        Received received = register.receiver(GP).receive(read(notice).record().orElseThrow(), HOSPITAL);
        assertThat(((Received.Refused) received).findings().all())
                .contains(new Finding(FlagFinding.FLAG_NOTICE_UNDOES_OURS, "events[1]"));
    }

    @Test
    void a_field_of_the_future_does_not_let_a_fault_through() throws Exception {
        ObjectNode notice = json(notice(identified()));
        ((ObjectNode) notice.at("/events/0/carer/identifiers/0"))
                .put("value", "9990000019")
                .put(UNKNOWN, 1);

        assertThat(read(notice).findings().all())
                .anyMatch(finding -> finding.path().startsWith("events[0].carer.identifiers[0]")
                        && finding.code().id().startsWith("CK-NHS"));
        assertThat(read(notice).isUsable()).isFalse();
    }

    @Test
    void a_kind_or_a_value_that_does_not_exist_is_a_mistake_in_an_event_of_ones_own() throws Exception {
        EventHeader header =
                EventHeader.of(id("own"), new CarerId(id("carer")), at(1), RecordedBy.of(PRACTICE, "nurse"));
        String own = FlagEventJson.toText(new Ended(header, FlagEndReason.MOVED_AWAY));
        for (Map.Entry<String, String> mistake : Map.of(
                        own.replace("\"ended\"", "\"ednded\""),
                        "event",
                        own.replace("moved-away", "movd-away"),
                        "reason")
                .entrySet()) {
            ReadResult<FlagEvent> read = FlagEventJson.read(mistake.getKey().getBytes(UTF_8), TODAY);
            Finding finding = new Finding(CoreFinding.JSON_VALUE_UNKNOWN, mistake.getValue());
            FlagEvent event = read.record().orElseThrow();

            assertThat(read.isUsable()).isFalse();
            assertThat(read.findings()).containsExactly(finding);
            assertThat(((RecordResult.Refused) register.accept(List.of(event)).get(0))
                            .findings()
                            .all())
                    .containsExactly(finding);
            assertThat(((RecordResult.Refused) register.record(RecordCommand.of(event)))
                            .findings()
                            .all())
                    .contains(finding);
        }
        assertThat(store.history(header.carer()).events()).isEmpty();
    }

    /** A change of a notice: at one place a text that this version knows becomes one that it does not. */
    private record Change(String object, String field, String known) {

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

    private static void keptToldToNobodyAndReadAfterTheUpgrade(Change change) throws Exception {
        ObjectNode notice = change.in(notice());
        LaterVersionTest fresh = new LaterVersionTest();
        CarerId record = fresh.taken(notice);

        assertThat(fresh.kept(record)).as(change.toString()).contains(text(notice, change.object()));
        assertThat(fresh.toldAnywhere(record)).as(change.toString()).doesNotContain(UNKNOWN);

        CarerFlagRegister upgraded = fresh.register(fresh.new Upgraded(fresh.store, Map.of(UNKNOWN, change.known())));
        assertThat(said(upgraded, record)).as(change.toString()).isEqualTo(saidOf(json(notice())));
    }

    /** What a register would say had it known everything from the beginning. */
    private static CarerFlag saidOf(ObjectNode notice) throws Exception {
        LaterVersionTest control = new LaterVersionTest();
        return said(control.register, control.taken(notice));
    }

    /** The flag but for the receipt, which lists the fields that were understood when the notice came. */
    private static CarerFlag said(CarerFlagRegister register, CarerId record) {
        CarerFlag flag = register.flag(record).flag();
        return new CarerFlag(
                flag.spells(),
                flag.carer(),
                flag.consents(),
                flag.restrictions(),
                List.of(),
                flag.followUp(),
                flag.links(),
                flag.undone(),
                flag.findings());
    }

    /** The event's text in which an object stands. */
    private static String text(ObjectNode notice, String object) {
        return notice.at(object.replaceFirst("(/events/\\d+).*", "$1")).toString();
    }

    private CarerId taken(ObjectNode notice) throws Exception {
        ReadResult<FlagNotice> read = read(notice);
        assertThat(read.isUsable()).as(read.findings().toString()).isTrue();
        Received received = register.receiver(GP).receive(read.record().orElseThrow(), HOSPITAL);
        assertThat(received).isInstanceOf(Received.Taken.class);
        return ((Received.Taken) received).record();
    }

    private static ReadResult<FlagNotice> read(ObjectNode notice) throws Exception {
        return FlagNoticeJson.read(JSON.writeValueAsBytes(notice), TODAY);
    }

    /** The texts of later events, as they lie in the store. */
    private List<String> kept(CarerId record) {
        return store.history(record).events().stream()
                .filter(EventSeal::isLater)
                .map(stored -> text(stored))
                .toList();
    }

    private String text(StoredEvent stored) {
        return new String(EventSeal.openerOf(keyOf(stored)).textOf(stored), UTF_8).split("\n", 2)[1];
    }

    private FlagEvent opened(StoredEvent stored) {
        return EventSeal.openerOf(keyOf(stored)).open(stored);
    }

    private CarerKey keyOf(StoredEvent stored) {
        return keys.find(Set.of(stored.carer())).get(stored.carer());
    }

    /** Everything that leaves the register about somebody, or is shown. */
    private String toldAnywhere(CarerId record) {
        List<FlagEvent> history = register.history(record);
        Stream<FlagEvent> events = Stream.of(
                        history.stream(),
                        register.everyHistory().flatMap(List::stream),
                        LocationRedaction.of(history).stream(),
                        RegisterView.withoutLocations(register).history(record).stream())
                .flatMap(stream -> stream);
        return events.map(FlagEventJson::toText).collect(joining("\n"))
                + register.flag(record).flag().spells().stream()
                        .flatMap(spell -> spell.events().stream())
                        .map(FlagEventJson::toText)
                        .collect(joining("\n"))
                + SharedAboutMe.whole(history).entries()
                + register.flag(record).flag();
    }

    private CarerFlagRegister register(FlagStore over) {
        return CarerFlagRegister.builder(over, CLOCK).keys(keys).build();
    }

    /** The paths of all objects. */
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

    /** The texts whose fields have closed lists of values, the kinds apart. */
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

    private static ObjectNode json(FlagNotice notice) throws Exception {
        return (ObjectNode) JSON.readTree(FlagNoticeJson.write(notice));
    }

    /** A notice with every kind of event that a partner may send. */
    private static FlagNotice notice() {
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

    private static FlagNotice notice(FlagEvent... events) {
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1, id("notice"), GP, Purpose.DIRECT_CARE, "policy", List.of(events));
    }

    private static Identified identified() {
        return new Identified(told("identified", 1), IdentificationSource.SELF, Setting.HOSPITAL, richest());
    }

    private static Confirmed confirmed() {
        return new Confirmed(told("confirmed", 2), null);
    }

    private static EventHeader told(String name, int day) {
        return new EventHeader(
                id(name),
                new CarerId(id("pseudonym")),
                at(day),
                RecordedBy.of(HOSPITAL, "nurse"),
                id("origin " + name));
    }

    private static Carer richest() {
        return SampleCarers.adult(TODAY).build();
    }

    /** A store in which later events are written as if this version had known what they say. */
    private final class Upgraded extends ForwardingFlagStore {

        private final Map<String, String> names;

        private Upgraded(FlagStore store, Map<String, String> names) {
            super(store);
            this.names = names;
        }

        @Override
        public History history(CarerId carer) {
            return upgraded(super.history(carer));
        }

        @Override
        public List<History> histories(Set<CarerId> carers) {
            return super.histories(carers).stream().map(this::upgraded).toList();
        }

        private History upgraded(History history) {
            List<StoredEvent> events = history.events().stream()
                    .map(stored -> EventSeal.isLater(stored) ? upgraded(stored) : stored)
                    .toList();
            return new History(history.carer(), history.head(), history.erased(), events);
        }

        private StoredEvent upgraded(StoredEvent stored) {
            String text = text(stored);
            for (Map.Entry<String, String> name : names.entrySet()) {
                text = text.replace("\"" + name.getKey() + "\"", "\"" + name.getValue() + "\"");
            }
            EventHeader header = opened(stored).header();
            FlagEvent known = EventSeal.isOfLaterKind(stored) ? null : new Erased(header);
            LaterEvent event = new LaterEvent(header, known, List.of(), text);
            NewEvent sealed = new EventSeal(keys.registerKey()).seal(event, keyOf(stored));
            return new StoredEvent(
                    stored.carer(),
                    stored.version(),
                    stored.id(),
                    stored.recordedAt(),
                    stored.digest(),
                    sealed.payload(),
                    stored.link());
        }
    }
}
