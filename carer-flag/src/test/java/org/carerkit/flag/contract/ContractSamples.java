package org.carerkit.flag.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.Append.NewOutboxEntry;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AppendResult.Appended;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagRow.ReferralRow;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.StateInterval;
import org.carerkit.flag.store.StoredEvent;

/** What the contract stores: events and flags that no store looks into. */
final class ContractSamples {

    static final Instant NOW = Instant.parse("2026-03-02T10:15:30.123456Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final CarerId CARER = carer(1);
    static final ChainLink LINK = ChainLink.sha256();

    private ContractSamples() {}

    static Append withFlag(CarerId carer, String name, FlagRow row) {
        return append(carer, event(name)).expecting(HistoryHead.START).with(List.of(row));
    }

    static FlagSummary summary(CarerId carer, long version, FlagState state, LocalDate review) {
        return new FlagSummary(
                carer,
                version,
                state,
                NOW,
                IdentificationSource.SELF,
                Setting.HOSPITAL,
                review,
                Set.of(CarerKind.SOLE_CARER),
                DAY.plusDays(10));
    }

    static FlagRow row(CarerId carer, long version, FlagState state, LocalDate review, Bytes lookup) {
        return new FlagRow(
                summary(carer, version, state, review),
                List.of(new StateInterval(state, NOW, null)),
                List.of(new ReferralRow(DAY, null, DAY.plusDays(2), DAY.plusDays(3))),
                List.of(lookup),
                true);
    }

    static Bytes hash(int number) {
        byte[] hash = new byte[16];
        hash[0] = (byte) number;
        return Bytes.of(hash);
    }

    static NewOutboxEntry entry(String name, String connector) {
        return new NewOutboxEntry(id(name), connector, id("notice " + name), bytes("sealed " + name), NOW);
    }

    static List<CarerId> found(FlagStore store, FlagQuery query) {
        return store.flags(query, Optional.empty(), 10).stream()
                .map(FlagSummary::carer)
                .toList();
    }

    static List<StoredEvent> appended(AppendResult result) {
        assertThat(result).isInstanceOf(Appended.class);
        return ((Appended) result).events();
    }

    static Append append(CarerId carer, NewEvent... events) {
        return Append.of(carer, Arrays.asList(events), LINK, NOW);
    }

    static Append expecting(HistoryHead head, NewEvent event) {
        return append(CARER, event).expecting(head);
    }

    static List<CarerId> carers(FlagStore store, Optional<CarerId> after, int limit) {
        return store.flags(new FlagQuery.All(), after, limit).stream()
                .map(FlagSummary::carer)
                .toList();
    }

    /** The last of these events, stored after the others. */
    static StoredEvent stored(String... names) {
        Bytes link = HistoryHead.START.link();
        for (int i = 0; i < names.length; i++) {
            link = LINK.next(link, CARER, i + 1L, NOW, event(names[i]));
        }
        NewEvent event = event(names[names.length - 1]);
        return new StoredEvent(CARER, names.length, event.id(), NOW, event.digest(), event.payload(), link);
    }

    static HistoryHead head(String... names) {
        return new HistoryHead(names.length, stored(names).link());
    }

    static NewEvent event(String name) {
        return new NewEvent(id(name), bytes("digest of " + name), bytes("sealed " + name));
    }

    /** The same content, sealed to other bytes. */
    static NewEvent resealed(String name) {
        return new NewEvent(id(name), bytes("digest of " + name), bytes("sealed anew " + name));
    }

    static NewEvent other(String name) {
        return new NewEvent(id(name), bytes("another digest"), bytes("sealed " + name));
    }

    static CarerId carer(int number) {
        return new CarerId(new UUID((long) number << 56, number));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
