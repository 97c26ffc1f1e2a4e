/**
 * Lists the services to which a carer can be referred. Start from a
 * {@link org.carerkit.flag.directory.ServiceDirectory} to get the {@link org.carerkit.flag.directory.CarerService}s of
 * an area and a kind of carer. Depends on core only. A register uses {@code directory::has} to refuse referrals to
 * unknown services.
 */
@NullMarked
package org.carerkit.flag.directory;

import org.jspecify.annotations.NullMarked;
