/**
 * Notices between registers. Start from an {@link org.carerkit.notices.HttpConnector} to send to a partner and a
 * {@link org.carerkit.notices.NoticeServer} to take notices in; {@link org.carerkit.notices.NoticeFiles} writes files where
 * a partner has no address. Depends on the register and on no other module of the kit.
 */
@NullMarked
package org.carerkit.notices;

import org.jspecify.annotations.NullMarked;
