package org.carerkit.flag.contract.broken.store;

import org.carerkit.flag.contract.FlagStoreContract;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;

/** A contract test of a store that keeps every rule, with one thing done otherwise. */
public abstract class OverMemory extends FlagStoreContract {

    abstract FlagStore over(FlagStore sound);

    @Override
    protected FlagStore emptyStore() {
        return over(new InMemoryFlagStore());
    }
}
