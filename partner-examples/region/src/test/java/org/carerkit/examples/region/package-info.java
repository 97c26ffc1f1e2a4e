/** What a region sees of its example. */
package org.carerkit.examples.region;
