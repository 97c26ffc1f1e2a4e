package org.carerkit.flag.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.carerkit.flag.contract.ContractSamples.CARER;
import static org.carerkit.flag.contract.ContractSamples.DAY;
import static org.carerkit.flag.contract.ContractSamples.NOW;
import static org.carerkit.flag.contract.ContractSamples.append;
import static org.carerkit.flag.contract.ContractSamples.appended;
import static org.carerkit.flag.contract.ContractSamples.bytes;
import static org.carerkit.flag.contract.ContractSamples.carer;
import static org.carerkit.flag.contract.ContractSamples.entry;
import static org.carerkit.flag.contract.ContractSamples.event;
import static org.carerkit.flag.contract.ContractSamples.found;
import static org.carerkit.flag.contract.ContractSamples.hash;
import static org.carerkit.flag.contract.ContractSamples.head;
import static org.carerkit.flag.contract.ContractSamples.id;
import static org.carerkit.flag.contract.ContractSamples.row;
import static org.carerkit.flag.contract.ContractSamples.stored;
import static org.carerkit.flag.contract.ContractSamples.summary;
import static org.carerkit.flag.contract.ContractSamples.withFlag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AppendResult.VersionChanged;
import org.carerkit.flag.store.AuditLog.LogAppend;
import org.carerkit.flag.store.AuditLog.LogHead;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.AuditLog.LogState;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagCounts;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.Outbox.HandOver;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxEntry.OutboxState;
import org.carerkit.flag.store.OutboxOutcome;
import org.carerkit.flag.store.SentNotices.Place;
import org.carerkit.flag.store.SentNotices.Sent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FlagStore} must do, one test a rule. Extend it and give a store; that is all.
 *
 * <p>Not tested here, for no test can do it everywhere:
 *
 * <ul>
 *   <li>29. What was acknowledged MUST survive that the process is killed, at any moment.
 *   <li>30. Events, flags, outbox entries and links of one append MUST be there together or not at all, whatever fails.
 *   <li>31. A change that commits late MUST NOT be skipped by a reader of changes who was there before.
 *   <li>32. What was erased MUST NOT stay in the storage's own files for longer than its documentation says.
 *   <li>33. No log line, exception or other system MUST get what stands in an event or a notice.
 * </ul>
 *
 * <p>For its own stores this project tests 29 to 32 beside this contract, by killing processes and failing every call.
 */
public abstract class FlagStoreContract extends FlagStoreHistoryContract {

    /** For the subclass. */
    protected FlagStoreContract() {}

