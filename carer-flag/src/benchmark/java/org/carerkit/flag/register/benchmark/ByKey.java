package org.carerkit.flag.register.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.carerkit.core.benchmark.Verdict;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;

/**
 * The current flag of one carer, by key, in a small register and in a large one. On a server beside a query that asks for
 * nothing, which is the way there and back; in the same process, where there is no way, beside bare JDBC that reads the row.
 */
final class ByKey {

    private static final int ASKED = 4096;
    private static final int TOGETHER = 1_000;
    private static final double TARGET = 1.6;
    private static final String FLAG = "the current flag";
    private static final String NOTHING = "select 1";
    private static final String ROW = "bare JDBC reads its row";
    private static final int COLUMNS = 9;
    private static final String SELECT =
            "select carer, version, state, since, source, setting, review_due, kinds, kinds_until"
                    + " from carer_flag_history where carer = ? and not erased";
    private static final String OPENED = "the same, its history opened and folded";

    private final Engine engine;
    private final FlagSamples samples;

    ByKey(Engine engine, long most) {
        this.engine = engine;
        this.samples = new FlagSamples(most);
    }

    /** Fills a register through its own door, and asks at each size. */
    void run(Path keyFile, int times, long... sizes) throws Exception {
        try (HikariDataSource database = engine.database();
                FileCarerKeys keys = FileCarerKeys.open(keyFile)) {
            JdbcFlagStore.migrate(database);
            CarerFlagRegister register = CarerFlagRegister.builder(
                            JdbcFlagStore.on(database).open(), FlagSamples.CLOCK)
                    .keys(keys)
                    .build();
            long there = 0;
            double first = 0;
            for (long size : sizes) {
                long start = System.nanoTime();
                long already = there;
                LongStream.range(0, (size - there + TOGETHER - 1) / TOGETHER)
                        .map(call -> already + call * TOGETHER)
                        .parallel()
                        .forEach(from -> register.accept(samples.identified(from, Math.min(size, from + TOGETHER))));
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%s: %,d flags more, %.0f s, %,.0f a second%n",
                        engine,
                        size - there,
                        seconds,
                        (size - there) / seconds);
                there = size;
                double asked = asked(register, database, size, times);
                System.out.println(Verdict.of(
                                engine + ": " + FLAG + " at " + size, engine.isServer() ? NOTHING : ROW, asked, TARGET)
                        + (first == 0
                                ? ""
                                : String.format(Locale.ROOT, "; %.2f of that at the first size", asked / first)));
                first = first == 0 ? asked : first;
            }
        }
    }

    /** How much longer than what it is held against. */
    private double asked(CarerFlagRegister register, HikariDataSource database, long size, int times) throws Exception {
        CarerId[] carers = new SplittableRandom(size)
                .longs(ASKED, 0, size)
                .mapToObj(FlagSamples::carer)
                .toArray(CarerId[]::new);
        Rounds measured = new Rounds();
        for (int round = 0; round <= 6; round++) {
            measured.time(FLAG, times, () -> {
                for (int i = 0; i < times; i++) {
                    register.summary(carers[i % ASKED]).orElseThrow();
                }
            });
            measured.time(NOTHING, times, () -> {
                for (int i = 0; i < times; i++) {
                    ask(database);
                }
            });
            measured.time(ROW, times, () -> {
                for (int i = 0; i < times; i++) {
                    read(database, carers[i % ASKED]);
                }
            });
            measured.time(OPENED, times / 4, () -> {
                for (int i = 0; i < times / 4; i++) {
                    register.flag(carers[i % ASKED]);
                }
            });
            if (round == 0) {
                measured.forget();
            }
        }
        measured.print(String.format(Locale.ROOT, "%s, %,d flags, questions a second", engine, size));
        return measured.rate(engine.isServer() ? NOTHING : ROW) / measured.rate(FLAG);
    }

    private static void ask(HikariDataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select 1");
                ResultSet rows = query.executeQuery()) {
            if (!rows.next() || rows.getInt(1) != 1) {
                throw new IllegalStateException("The database says otherwise");
            }
        }
    }

    private static void read(HikariDataSource database, CarerId carer) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setObject(1, carer.value());
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next() || !carer.value().equals(rows.getObject(1))) {
                    throw new IllegalStateException("The database says otherwise");
                }
                for (int column = 2; column <= COLUMNS; column++) {
                    rows.getObject(column);
                }
            }
        }
    }
}
