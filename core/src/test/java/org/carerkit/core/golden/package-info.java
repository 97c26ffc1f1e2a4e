/**
 * Test support for golden outputs, which each module keeps in {@code src/test/golden}: start from
 * {@link org.carerkit.core.golden.GoldenFiles}.
 */
@org.jspecify.annotations.NullMarked
package org.carerkit.core.golden;
