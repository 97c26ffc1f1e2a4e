/**
 * Access over HTTP: start from {@link org.carerkit.examples.hospital.access.AccessTable}, which lists each request and
 * who may make it.
 */
@NullMarked
package org.carerkit.examples.hospital.access;

import org.jspecify.annotations.NullMarked;
