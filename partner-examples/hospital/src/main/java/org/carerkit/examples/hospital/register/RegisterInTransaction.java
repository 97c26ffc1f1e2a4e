package org.carerkit.examples.hospital.register;

import java.time.Clock;
import javax.sql.DataSource;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The register inside the transaction that runs: what it records is kept or lost with the hospital's own rows. */
public final class RegisterInTransaction {

    private final DataSource dataSource;
    private final JdbcFlagStore store;
    private final CarerKeys keys;
    private final SharingPolicy policy;
    private final Clock clock;

    RegisterInTransaction(
            DataSource dataSource, JdbcFlagStore store, CarerKeys keys, SharingPolicy policy, Clock clock) {
        this.dataSource = dataSource;
        this.store = store;
        this.keys = keys;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The register of the running transaction, for that transaction only.
     *
     * @throws IllegalStateException where none runs
     */
    public CarerFlagRegister current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No transaction runs here");
        }
        return CarerFlagRegister.builder(store.within(DataSourceUtils.getConnection(dataSource)), clock)
                .keys(keys)
                .sharingPolicy(policy)
                .build();
    }
}
