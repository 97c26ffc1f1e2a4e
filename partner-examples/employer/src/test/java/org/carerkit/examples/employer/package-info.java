/** Tests of the employer's example as people use it: a process of its own, a real browser and the keyboard. */
package org.carerkit.examples.employer;
