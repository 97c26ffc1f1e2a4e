/** Ways out that go past the decision, planted on purpose so that a test can find them. */
@NullMarked
package org.carerkit.examples.commandline.waysout.planted;

import org.jspecify.annotations.NullMarked;
