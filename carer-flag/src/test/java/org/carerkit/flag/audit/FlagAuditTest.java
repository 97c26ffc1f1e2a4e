package org.carerkit.flag.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.carerkit.flag.event.Samples.at;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carerkit.flag.audit.AuditReport.NotCovered;
import org.carerkit.flag.audit.Checkpoint.CheckpointFormat;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.AuditLog.LogAppend;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.StoredEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlagAuditTest {

    private final FlagStore store = new InMemoryFlagStore();
    private final FlagAudit audit = new FlagAudit(store, Clock.fixed(at(9), ZoneOffset.UTC));

    @Test
    void a_register_in_which_nothing_was_recorded_verifies() {
        Checkpoint checkpoint = audit.checkpoint();

        assertThat(checkpoint.size()).isZero();
        assertThat(checkpoint.root()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(audit.verify(checkpoint).holds()).isTrue();
    }

    @Test
    void a_checkpoint_has_a_leaf_for_each_history_that_went_on() {
        append(1, "a", "b");
        append(2, "c");
        Checkpoint first = audit.checkpoint();
        append(2, "d");
        append(3, "e");
        Checkpoint second = audit.checkpoint();

        assertThat(first.size()).isEqualTo(2);
        assertThat(second.size()).isEqualTo(4);
        assertThat(store.log().leavesOf(Set.of(carer(2))))
                .extracting(leaf -> leaf.head().version())
                .containsExactly(1L, 2L);
        assertThat(second.at()).isEqualTo(at(9));
    }

    @Test
    void where_nothing_went_on_the_last_checkpoint_is_given_again() {
        append(1, "a");
        Checkpoint first = audit.checkpoint();

        FlagAudit later = new FlagAudit(store, Clock.fixed(at(10), ZoneOffset.UTC));

        assertThat(later.checkpoint()).isEqualTo(first);
    }

    @Test
    void a_report_says_what_is_covered_and_what_came_since() {
        append(1, "a", "b");
        append(2, "c");
        Checkpoint first = audit.checkpoint();
        append(2, "d", "e");
        append(3, "f");
        Checkpoint second = audit.checkpoint();

        AuditReport before = audit.verify(first);
        assertThat(before.holds()).isTrue();
        assertThat(before.coveredEvents()).isEqualTo(3);
        assertThat(before.coveredCarers()).isEqualTo(2);
        assertThat(before.eventsSince()).isEqualTo(3);
        assertThat(before.notCovered()).containsExactly(NotCovered.values());
        AuditReport after = audit.verify(second);
        assertThat(after.coveredEvents()).isEqualTo(6);
        assertThat(after.coveredCarers()).isEqualTo(3);
        assertThat(after.eventsSince()).isZero();
    }

    @Test
    void who_has_two_checkpoints_can_see_that_the_log_only_grew() {
        append(1, "a");
        append(2, "b");
        append(3, "c");
        Checkpoint first = audit.checkpoint();
        append(1, "d");
        append(4, "e");
        Checkpoint second = audit.checkpoint();

        ConsistencyProof proof = audit.consistency(first, second);

        assertThat(proof.proves(first.rootHash(), second.rootHash())).isTrue();
        assertThat(proof.proves(second.rootHash(), first.rootHash())).isFalse();
        Bytes leaf = MerkleLog.leafHash(LogLeaves.entry(store.log().leaves(4, 1).get(0)));
        assertThat(audit.inclusion(4, second).proves(leaf, second.rootHash())).isTrue();
        assertThat(audit.inclusion(3, second).proves(leaf, second.rootHash())).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit.consistency(second, first))
                .withMessageStartingWith("first:");
    }

    @Test
    void a_checkpoint_of_many_histories_is_made_in_parts_and_goes_on_where_it_was_stopped() {
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            appends.add(append(carer(i), List.of(event("e" + i))));
        }
        store.appendAll(appends);
        int[] allowed = {1};
        FlagStore stopping = new ForwardingFlagStore(store) {
            @Override
            public AuditLog log() {
                return new ForwardingAuditLog(store.log()) {
                    @Override
                    public boolean append(LogAppend part) {
                        if (allowed[0]-- == 0) {
                            throw new IllegalStateException("stopped");
                        }
                        return super.append(part);
                    }
                };
            }
        };
        FlagAudit stopped = new FlagAudit(stopping, Clock.fixed(at(9), ZoneOffset.UTC));

        assertThatIllegalStateException().isThrownBy(stopped::checkpoint);
        assertThat(store.log().state().size()).isEqualTo(1_000);
        assertThat(store.log().lastHead()).isEmpty();
        Checkpoint checkpoint = audit.checkpoint();

        assertThat(checkpoint.size()).isEqualTo(2_500);
        assertThat(audit.verify(checkpoint).holds()).isTrue();
        assertThat(audit.verify(checkpoint).coveredCarers()).isEqualTo(2_500);
    }

    @Test
    void a_checkpoint_that_somebody_else_makes_at_the_same_time_is_joined() {
        append(1, "a");
        boolean[] first = {true};
        FlagStore racing = new ForwardingFlagStore(store) {
            @Override
            public AuditLog log() {
                return new ForwardingAuditLog(store.log()) {
                    @Override
                    public boolean append(LogAppend part) {
                        if (first[0]) {
                            first[0] = false;
                            audit.checkpoint();
                        }
                        return super.append(part);
                    }
                };
            }
        };

        Checkpoint checkpoint = new FlagAudit(racing, Clock.fixed(at(10), ZoneOffset.UTC)).checkpoint();

        assertThat(checkpoint.size()).isEqualTo(1);
        assertThat(checkpoint).isEqualTo(audit.checkpoint());
    }

    /** An attacker who knows the rule and makes every link anew: the chain fits, and the log does not. */
    @Test
    void a_history_that_was_written_anew_with_links_that_fit_is_found() {
        append(1, "a", "b");
        Checkpoint checkpoint = audit.checkpoint();
        FlagStore other = new InMemoryFlagStore();
        other.append(append(carer(1), List.of(event("a"), event("z"))));
        History forged = other.history(carer(1));
        FlagStore tampered = new ForwardingFlagStore(store) {
            @Override
            public List<History> histories(Set<CarerId> carers) {
                return List.of(forged);
            }
        };

        AuditReport report = new FlagAudit(tampered, Clock.systemUTC()).verify(checkpoint);

        assertThat(report.faults())
                .containsExactly(AuditFault.inHistory(FlagFinding.AUDIT_HISTORY_DIFFERS, carer(1), 2));
        assertThat(report.faults().get(0).finding().path()).isEqualTo("carers[" + carer(1) + "].events[2]");
    }

    @Test
    void a_store_of_which_an_earlier_copy_was_put_back_is_found() {
        append(1, "a");
        FlagStore copy = new InMemoryFlagStore();
        copy.append(append(carer(1), List.of(event("a"))));
        new FlagAudit(copy, Clock.fixed(at(9), ZoneOffset.UTC)).checkpoint();
        append(1, "b");
        append(2, "c");
        Checkpoint checkpoint = audit.checkpoint();

        AuditReport report = new FlagAudit(copy, Clock.systemUTC()).verify(checkpoint);

        assertThat(report.faults()).containsExactly(AuditFault.ofLog(FlagFinding.AUDIT_LOG_SHORT));
    }

    @Test
    void more_faults_than_anybody_reads_are_counted() {
        for (int i = 0; i < 1_200; i++) {
            append(i, "e" + i);
        }
        Checkpoint checkpoint = audit.checkpoint();
        FlagStore tampered = new ForwardingFlagStore(store) {
            @Override
            public List<History> histories(Set<CarerId> carers) {
                return super.histories(carers).stream()
                        .map(FlagAuditTest::edited)
                        .toList();
            }
        };

        AuditReport report = new FlagAudit(tampered, Clock.systemUTC()).verify(checkpoint);

        assertThat(report.faultCount()).isEqualTo(1_200);
        assertThat(report.faults()).hasSize(1_000);
        assertThat(report.holds()).isFalse();
    }

    @Test
    void a_checkpoint_with_a_fault_is_refused() {
        Checkpoint none = new Checkpoint(CheckpointFormat.CHECKPOINT_1, 1L, "xyz", at(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit.verify(none))
                .withMessageStartingWith("checkpoint:");
        Checkpoint far = new Checkpoint(CheckpointFormat.CHECKPOINT_1, 9L, "0".repeat(64), at(1));
        assertThatIllegalArgumentException().isThrownBy(() -> audit.inclusion(1, far));
    }

    private static History edited(History history) {
        StoredEvent event = history.events().get(0);
        StoredEvent edited = new StoredEvent(
                event.carer(), 1, event.id(), event.recordedAt(), event.digest(), bytes("edited"), event.link());
        return new History(history.carer(), history.head(), false, List.of(edited));
    }

    private void append(int carer, String... names) {
        List<NewEvent> events =
                List.of(names).stream().map(FlagAuditTest::event).toList();
        assertThat(store.append(append(carer(carer), events))).isInstanceOf(AppendResult.Appended.class);
    }

    private static Append append(CarerId carer, List<NewEvent> events) {
        return Append.of(carer, events, ChainLink.sha256(), at(2));
    }

    private static CarerId carer(int number) {
        return new CarerId(new UUID(7, number));
    }

    private static NewEvent event(String name) {
        return new NewEvent(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), bytes(name), bytes(name));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
