/** Tests of the hospital's system from outside: it is started as a whole and used through its ports and services. */
package org.carerkit.examples.hospital;
