/** Tests that run each command as the program does, and a few that start a process of their own. */
@org.jspecify.annotations.NullMarked
package org.carerkit.examples.commandline;
