/**
 * What may be shown of counts. For a table start from {@link org.carerkit.outcomes.disclosure.SmallCountPolicy} and a
 * {@link org.carerkit.outcomes.disclosure.CountTable}, get a {@link org.carerkit.outcomes.disclosure.Release}: a
 * {@link org.carerkit.outcomes.disclosure.PublishedTable} with a report, or the reasons why there is none. For a single figure
 * start from {@link org.carerkit.outcomes.disclosure.MinimumGroup}. {@link org.carerkit.outcomes.disclosure.Attacker} tells
 * what a published table gives away. Depends on {@code tally} and {@code finding}; not on {@code report}.
 */
@NullMarked
package org.carerkit.outcomes.disclosure;

import org.jspecify.annotations.NullMarked;
