package org.carerkit.core.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps what a later version of a format adds. An object of the annotated sealed interface whose kind, or one of whose
 * fields or enumeration values, this version does not know becomes the named record instead of a fault.
 *
 * <p>The record implements the interface. Three of its components have a meaning of their own, by their names:
 *
 * <ul>
 *   <li>{@code known}, of the interface's type: the object as far as this version knows it; null where it does not know
 *       the kind
 *   <li>{@code unknown}, a list of texts: the paths of the kind or the values that it does not know; fields are not listed
 *   <li>{@code text}, a text: the JSON object as it came, on one line; it is written again as it is
 * </ul>
 *
 * <p>Every other component is read from the object like a component of any record.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsLater {

    /** The record that keeps such an object. */
    Class<? extends Record> value();
}
