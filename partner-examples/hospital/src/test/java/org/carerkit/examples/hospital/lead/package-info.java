@org.jspecify.annotations.NullMarked
package org.carerkit.examples.hospital.lead;
