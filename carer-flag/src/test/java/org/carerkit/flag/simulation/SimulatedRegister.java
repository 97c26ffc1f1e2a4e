package org.carerkit.flag.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carerkit.flag.audit.Checkpoint;
import org.carerkit.flag.audit.FlagAudit;
import org.carerkit.flag.dispatch.BackOff;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.partner.NoticeSigner;
import org.carerkit.flag.partner.SigningKeys;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.UpgradedStore;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.simulation.Killer.Killed;
import org.carerkit.flag.store.FlagStore;

/** One organisation's register: the process, which can be killed, and what it keeps on its disk. */
final class SimulatedRegister {

    final Member member;
    private final Random random;
    private final Clock clock;
    private final PlantedFault fault;
    private final InMemoryCarerKeys keys = new InMemoryCarerKeys();
    private final KeptStore disk = new KeptStore();
    private final List<Backup> backups = new ArrayList<>();
    final List<Checkpoint> checkpoints = new ArrayList<>();
    Killer killer = new Killer();
    Books books = new Books();
    boolean wasRestored;
    private NumberedNotices numbers;
    private FlagStore store;
    private CarerFlagRegister register;
    private NoticeReceiver receiver;
    private String laterWord = "";
    private int lastAcknowledged;

    /** A copy of the disk, and what had been acknowledged by then. */
    private record Backup(int length, Books books, NumberedNotices numbers, List<Checkpoint> checkpoints) {}

    SimulatedRegister(Member member, Random random, Clock clock, PlantedFault fault) {
        this.member = member;
        this.random = random;
        this.clock = clock;
        this.fault = fault;
        this.numbers = new NumberedNotices(fresh());
        open();
    }

    private UUID fresh() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Starts the process on what the disk holds. */
    private void open() {
        killer = new Killer();
        FlagStore kept = disk.open();
        FlagStore read = laterWord.isEmpty() ? kept : new UpgradedStore(kept, keys, laterWord);
        store = fault.store(killer.store(read), this);
        register = CarerFlagRegister.builder(store, clock).keys(keys).build();
        receiver = register.receiver(member.recipient).from(Member.PARTNERS).limitedTo(fault.limits());
    }

    /** The next version, which knows a word that partners already use. */
    void upgrade(String known) {
        laterWord = known;
        open();
    }

    CarerFlagRegister register() {
        return register;
    }

    NoticeReceiver receiver() {
        return receiver;
    }

    FlagStore store() {
        return store;
    }

    Instant now() {
        return clock.instant();
    }

    /** Does something that whoever asked for it repeats until there is an answer. */
    <T> T insist(Supplier<T> act) {
        while (true) {
            try {
                T answer = act.get();
                lastAcknowledged = disk.length();
                return answer;
            } catch (Killed e) {
                reopen();
            }
        }
    }

    /** Does something that is not repeated if the process ends meanwhile. */
    <T> Optional<T> attempt(Supplier<T> act) {
        try {
            T answer = act.get();
            if (killer.isDead()) {
                reopen();
                return Optional.empty();
            }
            lastAcknowledged = disk.length();
            return Optional.of(answer);
        } catch (Killed e) {
            reopen();
            return Optional.empty();
        }
    }

    void reopen() {
        disk.goBackTo(fault.survives(lastAcknowledged, disk.length()));
        lastAcknowledged = disk.length();
        open();
    }

    Received receive(byte[] jws) {
        Function<byte[], Received> sound = receiver::receive;
        return fault.receiving(this, sound).apply(jws);
    }

    byte[] sign(FlagNotice notice) {
        SigningKeys kept = SigningKeys.inMemory();
        kept.keep(member.key);
        return new NoticeSigner(kept, member.recipient.organisation(), numbers, keys, clock)
                .sign(notice)
                .orElseThrow();
    }

    void dispatch(PartnerConnector connector) {
        attempt(() -> {
            try (Dispatcher dispatcher = dispatcher(connector)) {
                return dispatcher.runOnce(clock.instant());
            }
        });
    }

    Dispatcher dispatcher(PartnerConnector connector) {
        return register.dispatcher(Connectors.of(connector))
                .backOff(new BackOff(Duration.ofMinutes(1), Duration.ofHours(1), 4))
                .random(random)
                .build();
    }

    void checkpoint() {
        attempt(() -> audit().checkpoint()).ifPresent(checkpoints::add);
    }

    void backup() {
        backups.add(new Backup(disk.length(), books.copy(), numbers.copy(), List.copyOf(checkpoints)));
    }

    /**
     * Goes back to a copy of the disk. The operator begins a new epoch.
     *
     * @return what had been acknowledged until then; empty if there is no copy
     */
    Optional<Books> restore() {
        if (backups.isEmpty()) {
            return Optional.empty();
        }
        Backup backup = backups.get(random.nextInt(backups.size()));
        backups.removeIf(later -> later.length() > backup.length());
        Books lost = books;
        disk.goBackTo(backup.length());
        lastAcknowledged = disk.length();
        books = backup.books().copy();
        numbers = backup.numbers().copy();
        numbers.newEpoch(fresh());
        checkpoints.clear();
        checkpoints.addAll(backup.checkpoints());
        wasRestored = true;
        open();
        return Optional.of(lost);
    }

    FlagAudit audit() {
        return new FlagAudit(fault.store(disk.open(), this), clock);
    }

    @Override
    public String toString() {
        return member.name();
    }
}
