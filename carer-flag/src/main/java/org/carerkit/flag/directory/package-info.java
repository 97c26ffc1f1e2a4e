/**
 * Where a carer can be sent: start from a {@link org.carerkit.flag.directory.ServiceDirectory}, get the
 * {@link org.carerkit.flag.directory.CarerService}s of an area and a kind of carer. Depends on core alone; a register is
 * given {@code directory::has} to refuse referrals to nowhere.
 */
@NullMarked
package org.carerkit.flag.directory;

import org.jspecify.annotations.NullMarked;
