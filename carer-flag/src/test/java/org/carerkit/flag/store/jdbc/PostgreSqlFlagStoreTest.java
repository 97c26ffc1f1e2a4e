package org.carerkit.flag.store.jdbc;

import org.carerkit.flag.contract.FlagStoreContract;
import org.carerkit.flag.store.FlagStore;

class PostgreSqlFlagStoreTest extends FlagStoreContract {

    @Override
    protected FlagStore emptyStore() {
        return JdbcFlagStore.on(TestDatabase.POSTGRESQL.migrated()).open();
    }
}
