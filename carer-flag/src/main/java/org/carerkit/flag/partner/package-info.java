/**
 * Signs notices and recognises partners by their keys. Start from {@link org.carerkit.flag.partner.NoticeSigner} to
 * sign, and from a {@link org.carerkit.flag.partner.PartnerList} to open what a partner signed. Depends on {@code keys}
 * for keeping signing keys, on {@code store} for numbering and on {@code sharing} for the notice, not on sending or
 * receiving.
 */
@NullMarked
package org.carerkit.flag.partner;

import org.jspecify.annotations.NullMarked;
