package org.carerkit.flag.store;

import org.carerkit.flag.contract.FlagStoreContract;

class InMemoryFlagStoreTest extends FlagStoreContract {

    @Override
    protected FlagStore emptyStore() {
        return new InMemoryFlagStore();
    }
}
