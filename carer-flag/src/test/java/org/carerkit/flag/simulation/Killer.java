package org.carerkit.flag.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.Outbox;

/** Kills a process at one of its calls to the store, before the call or after it. A dead process writes nothing more. */
final class Killer {

    private int calls;
    private int at = -1;
    private boolean after;
    private boolean dead;

    /** The end of a simulated process. */
    static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** The process will end at this call from now on. */
    void arm(int call, boolean afterTheCall) {
        calls = 0;
        at = call;
        after = afterTheCall;
    }

    void disarm() {
        at = -1;
    }

    boolean isDead() {
        return dead;
    }

    /** Ends the process here. */
    Killed kill() {
        dead = true;
        at = -1;
        return new Killed();
    }

    FlagStore store(FlagStore store) {
        return proxy(FlagStore.class, store);
    }

    private <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    boolean now = ++calls == at;
                    if (dead || now && !after) {
                        throw kill();
                    }
                    Object result;
                    try {
                        result = method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (now) {
                        throw kill();
                    }
                    if (result instanceof Outbox outbox) {
                        return proxy(Outbox.class, outbox);
                    }
                    return result instanceof AuditLog log ? proxy(AuditLog.class, log) : result;
                }));
    }
}
