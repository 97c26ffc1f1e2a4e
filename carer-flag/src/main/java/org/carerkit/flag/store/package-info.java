/**
 * Stores histories. Start from {@link org.carerkit.flag.store.FlagStore}, which a partner can implement over its own
 * storage, or from {@link org.carerkit.flag.store.InMemoryFlagStore}. A store sees ids, versions and sealed bytes, and
 * never looks inside an event. Depends on {@code event}, on core for the kinds of carers, and on no other package of
 * this module.
 */
@NullMarked
package org.carerkit.flag.store;

import org.jspecify.annotations.NullMarked;
