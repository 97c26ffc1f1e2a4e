/**
 * The records office over HTTP: start from {@code POST /records/restrictions/search}, which shows what protects a
 * person's whereabouts. Staff who may decide that a protection is no longer needed lift it by its name.
 */
@NullMarked
package org.carerkit.examples.hospital.records;

import org.jspecify.annotations.NullMarked;
