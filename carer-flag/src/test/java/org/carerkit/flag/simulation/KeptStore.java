package org.carerkit.flag.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.Outbox;

/** What a register keeps on its disk, with the list of everything that was written, so that it can go back. */
final class KeptStore {

    private static final Set<String> WRITING = Set.of(
            "append", "appendAll", "erase", "reindex", "claim", "handOver", "settle", "revive", "keepKeysFingerprint");

    private final List<Call> written = new ArrayList<>();
    private FlagStore store = new InMemoryFlagStore();

    /** One thing that was written: to the store itself, to its outbox or to its log. */
    private record Call(Function<FlagStore, Object> place, Method method, List<Object> given) {

        Object on(FlagStore store) throws Throwable {
            try {
                return method.invoke(place.apply(store), given.toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /** How much has been written. */
    int length() {
        return written.size();
    }

    /** Goes back to what had been written at an earlier time. */
    void goBackTo(int length) {
        written.subList(length, written.size()).clear();
        store = new InMemoryFlagStore();
        try {
            for (Call call : written) {
                call.on(store);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The store for a process. */
    FlagStore open() {
        return proxy(FlagStore.class, one -> one);
    }

    private <T> T proxy(Class<T> type, Function<FlagStore, Object> place) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Call call = new Call(place, method, given == null ? List.of() : List.of(given));
                    if (WRITING.contains(method.getName())) {
                        synchronized (written) {
                            written.add(call);
                        }
                    }
                    Object result = call.on(store);
                    if (result instanceof Outbox) {
                        return proxy(Outbox.class, FlagStore::outbox);
                    }
                    return result instanceof AuditLog ? proxy(AuditLog.class, FlagStore::log) : result;
                }));
    }
}
