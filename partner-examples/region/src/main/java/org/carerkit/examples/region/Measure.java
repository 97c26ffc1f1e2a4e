package org.carerkit.examples.region;

import java.io.Serializable;

/**
 * What is made of each council's files; it goes to the machines that read them.
 *
 * @param <T> what a council comes to
 */
interface Measure<T> extends Serializable {

    /** Starts at nothing for a submission of a council. */
    SubmissionCount<T> start(String council);
}
