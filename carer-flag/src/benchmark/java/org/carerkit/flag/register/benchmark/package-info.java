/** How fast a register on a database is, beside bare JDBC that writes the same rows, Axon, and {@code select 1}. */
package org.carerkit.flag.register.benchmark;
