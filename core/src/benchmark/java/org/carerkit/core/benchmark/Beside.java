package org.carerkit.core.benchmark;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On our benchmark: the peer in the same class that it is measured beside, and the target if there is one. */
@Documented
@Repeatable(Beside.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Beside {

    /** The peer's benchmark method. */
    String peer();

    /** The largest ratio of our CPU time to the peer's that meets the target: 0.1 for ten times faster. Left out, there is none. */
    double atMost() default Double.NaN;

    /** Several peers of one benchmark. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {

        /** The peers. */
        Beside[] value();
    }
}
