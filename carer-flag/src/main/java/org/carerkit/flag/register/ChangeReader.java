package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.audit.FlagAudit;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.register.ChangesForRecipient.ChangedCarer;
import org.carerkit.flag.sharing.RecipientView;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.History.HistoryHead;

/**
 * Finds what changed for one recipient. It follows the audit log, which lists every change of a history once, in an
 * order that never changes and that no late commit escapes. It compares what the recipient noticed at the place where
 * its last answer ended with what it notices now. The order of the log is not shown, because a change that the recipient
 * may not notice moves a carer in it.
 *
 * <p>A cursor is a stretch of the log and the last carer that was listed. It is sealed for its recipient, because the
 * number of changes to other carers is nobody's business.
 */
final class ChangeReader {

    private static final int PAGE = 1000;
    private static final int CURSOR = 72;
    private static final CarerId NOBODY = new CarerId(new UUID(0, 0));

    private final Histories histories;
    private final ChangesRequest request;
    private final RecipientView.Asking asking;
    private final AuditLog log;
    private final UUID bound;
    private final Map<CarerId, List<LogLeaf>> leaves = new HashMap<>();

    ChangeReader(Histories histories, SharingPolicy policy, ChangesRequest request) {
        this.histories = histories;
        this.request = request;
        this.asking = new RecipientView.Asking(
                policy,
                request.recipient(),
                request.purpose(),
                request.basis(),
                histories.clock().instant());
        this.log = histories.store().log();
        this.bound = UUID.nameUUIDFromBytes(
                (key(request.recipient()) + " " + request.purpose()).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the next page. */
    ChangesForRecipient read() {
        Stretch stretch = request.cursor().equals(ChangesRequest.START)
                ? new Stretch(0, 0, request.since().orElse(Instant.EPOCH), NOBODY)
                : stretch();
        if (stretch.isRead()) {
            new FlagAudit(histories.store(), histories.clock()).checkpoint();
            stretch = stretch.until(log.state().size());
        }
        NavigableMap<CarerId, List<FlagField>> rest = changes(stretch).tailMap(stretch.after(), false);
        List<ChangedCarer> page = rest.entrySet().stream()
                .limit(request.limit())
                .map(entry -> new ChangedCarer(entry.getKey(), entry.getValue()))
                .toList();
        Stretch next = page.size() < rest.size()
                ? stretch.after(page.get(page.size() - 1).carer())
                : stretch.read();
        return new ChangesForRecipient(page, cursor(next), page.size() == request.limit());
    }

    /** Returns the carers about whom the recipient notices a difference, with the fields that it must forget. */
    private NavigableMap<CarerId, List<FlagField>> changes(Stretch stretch) {
        NavigableMap<CarerId, List<FlagField>> found = new TreeMap<>();
        Set<CarerId> looked = new HashSet<>();
        long next = stretch.from();
        while (next < stretch.to()) {
            for (LogLeaf leaf : log.leaves(next, (int) Math.min(PAGE, stretch.to() - next))) {
                if (looked.add(leaf.carer())) {
                    look(leaf.carer(), stretch, found);
                }
                next = leaf.index() + 1;
            }
        }
        return found;
    }

    private void look(CarerId carer, Stretch stretch, Map<CarerId, List<FlagField>> found) {
        History stored = histories.store().history(carer);
        if (stored.erased()) {
            if (before(carer, stretch) < stored.version()
                    && asking.wasToldOfErased(histories.read(carer).events())) {
                found.put(carer, List.of(FlagField.STATE));
            }
            return;
        }
        List<FlagEvent> today = histories.readAsOne(carer).events();
        if (asking.toldUnder(today).isEmpty()) {
            return;
        }
        RecipientView before = asking.of(at(carer, one -> before(one, stretch)), today);
        RecipientView after = asking.of(at(carer, one -> covered(one, stretch.to())), today);
        List<CarerId> changed = after.changedSince(before);
        if (!changed.isEmpty()) {
            List<FlagField> forget = asking.of(today, today).forget();
            changed.forEach(one -> found.put(one, forget));
        }
    }

    /** Returns the events of the record and of those then linked to it, each history as it was at a version. */
    private List<FlagEvent> at(CarerId carer, ToLongFunction<CarerId> version) {
        return histories.asOne(carer, one -> histories.readAt(one, version.applyAsLong(one)));
    }

    /** Returns the version of a history at the start of a stretch, or at the moment from which the recipient asks. */
    private long before(CarerId carer, Stretch stretch) {
        if (stretch.from() > 0) {
            return covered(carer, stretch.from());
        }
        return histories.store().history(carer).events().stream()
                .takeWhile(event -> event.recordedAt().isBefore(stretch.since()))
                .count();
    }

    /** Returns the version of a history that the first leaves of the log cover. */
    private long covered(CarerId carer, long size) {
        return leaves.computeIfAbsent(carer, one -> log.leavesOf(Set.of(one))).stream()
                .filter(leaf -> leaf.index() < size)
                .mapToLong(leaf -> leaf.head().version())
                .max()
                .orElse(0);
    }

    /**
     * A stretch of the log.
     *
     * @param from the first leaf
     * @param to the first leaf behind it
     * @param since the moment before which nothing counts, if it begins with the log
     * @param after the last carer listed
     */
    private record Stretch(long from, long to, Instant since, CarerId after) {

        boolean isRead() {
            return from == to;
        }

        Stretch until(long size) {
            return new Stretch(from, size, since, NOBODY);
        }

        Stretch after(CarerId carer) {
            return new Stretch(from, to, since, carer);
        }

        Stretch read() {
            return new Stretch(to, to, since, NOBODY);
        }
    }

    /** Seals a stretch with the link of its last leaf, so that a cursor from after a backup is recognised. */
    private String cursor(Stretch stretch) {
        ByteBuffer text = ByteBuffer.allocate(CURSOR)
                .putLong(stretch.from())
                .putLong(stretch.to())
                .putLong(stretch.since().toEpochMilli())
                .putLong(stretch.after().value().getMostSignificantBits())
                .putLong(stretch.after().value().getLeastSignificantBits())
                .put(lastLink(stretch.to()).orElseThrow().toArray());
        return histories.seal().sealCursor(bound, text.array());
    }

    private Stretch stretch() {
        byte[] opened = histories
                .seal()
                .openCursor(bound, request.cursor())
                .filter(text -> text.length == CURSOR)
                .orElseThrow(ChangeReader::unknown);
        ByteBuffer text = ByteBuffer.wrap(opened);
        Stretch stretch = new Stretch(
                text.getLong(),
                text.getLong(),
                Instant.ofEpochMilli(text.getLong()),
                new CarerId(new UUID(text.getLong(), text.getLong())));
        byte[] link = new byte[text.remaining()];
        text.get(link);
        if (lastLink(stretch.to()).filter(Bytes.of(link)::equals).isEmpty()) {
            throw unknown();
        }
        return stretch;
    }

    private Optional<Bytes> lastLink(long size) {
        return size == 0
                ? Optional.of(HistoryHead.START.link())
                : log.leaves(size - 1, 1).stream()
                        .findFirst()
                        .map(leaf -> leaf.head().link());
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("cursor: not from this register, recipient and purpose, or from after a"
                + " backup that was restored; begin again without it");
    }

    private static String key(Recipient recipient) {
        Identifier organisation = requireNonNull(recipient.organisation(), "recipient.organisation");
        return recipient.kind() + " " + organisation.scheme() + " " + organisation.assigner() + " "
                + organisation.value();
    }
}
