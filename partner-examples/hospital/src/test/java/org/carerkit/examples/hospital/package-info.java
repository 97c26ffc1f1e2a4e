/** The hospital's system from outside: started whole, asked over its ports and its services. */
package org.carerkit.examples.hospital;