    @Test
    @DisplayName("16. Flags MUST commit with their events, be found by every query, and be replaced by later ones")
    void flags() {
        FlagStore store = emptyStore();
        store.append(withFlag(CARER, "a", row(CARER, 0, FlagState.IDENTIFIED, DAY, hash(1))));
        store.append(withFlag(carer(2), "b", row(carer(2), 0, FlagState.ACTIVE, DAY.plusDays(1), hash(2))));

        assertThat(store.flag(CARER)).contains(summary(CARER, 1, FlagState.IDENTIFIED, DAY));
        assertThat(found(store, new FlagQuery.InState(FlagState.ACTIVE, NOW))).containsExactly(carer(2));
        assertThat(found(store, new FlagQuery.InState(FlagState.ACTIVE, NOW.minusSeconds(1))))
                .isEmpty();
        assertThat(found(store, new FlagQuery.ReviewDue(DAY))).containsExactly(CARER);
        assertThat(found(store, new FlagQuery.OfKind(CarerKind.SOLE_CARER))).containsExactly(CARER, carer(2));
        assertThat(found(store, new FlagQuery.OfKind(CarerKind.ADULT_CARER))).isEmpty();
        assertThat(found(store, new FlagQuery.KindsChange(DAY.plusDays(9)))).isEmpty();
        assertThat(found(store, new FlagQuery.KindsChange(DAY.plusDays(10)))).hasSize(2);
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1), hash(9)))))
                .containsExactly(CARER);
        assertThat(found(store, new FlagQuery.ReferralOpen(DAY))).hasSize(2);
        assertThat(found(store, new FlagQuery.ReferralOpen(DAY.plusDays(3)))).isEmpty();
        assertThat(found(store, new FlagQuery.ReferralUnanswered(DAY.plusDays(1))))
                .hasSize(2);
        assertThat(found(store, new FlagQuery.ReferralUnanswered(DAY.plusDays(2))))
                .isEmpty();
        assertThat(found(store, new FlagQuery.ReferralOverdue(DAY.plusDays(1), DAY)))
                .isEmpty();
        assertThat(found(store, new FlagQuery.ReferralOverdue(DAY.plusDays(1), DAY.plusDays(1))))
                .hasSize(2);

        store.append(append(CARER, event("c"))
                .expecting(head("a"))
                .with(List.of(row(CARER, 1, FlagState.ENDED, DAY, hash(3)))));

        assertThat(found(store, new FlagQuery.InState(FlagState.IDENTIFIED, NOW)))
                .isEmpty();
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1))))).isEmpty();
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(3))))).containsExactly(CARER);
    }

    @Test
    @DisplayName("17. A flag of another carer that rests on an older version, or on a history that was erased, MUST be"
            + " refused with the whole append")
    void flagOfAnother() {
        FlagStore store = emptyStore();
        store.append(append(carer(2), event("b")));
        store.append(append(carer(3), event("c")));
        store.erase(append(carer(3), event("z")));
        Append late = append(CARER, event("a"))
                .expecting(HistoryHead.START)
                .with(List.of(row(carer(2), 0, FlagState.ACTIVE, DAY, hash(1))));
        Append ofErased = late.with(List.of(row(carer(3), 2, FlagState.ACTIVE, DAY, hash(1))));

        assertThat(store.append(late)).isEqualTo(new VersionChanged(0));
        assertThat(store.append(ofErased)).isEqualTo(new VersionChanged(0));
        assertThat(store.history(CARER).version()).isZero();
        assertThat(found(store, new FlagQuery.InState(FlagState.ACTIVE, NOW))).isEmpty();
    }

    @Test
    @DisplayName("18. People MUST be counted by state, source and kinds, and those whose flag does not count MUST not")
    void counts() {
        FlagStore store = emptyStore();
        store.append(withFlag(CARER, "a", row(CARER, 0, FlagState.ACTIVE, DAY, hash(1))));
        FlagRow linked = row(carer(2), 0, FlagState.ACTIVE, DAY, hash(2));
        store.append(withFlag(
                carer(2),
                "b",
                new FlagRow(linked.summary(), linked.intervals(), linked.referrals(), linked.lookups(), false)));

        assertThat(store.counts(NOW).cells())
                .containsExactly(new FlagCounts.Cell(
                        FlagState.ACTIVE, IdentificationSource.SELF, Set.of(CarerKind.SOLE_CARER), 1));
        assertThat(store.counts(NOW.minusSeconds(1)).cells()).isEmpty();
    }

    @Test
    @DisplayName("19. After an erasure nothing but the sealed events MUST be left, and every later append be refused")
    void erase() {
        FlagStore store = emptyStore();
        store.append(withFlag(CARER, "a", row(CARER, 0, FlagState.ACTIVE, DAY, hash(1)))
                .sending(List.of(entry("waits", "school"))));
        Append last = append(CARER, event("z")).expecting(head("a")).sending(List.of(entry("erased", "school")));

        assertThat(appended(store.erase(last))).containsExactly(stored("a", "z"));
        assertThat(store.erase(last)).isEqualTo(new AppendResult.Erased());
        assertThat(store.append(append(CARER, event("a")))).isEqualTo(new AppendResult.Erased());
        assertThat(store.append(append(carer(2), event("a")))).isEqualTo(new AppendResult.Erased());
        assertThat(store.append(append(CARER, event("new")))).isEqualTo(new AppendResult.Erased());
        assertThat(store.history(CARER))
                .isEqualTo(new History(CARER, head("a", "z"), true, List.of(stored("a"), stored("a", "z"))));
        assertThat(store.flag(CARER)).isEmpty();
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1))))).isEmpty();
        assertThat(found(store, new FlagQuery.All())).isEmpty();
        assertThat(found(store, new FlagQuery.WithErased())).containsExactly(CARER);
        assertThat(store.outbox().entries(OutboxState.WAITING, Optional.empty(), 10))
                .extracting(OutboxEntry::id)
                .containsExactly(id("erased"));
        assertThat(store.counts(NOW))
                .isEqualTo(new FlagCounts(List.of(), store.counts(NOW).erased()))
                .satisfies(counts -> assertThat(counts.erased())
                        .containsExactlyInAnyOrder(
                                new FlagCounts.ErasedCount(FlagCounts.By.STATE, "ACTIVE", 1),
                                new FlagCounts.ErasedCount(FlagCounts.By.SOURCE, "SELF", 1),
                                new FlagCounts.ErasedCount(FlagCounts.By.KIND, "SOLE_CARER", 1)));
    }

    @Test
    @DisplayName("20. Changes MUST come once each until they change again, and go on where the cursor says")
    void changes() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")));
        store.append(append(carer(2), event("b")));
        Changes first = store.changes(Changes.START, 1);
        Changes second = store.changes(first.cursor(), 5);
        assertThat(Stream.of(first, second).flatMap(page -> page.changes().stream()))
                .extracting(Changes.Change::carer)
                .containsExactlyInAnyOrder(CARER, carer(2));
        assertThat(store.changes(second.cursor(), 5)).isEqualTo(new Changes(List.of(), second.cursor()));

        store.append(append(CARER, event("c")));

        assertThat(store.changes(second.cursor(), 5).changes())
                .containsExactly(new Changes.Change(CARER, head("a", "c")));
        assertThat(store.changes(Changes.START, 5).changes()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> store.changes("no cursor", 5));
    }

    @Test
    @DisplayName("21. Entries about one carer by one connector MUST leave in their order, one at a time")
    void outboxOrder() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a"))
                .sending(List.of(entry("1", "school"), entry("2", "school"), entry("3", "gp"))));
        UUID claim = id("claim");
        Instant later = NOW.plusSeconds(60);

        assertThat(store.outbox().claim(claim, NOW.minusSeconds(1), later, 9)).isEmpty();
        List<OutboxEntry> claimed = store.outbox().claim(claim, NOW, later, 9);
        assertThat(claimed).extracting(OutboxEntry::id).containsExactly(id("1"), id("3"));
        assertThat(claimed).extracting(OutboxEntry::attempts).containsOnly(1);
        assertThat(store.outbox().claim(id("other"), NOW, later, 9)).isEmpty();
        assertThat(store.outbox().settle(id("1"), claim, new OutboxOutcome.Delivered()))
                .isTrue();
        assertThat(store.outbox().settle(id("1"), claim, new OutboxOutcome.Delivered()))
                .isFalse();
        assertThat(store.outbox().settle(id("3"), claim, new OutboxOutcome.Again(later, "TIMEOUT")))
                .isTrue();
        assertThat(store.outbox().claim(id("other"), NOW, later, 9))
                .extracting(OutboxEntry::id)
                .containsExactly(id("2"));
    }

    @Test
    @DisplayName("22. A claim that is over MUST be anybody's, and whoever held it MUST NOT settle it any more")
    void outboxClaimEnds() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")).sending(List.of(entry("1", "school"))));
        Instant later = NOW.plusSeconds(60);
        store.outbox().claim(id("dead"), NOW, later, 1);

        assertThat(store.outbox().claim(id("next"), later, later.plusSeconds(60), 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.attempts()).isEqualTo(2));
        assertThat(store.outbox().settle(id("1"), id("dead"), new OutboxOutcome.Delivered()))
                .isFalse();
        assertThat(store.outbox().settle(id("1"), id("next"), new OutboxOutcome.Dead("REFUSED")))
                .isTrue();
        assertThat(store.outbox().entries(OutboxState.DEAD, Optional.empty(), 9))
                .extracting(OutboxEntry::reason)
                .containsExactly("REFUSED");
        assertThat(store.outbox().revive(id("1"), NOW)).isTrue();
        assertThat(store.outbox().revive(id("1"), NOW)).isFalse();
        assertThat(store.outbox().claim(id("again"), NOW, later, 1)).hasSize(1);
    }

    @Test
    @DisplayName(
            "25. An entry MUST be handed over on the versions it was decided on, and for its claim, and on no other")
    void outboxHandsOver() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")).sending(List.of(entry("1", "school"))));
        store.append(append(carer(2), event("b")));
        Instant later = NOW.plusSeconds(60);
        assertThat(store.outbox().claim(id("claim"), NOW, later, 9))
                .extracting(OutboxEntry::handedOver)
                .containsExactly(false);

        Map<CarerId, Long> decidedOn = Map.of(CARER, 1L, carer(2), 1L, carer(3), 0L);
        for (Map<CarerId, Long> other : List.of(
                Map.of(CARER, 0L, carer(2), 1L), Map.of(CARER, 1L, carer(2), 2L), Map.of(CARER, 1L, carer(3), 1L))) {
            assertThat(store.outbox().handOver(id("1"), id("claim"), other)).isEqualTo(HandOver.DECIDE_AGAIN);
        }
        assertThat(store.outbox().handOver(id("1"), id("other"), decidedOn)).isEqualTo(HandOver.NOT_YOURS);
        assertThat(store.outbox().handOver(id("gone"), id("claim"), decidedOn)).isEqualTo(HandOver.NOT_YOURS);
        assertThat(store.outbox().entries(OutboxState.WAITING, Optional.empty(), 9))
                .extracting(OutboxEntry::handedOver)
                .containsExactly(false);
        assertThat(store.outbox().handOver(id("1"), id("claim"), decidedOn)).isEqualTo(HandOver.NOW);
        store.append(append(carer(2), event("c")));
        assertThat(store.outbox().handOver(id("1"), id("claim"), decidedOn)).isEqualTo(HandOver.DECIDE_AGAIN);
        assertThat(store.outbox().claim(id("next"), later, later.plusSeconds(60), 1))
                .extracting(OutboxEntry::handedOver)
                .containsExactly(true);
        assertThat(store.outbox().handOver(id("1"), id("claim"), Map.of(CARER, 1L)))
                .isEqualTo(HandOver.NOT_YOURS);
    }

    @Test
    @DisplayName("26. A recipient's numbers MUST count from 1 in each epoch, and a notice sent again MUST keep its own")
    void numbersOfNotices() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a"))
                .sending(List.of(entry("1", "school"), entry("2", "gp"), entry("3", "school"), entry("4", "school"))));
        Sent first = sent(store, "1", "school").orElseThrow();

        assertThat(first.place().sequence()).isEqualTo(1);
        assertThat(sent(store, "2", "gp").orElseThrow().place()).isEqualTo(first.place());
        assertThatIllegalStateException()
                .isThrownBy(() -> store.sentNotices().sentOr(id("notice 3"), bytes("school"), place -> {
                    throw new IllegalStateException("the key cannot be read");
                }));
        assertThat(sent(store, "3", "school").orElseThrow().place())
                .isEqualTo(new Place(first.place().epoch(), 2));
        assertThat(store.sentNotices().sentOr(id("notice 1"), bytes("school"), place -> {
                    throw new IllegalStateException("it is signed already");
                }))
                .contains(first);
        assertThat(sent(store, "never waited", "school")).isEmpty();

        store.sentNotices().newEpoch(id("next epoch"));
        assertThat(sent(store, "1", "school")).contains(first);
        assertThat(sent(store, "4", "school").orElseThrow().place()).isEqualTo(new Place(id("next epoch"), 1));
    }

    @Test
    @DisplayName("27. A number and a signature MUST go with their notice: when it is delivered, and with an erasure")
    void numbersGo() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")).sending(List.of(entry("1", "school"))));
        store.append(append(carer(2), event("b")).sending(List.of(entry("2", "school"))));
        UUID epoch = sent(store, "1", "school").orElseThrow().place().epoch();
        sent(store, "2", "school");
        UUID claim = id("claim");
        store.outbox().claim(claim, NOW, NOW.plusSeconds(60), 9);
        store.outbox().settle(id("1"), claim, new OutboxOutcome.Again(NOW, "TIMEOUT"));

        assertThat(sent(store, "1", "school").orElseThrow().place()).isEqualTo(new Place(epoch, 1));
        store.outbox().claim(claim, NOW, NOW.plusSeconds(60), 9);
        store.outbox().settle(id("1"), claim, new OutboxOutcome.Delivered());
        store.erase(append(carer(2), event("z")).sending(List.of(entry("erased", "school"))));

        assertThat(sent(store, "1", "school")).isEmpty();
        assertThat(sent(store, "2", "school")).isEmpty();
        assertThat(sent(store, "erased", "school").orElseThrow().place()).isEqualTo(new Place(epoch, 3));
    }

    private static Optional<Sent> sent(FlagStore store, String entry, String recipient) {
        return store.sentNotices()
                .sentOr(
                        id("notice " + entry),
                        bytes(recipient),
                        place -> new Sent(place, "key", NOW, bytes("signature of " + entry)));
    }

    @Test
    @DisplayName(
            "23. The audit log MUST take leaves only behind the state that is expected, and give them back in order")
    void log() {
        FlagStore store = emptyStore();
        LogState one = new LogState(1, "1", bytes("one"));
        LogLeaf leaf = new LogLeaf(0, CARER, head("a"));
        LogHead head = new LogHead(1, bytes("root"), NOW);
        LogAppend append = new LogAppend(LogState.START, List.of(leaf), one, Optional.of(head));

        assertThat(store.log().state()).isEqualTo(LogState.START);
        assertThat(store.log().lastHead()).isEmpty();
        assertThat(store.log().append(append)).isTrue();
        assertThat(store.log().append(append)).isFalse();
        assertThat(store.log().state()).isEqualTo(one);
        assertThat(store.log().lastHead()).contains(head);
        assertThat(store.log().leaves(0, 9)).containsExactly(leaf);
        assertThat(store.log().leavesOf(Set.of(CARER, carer(2)))).containsExactly(leaf);
        assertThat(store.log().leaves(1, 9)).isEmpty();
    }

    @Test
    @DisplayName("24. Flags MUST be replaced without an event where they rest on the history's version, and only there")
    void reindex() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")));
        store.reindex(
                List.of(row(CARER, 0, FlagState.ENDED, DAY, hash(1)), row(carer(9), 0, FlagState.ENDED, DAY, hash(1))));
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1))))).isEmpty();

        store.reindex(List.of(row(CARER, 1, FlagState.ACTIVE, DAY, hash(1))));

        assertThat(store.flag(CARER)).contains(summary(CARER, 1, FlagState.ACTIVE, DAY));
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1))))).containsExactly(CARER);
    }

    @Test
    @DisplayName("28. The fingerprint of the keys MUST be kept once, and no other in its place")
    void keysFingerprint() {
        FlagStore store = emptyStore();
        assertThat(store.keysFingerprint()).isEmpty();

        assertThat(store.keepKeysFingerprint(bytes("one"))).isTrue();
        assertThat(store.keepKeysFingerprint(bytes("other"))).isFalse();

        assertThat(store.keepKeysFingerprint(bytes("one"))).isTrue();
        assertThat(store.keysFingerprint()).contains(bytes("one"));
    }
}
