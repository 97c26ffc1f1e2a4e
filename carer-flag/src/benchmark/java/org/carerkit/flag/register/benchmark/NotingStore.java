package org.carerkit.flag.register.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;

/** Remembers what a register appended, so that the same can be appended elsewhere. For one thread. */
final class NotingStore extends ForwardingFlagStore {

    private final List<Append> noted = new ArrayList<>();

    NotingStore(FlagStore store) {
        super(store);
    }

    /** What was appended since this was asked last. */
    List<Append> taken() {
        List<Append> taken = List.copyOf(noted);
        noted.clear();
        return taken;
    }

    @Override
    public AppendResult append(Append append) {
        noted.add(append);
        return super.append(append);
    }

    @Override
    public List<AppendResult> appendAll(List<Append> appends) {
        noted.addAll(appends);
        return super.appendAll(appends);
    }
}
