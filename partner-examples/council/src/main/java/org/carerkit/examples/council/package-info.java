/**
 * A council's annual report on carers: start from {@link org.carerkit.examples.council.CouncilReport}, give it a folder
 * of files, and get a page. {@link org.carerkit.examples.council.SampleCouncil} makes such a folder from a seed.
 */
@NullMarked
package org.carerkit.examples.council;

import org.jspecify.annotations.NullMarked;
