/**
 * Notices between registers. Start from an {@link org.carerkit.notices.HttpConnector} to send to a partner, or from a
 * {@link org.carerkit.notices.NoticeServer} to receive notices. {@link org.carerkit.notices.NoticeFiles} writes files for a
 * partner without an address. Depends on the register and on no other module of the kit.
 */
@NullMarked
package org.carerkit.notices;

import org.jspecify.annotations.NullMarked;
