/** Derived ids, shared by the packages that decide, send and receive. Not for users. */
@NullMarked
package org.carerkit.flag.sharing.internal;

import org.jspecify.annotations.NullMarked;
