/**
 * A school that keeps its young carers' register: start from a {@link org.carerkit.examples.school.PupilList} and a
 * {@link org.carerkit.examples.school.YoungCarersRegister}, get the census codes, the check list before the return, what is
 * due when pupils move on, and the page that the young carers' lead works from. Depends on the libraries and on nothing of
 * the command line.
 */
@NullMarked
package org.carerkit.examples.school;

import org.jspecify.annotations.NullMarked;
