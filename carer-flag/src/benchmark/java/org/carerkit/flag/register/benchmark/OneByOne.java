package org.carerkit.flag.register.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.carerkit.core.benchmark.Verdict;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;

/**
 * One event a commit, and a thousand a call. The register writes into one database, the store alone the same appends into
 * another, and bare JDBC the very rows of the first one into a third. The targets are for the store, which writes what its
 * peers write; what the register reads, opens and checks before is told beside it.
 */
final class OneByOne implements AutoCloseable {

    private static final String REGISTER = "register: read, checked, sealed, appended";
    private static final String STORE = "its store alone";
    private static final String BARE = "bare JDBC, an update and an insert";
    private static final String BARE_IN_ONE = "bare JDBC, both in one statement";
    private static final String AXON = "Axon, the event alone and as plain JSON";
    private static final String BATCHES = "bare JDBC, a batch a table";

    private static final double SINGLE = 0.7;
    private static final double MANY = 0.6;

    private final Engine engine;
    private final FlagSamples samples;
    private final HikariDataSource registers;
    private final HikariDataSource stores;
    private final HikariDataSource bares;
    private final HikariDataSource axons;
    private final FileCarerKeys keys;
    private final NotingStore noting;
    private final CarerFlagRegister register;
    private final FlagStore store;
    private long recognised;

    OneByOne(Engine engine, Path keyFile) throws Exception {
        this.engine = engine;
        this.samples = new FlagSamples(1_000_000);
        this.registers = engine.database();
        this.stores = engine.database();
        this.bares = engine.database();
        this.axons = engine.database();
        JdbcFlagStore.migrate(registers);
        JdbcFlagStore.migrate(stores);
        JdbcFlagStore.migrate(bares);
        this.keys = FileCarerKeys.open(keyFile);
        this.noting = new NotingStore(JdbcFlagStore.on(registers).open());
        this.register =
                CarerFlagRegister.builder(noting, FlagSamples.CLOCK).keys(keys).build();
        this.store = JdbcFlagStore.on(stores).open();
    }

    /** A thousand new carers a call. */
    void thousandACall(int calls, int rounds, int together) throws Exception {
        Rounds measured = new Rounds();
        for (int round = 0; round <= rounds; round++) {
            List<List<FlagEvent>> events = new ArrayList<>();
            for (int call = 0; call < calls; call++) {
                events.add(samples.identified(recognised, recognised + together));
                recognised += together;
            }
            long things = (long) calls * together;
            List<List<Append>> appends = new ArrayList<>();
            measured.time(REGISTER, things, () -> {
                for (List<FlagEvent> some : events) {
                    allKept(register.accept(some));
                    appends.add(noting.taken());
                }
            });
            measured.time(STORE, things, () -> {
                for (List<Append> some : appends) {
                    allAppended(store.appendAll(some));
                }
            });
            List<EnumMap<Table, List<Object[]>>> rows = new ArrayList<>();
            try (Connection connection = registers.getConnection()) {
                for (List<FlagEvent> some : events) {
                    rows.add(rows(connection, carers(some)));
                }
            }
            try (BareJdbc bare = new BareJdbc(bares, false)) {
                measured.time(BATCHES, things, () -> {
                    for (EnumMap<Table, List<Object[]>> some : rows) {
                        bare.batches(some);
                    }
                });
            }
            if (round == 0) {
                measured.forget();
            }
        }
        measured.print(engine + ", " + together + " new carers a call, events a second");
        System.out.println(
                Verdict.told(engine + ": register", "bare batches", measured.rate(REGISTER) / measured.rate(BATCHES)));
        System.out.println(Verdict.atLeast(
                engine + ": the store alone", "bare batches", measured.rate(STORE) / measured.rate(BATCHES), MANY));
    }

