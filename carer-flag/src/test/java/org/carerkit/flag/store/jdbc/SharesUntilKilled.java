package org.carerkit.flag.store.jdbc;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.carerkit.core.consent.Purpose;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.partner.FileSigningKeys;
import org.carerkit.flag.partner.NoticeSigner;
import org.carerkit.flag.partner.SigningAlgorithm;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.sharing.ShareResult;

/** A process that shares, and that is killed where it says {@code ready} in its journal: there it waits for ever. */
final class SharesUntilKilled {

    private final String point;
    private final FileOutputStream journal;

    private SharesUntilKilled(String point, FileOutputStream journal) {
        this.point = point;
        this.journal = journal;
    }

    /**
     * Arguments: the URL of the database, the file of keys, the journal, and where to wait: {@code committed}, {@code
     * delivering}, {@code delivered}, or {@code nowhere} to come to its end.
     */
    public static void main(String[] arguments) throws Exception {
        DataSource dataSource = DataSources.pool(AppendsUntilKilled.dataSource(arguments[0]));
        JdbcFlagStore.migrate(dataSource);
        try (FileOutputStream journal = new FileOutputStream(arguments[2]);
                FileCarerKeys keys = FileCarerKeys.open(Path.of(arguments[1]))) {
            Path signingKeys = Path.of(arguments[1] + ".signing");
            FileSigningKeys.open(signingKeys, keys).atOrMake(Samples.at(90), SigningAlgorithm.ES256);
            new SharesUntilKilled(arguments[3], journal)
                    .run(register(dataSource, keys), signer(dataSource, keys, signingKeys));
        }
    }

    static CarerFlagRegister register(DataSource dataSource, FileCarerKeys keys) {
        Clock clock = Clock.fixed(Samples.at(100), ZoneOffset.UTC);
        return CarerFlagRegister.builder(JdbcFlagStore.on(dataSource).open(), clock)
                .keys(keys)
                .build();
    }

    /** A signer whose signatures differ each time, so that only what was kept gives the same bytes again. */
    static NoticeSigner signer(DataSource dataSource, FileCarerKeys keys, Path signingKeys) {
        return new NoticeSigner(
                FileSigningKeys.open(signingKeys, keys),
                Samples.HOSPITAL,
                JdbcFlagStore.on(dataSource).open().sentNotices(),
                keys,
                Clock.systemUTC());
    }

    private void run(CarerFlagRegister register, NoticeSigner signer) {
        for (FlagEvent event :
                new FlagEvent[] {Samples.identified(1, "i"), Samples.given(2, "g"), Samples.confirmed(3, "c")}) {
            if (!(register.record(RecordCommand.of(event)) instanceof RecordResult.Recorded)) {
                throw new IllegalStateException("refused");
            }
        }
        ShareRequest request = ShareRequest.withConsent(Samples.on(4, "share"), Samples.GP, Purpose.DIRECT_CARE);
        if (!(register.share(request) instanceof ShareResult.Shared)) {
            throw new IllegalStateException("withheld");
        }
        waitAt("committed");
        PartnerConnector connector = PartnerConnector.of("practice", Samples.GP, notice -> {
            waitAt("delivering");
            write("got " + new String(signer.sign(notice).orElseThrow(), StandardCharsets.US_ASCII));
            waitAt("delivered");
            return Delivery.DELIVERED;
        });
        try (Dispatcher dispatcher =
                register.dispatcher(Connectors.of(connector)).build()) {
            dispatcher.runOnce(Samples.at(100));
        }
    }

    private void waitAt(String here) {
        if (here.equals(point)) {
            write("ready");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("not killed", e);
            }
        }
    }

    private void write(String line) {
        try {
            journal.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
