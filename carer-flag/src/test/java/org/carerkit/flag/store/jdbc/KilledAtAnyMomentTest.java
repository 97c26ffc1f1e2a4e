package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carerkit.flag.store.AppendResult.Appended;
import org.carerkit.flag.store.FlagStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process appends and is killed with SIGKILL: {@code -Dkilled.cycles} times, over four databases side by side, each of
 * which is opened again after each kill. Three of four kills have to strike while an append is on its way.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledAtAnyMomentTest {

    private static final int CYCLES = Integer.getInteger("killed.cycles", 200);
    private static final int DATABASES = 4;

    @TempDir
    private static Path shared;

    private static ChildProcess child;

    @TempDir
    private Path folder;

    @BeforeAll
    static void prepare() throws Exception {
        child = ChildProcess.of(
                AppendsUntilKilled.class,
                shared,
                "safe",
                "0",
                "jdbc:h2:file:" + shared.resolve("warm") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE",
                "warm");
    }

    /** What one kill met. */
    private record Kill(boolean inFlight, int acknowledged, List<String> lost) {}

    @Test
    void nothing_that_h2_acknowledged_is_lost_and_the_rest_is_settled_by_a_retry() throws Exception {
        List<Callable<List<Kill>>> lanes = new ArrayList<>();
        for (int i = 0; i < DATABASES; i++) {
            int lane = i;
            lanes.add(() -> kills(h2(lane), "safe", lane, CYCLES / DATABASES));
        }
        List<Kill> kills = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(DATABASES);
        try {
            for (Future<List<Kill>> lane : executor.invokeAll(lanes)) {
                kills.addAll(lane.get());
            }
        } finally {
            executor.shutdownNow();
        }
        assertNothingLost("H2", kills);
    }

    @Test
    void nothing_that_postgresql_acknowledged_is_lost_and_the_rest_is_settled_by_a_retry() throws Exception {
        assumeThat(Boolean.getBoolean("killed.postgresql")).as("profile killed").isTrue();
        assertNothingLost("PostgreSQL", kills(TestDatabase.postgresUrl(), "safe", 0, CYCLES));
    }

    @Test
    void a_store_that_acknowledges_too_early_is_found_out() throws Exception {
        List<String> lost = new ArrayList<>();
        for (int round = 0; lost.isEmpty() && round < 20; round++) {
            kills(h2(round), "early", round, 1).forEach(kill -> lost.addAll(kill.lost()));
        }
        assertThat(lost).as("acknowledged and lost").isNotEmpty();
    }

    private static void assertNothingLost(String database, List<Kill> kills) {
        long inFlight = kills.stream().filter(Kill::inFlight).count();
        int acknowledged = kills.stream().mapToInt(Kill::acknowledged).sum();
        System.out.println(database + ": killed " + kills.size() + " times, " + inFlight
                + " with an append on its way; " + acknowledged + " appends were acknowledged");
        assertThat(kills).allSatisfy(kill -> assertThat(kill.lost()).isEmpty());
        assertThat(inFlight).isGreaterThanOrEqualTo(kills.size() * 3L / 4);
        assertThat(acknowledged).isGreaterThanOrEqualTo(kills.size());
    }

    private String h2(int number) {
        return "jdbc:h2:file:" + folder.resolve("flags" + number) + ";WRITE_DELAY=0;REUSE_SPACE=FALSE";
    }

    private List<Kill> kills(String url, String mode, int lane, int cycles) throws Exception {
        JdbcFlagStore.migrate(AppendsUntilKilled.dataSource(url));
        Random random = new Random(lane);
        List<Kill> kills = new ArrayList<>();
        for (int cycle = 0; cycle < cycles; cycle++) {
            Path journal = folder.resolve("journal-" + mode + "-" + lane + "-" + cycle);
            runAndKill(url, mode, cycle, journal, random);
            // closed before the next process opens the same file
            try (Connection connection = AppendsUntilKilled.dataSource(url).getConnection()) {
                kills.add(verify(connection, cycle, Files.readAllLines(journal)));
            }
        }
        try (Connection connection = AppendsUntilKilled.dataSource(url).getConnection()) {
            FlagStore store = JdbcFlagStore.on(DataSources.one(connection)).open();
            assertThat(StoredEvents.verify(store)).isPositive();
        }
        return kills;
    }

    /** Waits until the process has been through an append, then for up to 50 ms more, and kills it. */
    private static void runAndKill(String url, String mode, int cycle, Path journal, Random random)
            throws IOException, InterruptedException {
        Path output = journal.resolveSibling(journal.getFileName() + ".out");
        Process process = child.start(output, mode, Integer.toString(cycle), url, journal.toString());
        try {
            while (!Files.exists(journal) || Files.size(journal) < 20) {
                assertThat(process.waitFor(2, TimeUnit.MILLISECONDS))
                        .as("ended by itself: %s", output)
                        .isFalse();
            }
            assertThat(process.waitFor(random.nextInt(50_000), TimeUnit.MICROSECONDS))
                    .as("ended by itself: %s", output)
                    .isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Reads the history before anything is retried, then retries what was not acknowledged. */
    private static Kill verify(Connection connection, int cycle, List<String> journal) {
        FlagStore store = JdbcFlagStore.on(DataSources.one(connection)).open();
        Set<UUID> stored = new HashSet<>();
        store.history(StoredEvents.carer(cycle)).events().forEach(event -> stored.add(event.id()));
        StoredEvents.verify(store.history(StoredEvents.carer(cycle)));
        Set<String> lines = Set.copyOf(journal);
        int begun =
                (int) lines.stream().filter(line -> line.startsWith("begin")).count();
        int acknowledged = lines.size() - begun;
        List<String> lost = new ArrayList<>();
        for (int number = 0; number < begun; number++) {
            String name = cycle + "-" + number;
            boolean there = stored.contains(StoredEvents.id(name));
            assertThat(stored.contains(StoredEvents.id(name + "-too")))
                    .as("both of append %s or none", name)
                    .isEqualTo(there);
            if (lines.contains("done " + number) && !there) {
                lost.add(name);
            }
            assertThat(store.append(AppendsUntilKilled.append(cycle, number))).isInstanceOf(Appended.class);
        }
        assertThat(StoredEvents.verify(store.history(StoredEvents.carer(cycle))))
                .as("every append of the cycle, once")
                .isEqualTo(2L * begun);
        return new Kill(acknowledged < begun, acknowledged, lost);
    }
}
