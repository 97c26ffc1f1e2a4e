package org.carerkit.core.check;

import java.lang.reflect.InvocationTargetException;

/** Creates instances of the rules and validators that annotations name. */
final class Instance {

    private Instance() {}

    static <T> T of(Class<T> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " needs a public constructor without parameters", e);
        }
    }
}
