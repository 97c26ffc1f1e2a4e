/**
 * Histories in a database: start from {@link org.carerkit.flag.store.jdbc.JdbcFlagStore} with the host's
 * {@code DataSource}, get a {@link org.carerkit.flag.store.FlagStore}. Depends on {@code store}; on no driver, no pool and
 * no migration tool.
 */
@NullMarked
package org.carerkit.flag.store.jdbc;

import org.jspecify.annotations.NullMarked;
