/**
 * How the library reads its own resource files: start from a {@link org.carerkit.core.internal.Table}, get its header
 * and rows or the line that is wrong. Not exported; depends on nothing else in CarerKit.
 */
@NullMarked
package org.carerkit.core.internal;

import org.jspecify.annotations.NullMarked;
