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

/** The current flag of one carer, by key, in a small register and in a large one, beside a query that asks for nothing. */
final class ByKey {

    private static final int ASKED = 4096;
    private static final int TOGETHER = 1_000;
    private static final double TARGET = 1.6;
    private static final String FLAG = "the current flag";
    private static final String NOTHING = "select 1";
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
                System.out.println(
                        first == 0
                                ? Verdict.of(engine + ": " + FLAG + " at " + size, NOTHING, asked, TARGET)
                                : Verdict.of(engine + ": " + FLAG + " at " + size, NOTHING, asked, TARGET)
                                        + String.format(
                                                Locale.ROOT, "; %.2f of that at the first size", asked / first));
                first = first == 0 ? asked : first;
            }
        }
    }

    /** How much longer than {@code select 1}. */
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
        return measured.rate(NOTHING) / measured.rate(FLAG);
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
}
