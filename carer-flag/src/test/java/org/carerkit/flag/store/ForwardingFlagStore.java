package org.carerkit.flag.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;

/** Hands every call on to another store: to be extended by stores that do one thing otherwise. */
public class ForwardingFlagStore implements FlagStore {

    private final FlagStore store;

    /** Over that one. */
    public ForwardingFlagStore(FlagStore store) {
        this.store = store;
    }

    @Override
    public AppendResult append(Append append) {
        return store.append(append);
    }

    @Override
    public List<AppendResult> appendAll(List<Append> appends) {
        return store.appendAll(appends);
    }

    @Override
    public AppendResult erase(Append last) {
        return store.erase(last);
    }

    @Override
    public void reindex(List<FlagRow> flags) {
        store.reindex(flags);
    }

    @Override
    public History history(CarerId carer) {
        return store.history(carer);
    }

    @Override
    public List<History> histories(Set<CarerId> carers) {
        return store.histories(carers);
    }

    @Override
    public Optional<FlagSummary> flag(CarerId carer) {
        return store.flag(carer);
    }

    @Override
    public List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) {
        return store.flags(query, after, limit);
    }

    @Override
    public FlagCounts counts(Instant at) {
        return store.counts(at);
    }

    @Override
    public Changes changes(String cursor, int limit) {
        return store.changes(cursor, limit);
    }

    @Override
    public Optional<Bytes> keysFingerprint() {
        return store.keysFingerprint();
    }

    @Override
    public boolean keepKeysFingerprint(Bytes fingerprint) {
        return store.keepKeysFingerprint(fingerprint);
    }

    @Override
    public Outbox outbox() {
        return store.outbox();
    }

    @Override
    public SentNotices sentNotices() {
        return store.sentNotices();
    }

    @Override
    public AuditLog log() {
        return store.log();
    }
}
