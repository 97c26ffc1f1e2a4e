/**
 * Decides which counts may be shown. For a table, start from {@link org.carerkit.outcomes.disclosure.SmallCountPolicy}
 * and a {@link org.carerkit.outcomes.disclosure.CountTable}. They give a
 * {@link org.carerkit.outcomes.disclosure.Release}: a {@link org.carerkit.outcomes.disclosure.PublishedTable} with a
 * report, or the reasons for refusing it. For a single figure, start from
 * {@link org.carerkit.outcomes.disclosure.MinimumGroup}. {@link org.carerkit.outcomes.disclosure.Attacker} finds what a
 * published table reveals. The package depends on {@code tally} and {@code finding} but not on {@code report}.
 */
@NullMarked
package org.carerkit.outcomes.disclosure;

import org.jspecify.annotations.NullMarked;
