package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.partner.NoticeSigner;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.FlagNotice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process is killed with SIGKILL after it has committed what is to be told, and before it knows that it was told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledBeforeDeliveryTest {

    @TempDir
    private static Path shared;

    private static ChildProcess child;

    @TempDir
    private Path folder;

    @BeforeAll
    static void prepare() throws Exception {
        child = ChildProcess.of(
                SharesUntilKilled.class,
                shared,
                "jdbc:h2:file:" + shared.resolve("warm") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE",
                shared.resolve("warm.keys").toString(),
                shared.resolve("warm.journal").toString(),
                "nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "committed, H2, 0",
        "delivering, H2, 0",
        "delivered, H2, 1",
        "committed, POSTGRESQL, 0",
        "delivered, POSTGRESQL, 1"
    })
    void what_was_committed_is_delivered_and_twice_at_most_as_the_same_notice(
            String point, TestDatabase database, int gotBefore) throws Exception {
        String url = database == TestDatabase.H2
                ? "jdbc:h2:file:" + folder.resolve("flags") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE"
                : TestDatabase.postgresUrl();
        Path keyFile = folder.resolve("keys");
        Path journal = folder.resolve("journal");
        killWhenReady(url, keyFile, journal, point);
        List<FlagNotice> got = new ArrayList<>();
        List<String> signed = new ArrayList<>();

        DataSource dataSource = DataSources.pool(AppendsUntilKilled.dataSource(url));
        try (FileCarerKeys keys = FileCarerKeys.open(keyFile)) {
            CarerFlagRegister register = SharesUntilKilled.register(dataSource, keys);
            NoticeSigner signer = SharesUntilKilled.signer(dataSource, keys, Path.of(keyFile + ".signing"));
            PartnerConnector connector = PartnerConnector.of("practice", Samples.GP, notice -> {
                got.add(notice);
                signed.add("got " + new String(signer.sign(notice).orElseThrow(), StandardCharsets.US_ASCII));
                return Delivery.DELIVERED;
            });
            try (Dispatcher dispatcher =
                    register.dispatcher(Connectors.of(connector)).build()) {
                dispatcher.runOnce(Samples.at(101));
                dispatcher.runOnce(Samples.at(102));
                assertThat(dispatcher.undelivered(Optional.empty(), 9)).isEmpty();
            }
            assertThat(register.flag(Samples.CARER).flag().disclosures()).hasSize(1);
        }

        assertThat(got).extracting(FlagNotice::id).containsExactly(Samples.id("share"));
        List<String> before = Files.readAllLines(journal).stream()
                .filter(line -> line.startsWith("got"))
                .toList();
        assertThat(before).hasSize(gotBefore).allMatch(signed.get(0)::equals);
        assertThat(new String(
                        Base64.getUrlDecoder()
                                .decode(signed.get(0).substring(4, signed.get(0).indexOf('.'))),
                        StandardCharsets.US_ASCII))
                .contains("\"sequence\":1,");
    }

    private void killWhenReady(String url, Path keys, Path journal, String point) throws Exception {
        Path output = folder.resolve("out");
        Process process = child.start(output, url, keys.toString(), journal.toString(), point);
        try {
            while (!Files.exists(journal) || !Files.readString(journal).contains("ready")) {
                assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                        .as(() -> "ended by itself: " + read(output))
                        .isFalse();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
