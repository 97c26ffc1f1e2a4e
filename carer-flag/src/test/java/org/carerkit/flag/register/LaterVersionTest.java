package org.carerkit.flag.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.register.LaterNotices.TODAY;
import static org.carerkit.flag.register.LaterNotices.UNKNOWN;
import static org.carerkit.flag.register.LaterNotices.confirmed;
import static org.carerkit.flag.register.LaterNotices.identified;
import static org.carerkit.flag.register.LaterNotices.json;
import static org.carerkit.flag.register.LaterNotices.notice;
import static org.carerkit.flag.register.LaterNotices.read;
import static org.carerkit.flag.register.LaterNotices.told;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.json.ReadResult;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.LaterNotices.Change;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * A partner's version of the format is later than ours. Nothing it tells is lost, nothing that we cannot read is told to
 * anybody, and after our upgrade all of it is read.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaterVersionTest {

    /** How many changes of a notice there are at least: fewer would mean that the samples have lost their fields. */
    private static final int KINDS = 9;

    private static final int FIELDS = 60;
    private static final int VALUES = 40;

    private final EarlierRegister earlier = new EarlierRegister();
    private final CarerFlagRegister register = earlier.register();

    @Test
    void a_kind_of_the_future_in_every_position_is_kept_told_to_nobody_and_read_after_the_upgrade() throws Exception {
        List<Change> changes = LaterNotices.kinds(notice());
        assertThat(changes).hasSizeGreaterThanOrEqualTo(KINDS);

        for (Change change : changes) {
            keptToldToNobodyAndReadAfterTheUpgrade(change);
        }
    }

    @Test
    void a_field_of_the_future_in_every_position_is_kept_and_told_to_nobody_and_the_rest_counts() throws Exception {
        List<String> objects = LaterNotices.objects(notice());
        assertThat(objects).hasSizeGreaterThanOrEqualTo(FIELDS);

        for (String object : objects) {
            ObjectNode notice = json(notice());
            ((ObjectNode) notice.at(object))
                    .set(UNKNOWN, JsonNodeFactory.instance.objectNode().put("a", UNKNOWN));
            EarlierRegister fresh = new EarlierRegister();
            CarerId record = fresh.taken(notice);

            assertThat(fresh.kept(record)).as(object).contains(text(notice, object));
            assertThat(fresh.toldAnywhere(record)).as(object).doesNotContain(UNKNOWN);
            assertThat(said(fresh.register(), record)).as(object).isEqualTo(saidOf(json(notice())));
        }
    }

    @Test
    void a_value_of_the_future_in_every_position_is_kept_told_to_nobody_and_read_after_the_upgrade() throws Exception {
        List<Change> changes = LaterNotices.values(notice());
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
        CarerId record = earlier.taken(notice);

        CarerFlag flag = register.flag(record).flag();
        assertThat(flag.state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag.findings())
                .containsExactly(new Finding(FlagFinding.FLAG_LATER_VERSION, "events[" + id("origin confirmed") + "]"));
    }

    @Test
    void an_end_whose_reason_is_of_the_future_ends_the_flag() throws Exception {
        ObjectNode notice = json(notice(identified(), new Ended(told("ended", 3), FlagEndReason.MOVED_AWAY)));
        ((ObjectNode) notice.at("/events/1")).put("reason", UNKNOWN);

        assertThat(register.flag(earlier.taken(notice)).flag().state()).isEqualTo(FlagState.ENDED);
    }

    @Test
    void a_relationship_of_the_future_leaves_the_rest_of_the_record_readable() throws Exception {
        ObjectNode notice = json(notice(identified()));
        ((ObjectNode) notice.at("/events/0/carer/roles/0")).put("relationship", UNKNOWN);
        Carer known = register.flag(earlier.taken(notice)).flag().carer();

        assertThat(known.person()).isEqualTo(identified().carer().person());
        assertThat(known.roles().get(0).relationship()).isNull();
    }

    @Test
    void a_notice_that_comes_again_before_and_after_the_upgrade_is_answered_as_before() throws Exception {
        ObjectNode notice = json(notice());
        ((ObjectNode) notice.at("/events/3")).put("event", UNKNOWN);
        CarerId record = earlier.taken(notice);
        int before = earlier.store().history(record).events().size();

        assertThat(earlier.taken(notice)).isEqualTo(record);
        assertThat(earlier.store().history(record).events()).hasSize(before);

        CarerFlagRegister upgraded = earlier.upgraded("reviewed");
        Received again =
                upgraded.receiver(GP).receive(read(json(notice())).record().orElseThrow(), HOSPITAL);
        assertThat(again).isInstanceOf(Received.Taken.class);
        assertThat(earlier.store().history(record).events()).hasSize(before);
    }

    @Test
    void what_cannot_be_read_keeps_nobody_from_lifting_their_own_restriction() {
        UUID restriction = id("restriction");
        CarerId partner = new CarerId(id("partner"));
        CarerId another = new CarerId(id("another partner"));
        FlagEvent restricted = new Restricted(new EventHeader(id("r"), partner, at(1), null, restriction));
        FlagEvent lifted =
                new Unrestricted(new EventHeader(id("l"), partner, at(2), null, id("lifting")), List.of(restriction));
        FlagEvent unread = new LaterEvent(
                new EventHeader(id("u"), another, at(1), null, restriction), null, List.of("event"), "{}");

        assertThat(CarerFlag.of(List.of(restricted, unread)).isRestricted()).isTrue();
        assertThat(CarerFlag.of(List.of(restricted, lifted)).isRestricted()).isFalse();
        assertThat(CarerFlag.of(List.of(restricted, lifted, unread)).isRestricted())
                .isFalse();
    }

    @Test
    void another_event_of_the_same_id_is_a_conflict_before_and_after_the_upgrade() throws Exception {
        ObjectNode notice = json(notice());
        ((ObjectNode) notice.at("/events/3")).put("event", UNKNOWN);
        earlier.taken(notice);
        ObjectNode other = notice.deepCopy();
        ((ObjectNode) other.at("/events/3")).put("nextDue", "2028-03-02");
        ObjectNode known = json(notice());
        ((ObjectNode) known.at("/events/3")).put("nextDue", "2028-03-02");
        CarerFlagRegister upgraded = earlier.upgraded("reviewed");
        for (Received received : List.of(
                earlier.received(other),
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
        CarerId record = earlier.taken(notice);
        CarerFlagRegister upgraded = earlier.upgraded("consent-recorded");

        assertThat(upgraded.flag(record).flag().consents().given()).isEmpty();
        assertThat(upgraded.history(record)).noneMatch(ConsentRecorded.class::isInstance);
    }

    @Test
    void what_would_undo_ours_has_no_effect_after_the_upgrade_either() throws Exception {
        CarerId record = earlier.taken(json(notice(identified())));
        Restricted ours = new Restricted(EventHeader.of(id("ours"), record, at(4), RecordedBy.of(PRACTICE, "nurse")));
        assertThat(register.record(RecordCommand.of(ours))).isInstanceOf(RecordResult.Recorded.class);
        ObjectNode notice = json(notice(identified(), new Corrected(told("corrected", 5), id("ours"), null)));
        ((ObjectNode) notice.at("/events/1")).put("event", UNKNOWN);
        assertThat(earlier.taken(notice)).isEqualTo(record);
        CarerFlagRegister upgraded = earlier.upgraded("corrected");

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

        Received received = earlier.received(notice);
        assertThat(((Received.Refused) received).findings().all())
                .contains(new Finding(FlagFinding.FLAG_NOTICE_KIND, "events[1]"));
    }

    @Test
    void a_field_of_the_future_does_not_let_through_what_undoes_ours() throws Exception {
        CarerId record = earlier.taken(json(notice(identified())));
        Restricted ours = new Restricted(EventHeader.of(id("ours"), record, at(4), RecordedBy.of(PRACTICE, "nurse")));
        assertThat(register.record(RecordCommand.of(ours))).isInstanceOf(RecordResult.Recorded.class);
        ObjectNode notice = json(notice(identified(), new Unrestricted(told("lifted", 5), List.of(id("ours")))));
        ((ObjectNode) notice.at("/events/1")).put(UNKNOWN, 1);

        Received received = earlier.received(notice);
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
        assertThat(earlier.store().history(header.carer()).events()).isEmpty();
    }

    private static void keptToldToNobodyAndReadAfterTheUpgrade(Change change) throws Exception {
        ObjectNode notice = change.in(notice());
        EarlierRegister fresh = new EarlierRegister();
        CarerId record = fresh.taken(notice);

        assertThat(fresh.kept(record)).as(change.toString()).contains(text(notice, change.object()));
        assertThat(fresh.toldAnywhere(record)).as(change.toString()).doesNotContain(UNKNOWN);

        CarerFlagRegister upgraded = fresh.upgraded(change.known());
        assertThat(said(upgraded, record)).as(change.toString()).isEqualTo(saidOf(json(notice())));
    }

    /** What a register would say had it known everything from the beginning. */
    private static CarerFlag saidOf(ObjectNode notice) throws Exception {
        EarlierRegister control = new EarlierRegister();
        return said(control.register(), control.taken(notice));
    }

    /** The event's text in which an object stands. */
    private static String text(ObjectNode notice, String object) {
        return notice.at(object.replaceFirst("(/events/\\d+).*", "$1")).toString();
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
}
