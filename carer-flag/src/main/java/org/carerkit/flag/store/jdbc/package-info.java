/**
 * Stores histories in a database. Start from {@link org.carerkit.flag.store.jdbc.JdbcFlagStore} with the host's
 * {@code DataSource} to get a {@link org.carerkit.flag.store.FlagStore}. Depends on {@code store}, and not on a driver,
 * a pool or a migration tool.
 */
@NullMarked
package org.carerkit.flag.store.jdbc;

import org.jspecify.annotations.NullMarked;
