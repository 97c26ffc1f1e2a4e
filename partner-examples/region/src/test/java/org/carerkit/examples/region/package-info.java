/** Tests of the region as its users see it. */
package org.carerkit.examples.region;
