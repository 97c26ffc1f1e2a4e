package org.carerkit.examples.hospital.register;

import java.time.Clock;
import javax.sql.DataSource;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The register inside the current transaction: its events are committed or rolled back together with the hospital's own
 * rows.
 */
public final class RegisterInTransaction {

    private final DataSource dataSource;
    private final JdbcFlagStore store;
    private final CarerKeys keys;
    private final SharingPolicy policy;
    private final FetchingRecipients fetching;
    private final Clock clock;

    RegisterInTransaction(
            DataSource dataSource,
            JdbcFlagStore store,
            CarerKeys keys,
            SharingPolicy policy,
            FetchingRecipients fetching,
            Clock clock) {
        this.dataSource = dataSource;
        this.store = store;
        this.keys = keys;
        this.policy = policy;
        this.fetching = fetching;
        this.clock = clock;
    }

    /**
     * Returns the register for the current transaction only.
     *
     * @throws IllegalStateException if no transaction is active
     */
    public CarerFlagRegister current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No transaction runs here");
        }
        return CarerFlagRegister.builder(store.within(DataSourceUtils.getConnection(dataSource)), clock)
                .keys(keys)
                .sharingPolicy(policy)
                .fetching(fetching::include)
                .build();
    }
}
