package org.carerkit.flag.store.jdbc;

import org.carerkit.flag.contract.FlagStoreContract;
import org.carerkit.flag.store.FlagStore;

class H2FlagStoreTest extends FlagStoreContract {

    @Override
    protected FlagStore emptyStore() {
        return JdbcFlagStore.on(TestDatabase.H2.migrated()).open();
    }
}
