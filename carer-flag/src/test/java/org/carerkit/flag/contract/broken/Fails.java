package org.carerkit.flag.contract.broken;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which rules a plugin that is broken on purpose breaks: those and no others. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Fails {

    /** The rules' numbers. */
    int[] value();
}
