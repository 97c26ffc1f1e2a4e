package org.carerkit.flag.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.by;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.identified;
import static org.carerkit.flag.event.Samples.on;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.register.CurrentFlag.FlagVersion;
import org.carerkit.flag.register.RecordResult.Conflict;
import org.carerkit.flag.register.RecordResult.Recorded;
import org.carerkit.flag.register.RecordResult.Refused;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarerFlagRegisterTest {

    private static final Clock CLOCK = Clock.fixed(at(100), ZoneOffset.UTC);
    private static final CarerId OTHER = CarerId.of("11111111-2222-4333-8444-555555555555");

    private final CarerFlagRegister register = CarerFlagRegister.builder(new InMemoryFlagStore(), CLOCK)
            .organisations(organisation -> organisation.equals(HOSPITAL))
            .build();

    @Test
    void somebody_who_comes_back_with_a_backup_after_their_erasure_can_be_erased_again() {
        InMemoryFlagStore restored = new InMemoryFlagStore();
        InMemoryCarerKeys keys = new InMemoryCarerKeys();
        CarerFlagRegister other =
                CarerFlagRegister.builder(restored, CLOCK).keys(keys).build();
        other.record(RecordCommand.of(identified(1, "i")));
        keys.destroy(CARER); // the erasure destroyed it, and no backup holds it

        assertThat(other.record(RecordCommand.of(new Erased(on(5, "erased"))))).isInstanceOf(Recorded.class);
        assertThat(other.history(CARER)).containsExactly(new Erased(on(5, "erased")));
        assertThat(other.everyHistory()).isEmpty();
        assertThat(other.carersWith(Samples.NHS_NUMBER)).isEmpty();
    }

    // record

    @Test
    void a_flag_goes_from_identified_to_active_to_ended() {
        recorded(identified(1, "i"));
        assertThat(state()).isEqualTo(FlagState.IDENTIFIED);
        recorded(given(2, "g"));
        recorded(confirmed(3, "c"));
        assertThat(state()).isEqualTo(FlagState.ACTIVE);
        recorded(ended(4, "e", FlagEndReason.CARED_FOR_PERSON_DIED));
        assertThat(state()).isEqualTo(FlagState.ENDED);
        assertThat(register.flag(CARER).flag().findings()).isEmpty();
        assertThat(register.history(CARER)).hasSize(4);
    }

    @Test
    void the_same_event_again_gets_the_same_receipt() {
        Recorded first = recorded(identified(1, "i"));
        recorded(confirmed(3, "c"));

        assertThat(recorded(identified(1, "i"))).isEqualTo(first);
        assertThat(first.receipt().recordedAt()).isEqualTo(at(100));
        assertThat(first.receipt().eventId()).isEqualTo(id("i"));
        assertThat(register.history(CARER)).hasSize(2);
    }

    @Test
    void another_event_of_the_same_id_is_a_conflict_that_names_the_id() {
        recorded(identified(1, "i"));

        assertThat(record(identified(2, "i"))).isEqualTo(new Conflict(id("i")));
        FlagEvent ofOther = identified(1, "i").with(identified(1, "i").header().about(OTHER));
        assertThat(record(ofOther)).isEqualTo(new Conflict(id("i")));
        assertThat(register.carers(Optional.empty(), 10)).containsExactly(CARER);
    }

    @Test
    void a_step_that_the_state_does_not_allow_is_refused() {
        assertThat(findings(record(confirmed(2, "c")))).containsExactly(of(FlagFinding.FLAG_NOT_IDENTIFIED, "c"));
        recorded(identified(1, "i"));
        recorded(ended(4, "e", FlagEndReason.MOVED_AWAY));

        assertThat(findings(record(confirmed(5, "c")))).containsExactly(of(FlagFinding.FLAG_CLOSED, "c"));
        assertThat(findings(record(ended(5, "e2", FlagEndReason.CARER_DIED))))
                .containsExactly(of(FlagFinding.FLAG_CLOSED, "e2"));
        recorded(identified(6, "i2"));
        assertThat(register.flag(CARER).flag().spells()).hasSize(2);
    }

    @Test
    void an_event_that_would_take_another_ones_effect_away_is_refused_unless_it_corrects() {
        recorded(identified(1, "i"));
        recorded(confirmed(5, "c"));

        assertThat(findings(record(ended(3, "e", FlagEndReason.MOVED_AWAY))))
                .containsExactly(of(FlagFinding.FLAG_CLOSED, "c"));
        recorded(new Corrected(on(6, "x"), id("i"), id("i2")));
        assertThat(state()).isEqualTo(FlagState.NONE);
        recorded(identified(2, "i2"));
        assertThat(state()).isEqualTo(FlagState.ACTIVE);
        assertThat(register.flag(CARER).flag().findings()).isEmpty();
    }

    @Test
    void leaving_active_without_a_reason_is_refused() {
        recorded(identified(1, "i"));
        recorded(confirmed(2, "c"));

        assertThat(findings(record(new Ended(on(3, "e"), null))))
                .containsExactly(new Finding(CoreFinding.REQUIRED, "reason"));
    }

    @Test
    void an_event_ahead_of_the_clock_is_refused_beyond_the_tolerance() {
        RecordedBy hospital = RecordedBy.of(HOSPITAL, "nurse");
        FlagEvent within =
                new Restricted(EventHeader.of(id("r1"), CARER, at(100).plus(Duration.ofMinutes(5)), hospital));
        FlagEvent beyond = new Restricted(EventHeader.of(
                id("r2"), CARER, at(100).plus(Duration.ofMinutes(5)).plusMillis(1), hospital));

        recorded(within);
        assertThat(findings(record(beyond)))
                .containsExactly(new Finding(FlagFinding.FLAG_IN_FUTURE, "header.occurredAt", 300L));
    }

    @Test
    void an_organisation_that_is_not_known_or_not_named_is_refused() {
        assertThat(findings(record(new Restricted(by(SCHOOL, 1, "r")))))
                .containsExactly(new Finding(FlagFinding.FLAG_ORGANISATION_UNKNOWN, "header.recordedBy.organisation"));
        EventHeader withheld = EventHeader.of(id("r"), CARER, at(1), RecordedBy.withheld());
        assertThat(findings(record(new Restricted(withheld))))
                .containsExactly(new Finding(CoreFinding.REQUIRED, "header.recordedBy.organisation"));
        EventHeader nobody = new EventHeader(id("r"), CARER, at(1), null, null);
        assertThat(findings(record(new Restricted(nobody))))
                .containsExactly(new Finding(CoreFinding.REQUIRED, "header.recordedBy"));
    }

    @Test
    void a_command_that_rests_on_an_old_state_is_refused_and_a_repeated_one_is_not() {
        FlagVersion nothing = register.flag(CARER).version();
        RecordCommand first = RecordCommand.of(identified(1, "i"), nothing);
        RecordResult result = register.record(first);

        assertThat(result).isInstanceOf(Recorded.class);
        assertThat(findings(register.record(RecordCommand.of(confirmed(2, "c"), nothing))))
                .containsExactly(new Finding(FlagFinding.FLAG_VERSION_CHANGED, ""));
        assertThat(register.record(first)).isEqualTo(result);
        FlagVersion now = register.flag(CARER).version();
        assertThat(((Recorded) result).receipt().version()).isEqualTo(now);
        assertThat(register.record(RecordCommand.of(confirmed(2, "c"), now))).isInstanceOf(Recorded.class);
    }

    @Test
    void a_command_that_loses_a_race_is_checked_against_the_new_state() {
        InMemoryFlagStore store = new InMemoryFlagStore();
        CarerKeys keys = new InMemoryCarerKeys();
        CarerFlagRegister direct =
                CarerFlagRegister.builder(store, CLOCK).keys(keys).build();
        FlagStore overtaken = new Overtaken(store, () -> {
            direct.record(RecordCommand.of(identified(1, "i")));
            direct.record(RecordCommand.of(ended(2, "e", FlagEndReason.MOVED_AWAY)));
        });
        CarerFlagRegister slow =
                CarerFlagRegister.builder(overtaken, CLOCK).keys(keys).build();

        RecordResult result = slow.record(RecordCommand.of(new Restricted(on(3, "r"))));
        assertThat(result).isInstanceOf(Recorded.class);
        assertThat(direct.history(CARER)).extracting(FlagEvent::id).containsExactly(id("i"), id("e"), id("r"));
    }

    @Test
    void a_store_that_may_outlive_the_process_asks_for_keys_that_do_and_says_which_there_are() {
        CarerFlagRegisterBuilder withoutKeys =
                CarerFlagRegister.builder(new ForwardingFlagStore(new InMemoryFlagStore()) {}, CLOCK);

        assertThatIllegalStateException().isThrownBy(withoutKeys::build).withMessageContaining("FileCarerKeys.open");
    }

    // accept

    @Test
    void history_is_taken_in_any_order() {
        List<RecordResult> results = register.accept(
                List.of(confirmed(2, "c"), ended(3, "e", FlagEndReason.CARER_DIED), identified(1, "i")));

        assertThat(results).hasSize(3).allMatch(Recorded.class::isInstance);
        assertThat(state()).isEqualTo(FlagState.ENDED);
        assertThat(register.flag(CARER).flag().findings()).isEmpty();
    }

    @Test
    void an_event_out_of_place_is_kept_and_is_a_finding() {
        assertThat(register.accept(List.of(confirmed(2, "c")))).allMatch(Recorded.class::isInstance);

        assertThat(register.flag(CARER).flag().findings()).containsExactly(of(FlagFinding.FLAG_NOT_IDENTIFIED, "c"));
        assertThat(register.history(CARER)).containsExactly(confirmed(2, "c"));
    }

    @Test
    void in_a_batch_each_event_gets_its_own_answer() {
        recorded(identified(1, "i"));
        FlagEvent ofOther = new Restricted(EventHeader.of(id("r"), OTHER, at(1), RecordedBy.withheld()));

        List<RecordResult> results = register.accept(List.of(
                ofOther,
                identified(2, "i"),
                confirmed(2, "c"),
                new Ended(on(3, "e"), null),
                confirmed(2, "c"),
                identified(1, "i")));

        assertThat(results.get(0)).isInstanceOf(Recorded.class);
        assertThat(results.get(1)).isEqualTo(new Conflict(id("i")));
        assertThat(results.get(2)).isInstanceOf(Recorded.class);
        assertThat(findings(results.get(3))).containsExactly(new Finding(CoreFinding.REQUIRED, "reason"));
        assertThat(results.get(4)).isEqualTo(results.get(2));
        assertThat(results.get(5)).isInstanceOf(Recorded.class);
        assertThat(register.history(CARER)).hasSize(2);
        assertThat(register.carers(Optional.empty(), 10)).containsExactly(CARER, OTHER);
    }

    @Test
    void nothing_is_known_of_a_carer_of_whom_nothing_was_recorded() {
        assertThat(state()).isEqualTo(FlagState.NONE);
        assertThat(register.history(CARER)).isEmpty();
        assertThat(register.accept(List.of())).isEmpty();
    }

    /** Somebody else is faster, once, between the reading and the first append. */
    private static final class Overtaken extends ForwardingFlagStore {

        private Runnable faster;

        Overtaken(FlagStore store, Runnable faster) {
            super(store);
            this.faster = faster;
        }

        @Override
        public AppendResult append(Append append) {
            Runnable now = faster;
            faster = () -> {};
            now.run();
            return super.append(append);
        }
    }

    private static Finding of(FlagFinding code, String name) {
        return new Finding(code, "events[" + id(name) + "]");
    }

    private FlagState state() {
        return register.flag(CARER).flag().state();
    }

    private static List<Finding> findings(RecordResult result) {
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).findings().all();
    }

    private Recorded recorded(FlagEvent event) {
        RecordResult result = record(event);
        assertThat(result).isInstanceOf(Recorded.class);
        return (Recorded) result;
    }

    private RecordResult record(FlagEvent event) {
        return register.record(RecordCommand.of(event));
    }
}
