package org.carerkit.flag.register.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carerkit.core.benchmark.WholeProcess;

/**
 * A register on PostgreSQL and on H2: one event a commit, a thousand a call, one flag of a million. The disk's own limit is
 * measured before and after, for a machine that others use, too.
 */
public final class FlagRegisterBenchmark implements WholeProcess {

    @Override
    public void run(boolean quick) throws IOException, InterruptedException {
        Path keys = Files.createTempDirectory(Path.of("target"), "benchmark-keys");
        try (Engine postgreSql = Engine.postgreSql();
                Engine h2 = Engine.h2()) {
            limit(quick);
            for (Engine engine : new Engine[] {postgreSql, h2}) {
                writing(engine, keys.resolve(engine + ".keys"), quick);
            }
            for (Engine engine : new Engine[] {postgreSql, h2}) {
                int times = engine == h2 ? 100_000 : 10_000;
                new ByKey(engine, quick ? 5_000 : 1_000_000)
                        .run(
                                keys.resolve(engine + "-by-key.keys"),
                                quick ? 100 : times,
                                1_000,
                                quick ? 5_000 : 1_000_000);
            }
            limit(quick);
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void limit(boolean quick) throws IOException {
        System.out.printf(
                "Appends of 300 bytes to a file, each brought to the disk: %,.0f a second%n",
                StoreLimit.measured(quick ? 100 : 5_000));
    }

    private static void writing(Engine engine, Path keys, boolean quick) throws Exception {
        try (OneByOne databases = new OneByOne(engine, keys)) {
            databases.thousandACall(quick ? 1 : 5, quick ? 1 : 5, quick ? 100 : 1_000);
            databases.oneACommit(quick ? 50 : 1_000, quick ? 1 : 5);
            databases.assertSameRows();
        }
    }
}
