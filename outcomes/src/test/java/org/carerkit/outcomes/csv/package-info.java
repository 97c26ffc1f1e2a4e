/** Tests of reading comma-separated values: what is read, and what is told of everything else. */
package org.carerkit.outcomes.csv;
