/**
 * People and how to reach them. Start from {@link org.carerkit.core.person.Person} and
 * {@link org.carerkit.core.person.Contact}. Contains nothing about caring. Depends on {@code check}, {@code code},
 * {@code finding} and {@code identifier}.
 */
@NullMarked
package org.carerkit.core.person;

import org.jspecify.annotations.NullMarked;