    /** Each of the first carers is informed once a round, in a commit of its own. */
    void oneACommit(int carers, int rounds) throws Exception {
        boolean postgreSql = engine.toString().equals("PostgreSQL");
        Rounds measured = new Rounds();
        List<UUID> ids = LongStream.range(0, carers)
                .mapToObj(number -> FlagSamples.carer(number).value())
                .toList();
        try (BareJdbc bare = new BareJdbc(bares, postgreSql);
                Axon axon = postgreSql ? new Axon(axons) : null) {
            for (int round = 0; round <= rounds; round++) {
                int time = round;
                List<FlagEvent> events = LongStream.range(0, carers)
                        .mapToObj(number -> FlagSamples.informed(number, time))
                        .toList();
                measured.time(REGISTER, carers, () -> {
                    for (FlagEvent event : events) {
                        kept(register.record(RecordCommand.of(event)));
                    }
                });
                List<Append> appends = noting.taken();
                measured.time(STORE, carers, () -> {
                    for (Append append : appends) {
                        appended(store.append(append));
                    }
                });
                Moved moved = moved(ids, time + 2);
                // where bare JDBC has two ways, each writes half of the carers
                int half = postgreSql ? carers / 2 : carers;
                measured.time(BARE, half, () -> {
                    for (int i = 0; i < half; i++) {
                        bare.oneEvent(moved.histories().get(i), moved.events().get(i));
                    }
                });
                if (postgreSql) {
                    measured.time(BARE_IN_ONE, carers - half, () -> {
                        for (int i = half; i < carers; i++) {
                            bare.oneEventInOne(
                                    moved.histories().get(i), moved.events().get(i));
                        }
                    });
                }
                if (axon != null) {
                    measured.time(AXON, carers, () -> {
                        for (FlagEvent event : events) {
                            axon.append(event, time);
                        }
                    });
                }
                if (round == 0) {
                    measured.forget();
                }
            }
        }
        measured.print(engine + ", one event a commit, events a second");
        double best = postgreSql ? Math.max(measured.rate(BARE), measured.rate(BARE_IN_ONE)) : measured.rate(BARE);
        System.out.println(Verdict.told(engine + ": register", "bare JDBC's best", measured.rate(REGISTER) / best));
        System.out.println(
                Verdict.atLeast(engine + ": store alone", "bare JDBC's best", measured.rate(STORE) / best, SINGLE));
        if (postgreSql) {
            System.out.println(
                    Verdict.told(engine + ": register", "Axon", measured.rate(REGISTER) / measured.rate(AXON)));
            System.out.println(
                    Verdict.atLeast(engine + ": store alone", "Axon", measured.rate(STORE) / measured.rate(AXON), 1.0));
        }
    }

    /** The rows of one round, in the order of the carers. */
    private record Moved(List<Object[]> histories, List<Object[]> events) {}

    private Moved moved(List<UUID> carers, long version) throws Exception {
        try (Connection connection = registers.getConnection()) {
            return new Moved(
                    Table.HISTORY.rows(connection, carers),
                    Table.EVENT.rows(connection, carers).stream()
                            .filter(row -> row[1].equals(version))
                            .toList());
        }
    }

    /** Asserts that all three wrote the same rows, byte for byte. */
    void assertSameRows() throws Exception {
        for (Table table : Table.values()) {
            List<Object[]> written;
            try (Connection connection = registers.getConnection()) {
                written = table.rows(connection);
            }
            for (HikariDataSource other : List.of(stores, bares)) {
                try (Connection connection = other.getConnection()) {
                    if (written.isEmpty() || !Table.same(written, table.rows(connection))) {
                        throw new IllegalStateException("The rows differ: " + table);
                    }
                }
            }
            System.out.printf("  %,d rows of %s are the same in all three%n", written.size(), table);
        }
    }

    private static EnumMap<Table, List<Object[]>> rows(Connection connection, List<UUID> carers) throws Exception {
        EnumMap<Table, List<Object[]>> rows = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            rows.put(table, table.rows(connection, carers));
        }
        return rows;
    }

    private static List<UUID> carers(List<FlagEvent> events) {
        return events.stream().map(event -> event.header().carer().value()).toList();
    }

    private static void allKept(List<RecordResult> results) {
        results.forEach(OneByOne::kept);
    }

    private static void kept(RecordResult result) {
        if (!(result instanceof RecordResult.Recorded)) {
            throw new IllegalStateException(
                    "An event was not kept: " + result.getClass().getSimpleName());
        }
    }

    private static void allAppended(List<AppendResult> results) {
        results.forEach(OneByOne::appended);
    }

    private static void appended(AppendResult result) {
        if (!(result instanceof AppendResult.Appended)) {
            throw new IllegalStateException(
                    "An append was refused: " + result.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        keys.close();
        registers.close();
        stores.close();
        bares.close();
        axons.close();
    }
}
