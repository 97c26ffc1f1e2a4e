package org.carerkit.examples.hospital.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.carerkit.core.json.ReadResult;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.flag.audit.FlagAudit;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the register from the hospital's database and its file of keys. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JdbcFlagStore flagStore(DataSource dataSource) {
        JdbcFlagStore.migrate(dataSource);
        return JdbcFlagStore.on(dataSource).open();
    }

    @Bean(destroyMethod = "close")
    FileCarerKeys carerKeys(HospitalSettings settings) throws IOException {
        Path file = settings.keys().toAbsolutePath();
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return FileCarerKeys.open(file);
    }

    /** A policy that is refused stops the start: nothing is shared under rules that nobody agreed. */
    @Bean
    SharingPolicy sharingPolicy(HospitalSettings settings) throws IOException {
        Path file = settings.policy();
        if (file == null) {
            return SharingPolicy.standard();
        }
        try (InputStream in = Files.newInputStream(file)) {
            ReadResult<SharingPolicy> read = SharingPolicy.read(in);
            return read.record()
                    .orElseThrow(() -> new IllegalStateException("hospital.policy: the policy is refused: "
                            + read.findings() + ". To see why: carerkit policy check FILE"));
        }
    }

    @Bean
    CarerFlagRegister carerFlagRegister(
            JdbcFlagStore store, FileCarerKeys keys, SharingPolicy policy, FetchingRecipients fetching, Clock clock) {
        return CarerFlagRegister.builder(store, clock)
                .keys(keys)
                .sharingPolicy(policy)
                .fetching(fetching::include)
                .build();
    }

    @Bean
    FlagAudit flagAudit(JdbcFlagStore store, Clock clock) {
        return new FlagAudit(store, clock);
    }

    @Bean
    RegisterInTransaction registerInTransaction(
            DataSource dataSource,
            JdbcFlagStore store,
            FileCarerKeys keys,
            SharingPolicy policy,
            FetchingRecipients fetching,
            Clock clock) {
        return new RegisterInTransaction(dataSource, store, keys, policy, fetching, clock);
    }
}
