/**
 * The tour: start from a seed, and get a folder of fictional carers, checked, shared, scored and evaluated, and a page
 * that explains each step. Depends on {@code record} and {@code flag}; no command depends on it.
 */
@NullMarked
package org.carerkit.examples.commandline.tour;

import org.jspecify.annotations.NullMarked;
