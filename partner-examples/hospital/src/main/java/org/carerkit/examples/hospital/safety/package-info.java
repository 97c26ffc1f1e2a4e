/**
 * Keeps personal values out of logs and answers: start from {@link org.carerkit.examples.hospital.safety.PlainFailure},
 * which describes a failure by kind and place.
 */
@NullMarked
package org.carerkit.examples.hospital.safety;

import org.jspecify.annotations.NullMarked;
