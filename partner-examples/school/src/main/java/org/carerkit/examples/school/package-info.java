/**
 * A school that keeps its young carers' register, made from the kit: start from
 * {@link org.carerkit.examples.school.School}, which writes the page that the young carers' lead works from, or from
 * {@link org.carerkit.examples.school.SchoolServer}, which takes notices in from partners. Depends on the libraries and the
 * kit, and on no other example.
 */
@NullMarked
package org.carerkit.examples.school;

import org.jspecify.annotations.NullMarked;
