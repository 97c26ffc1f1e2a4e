/**
 * A school that keeps a register of young carers, built on the kit: start from
 * {@link org.carerkit.examples.school.School}, which writes the page that the Young Carer Lead works from, or from
 * {@link org.carerkit.examples.school.SchoolServer}, which receives notices from partners. Depends on the libraries and
 * the kit, and on no other example.
 */
@NullMarked
package org.carerkit.examples.school;

import org.jspecify.annotations.NullMarked;
