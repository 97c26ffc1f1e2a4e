package org.carerkit.flag.contract.broken.store;

import org.carerkit.flag.contract.broken.Fails;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;

/** The store that the broken ones are made from. */
final class SoundStore {

    private SoundStore() {}

    /** Keeps every rule, so that the others are broken by their fault alone. */
    @Fails({})
    static class Sound extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound);
        }
    }
}
