/** Every command through the same door as the real one, and a few as a process of their own. */
@org.jspecify.annotations.NullMarked
package org.carerkit.examples.commandline;
