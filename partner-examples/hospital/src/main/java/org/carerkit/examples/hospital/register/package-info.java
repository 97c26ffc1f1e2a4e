/**
 * The register of carers in the hospital's database, on its own or inside a transaction of the hospital's: start from
 * {@link org.carerkit.examples.hospital.register.RegisterInTransaction}.
 */
@NullMarked
package org.carerkit.examples.hospital.register;

import org.jspecify.annotations.NullMarked;
