/** How fast carer records are read and checked: one by one, in their millions, and the first in a fresh JVM. */
package org.carerkit.core.json.benchmark;
