package org.carerkit.examples.hospital.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.flag.audit.FlagAudit;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
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

    @Bean
    CarerFlagRegister carerFlagRegister(JdbcFlagStore store, FileCarerKeys keys, Clock clock) {
        return CarerFlagRegister.builder(store, clock).keys(keys).build();
    }

    @Bean
    FlagAudit flagAudit(JdbcFlagStore store, Clock clock) {
        return new FlagAudit(store, clock);
    }

    @Bean
    RegisterInTransaction registerInTransaction(
            DataSource dataSource, JdbcFlagStore store, FileCarerKeys keys, Clock clock) {
        return new RegisterInTransaction(dataSource, store, keys, clock);
    }
}
