/**
 * Who somebody is and how to reach them: start from {@link org.carerkit.core.person.Person} and
 * {@link org.carerkit.core.person.Contact}. Knows nothing of caring; depends on {@code check}, {@code code},
 * {@code finding} and {@code identifier}.
 */
@NullMarked
package org.carerkit.core.person;

import org.jspecify.annotations.NullMarked;
