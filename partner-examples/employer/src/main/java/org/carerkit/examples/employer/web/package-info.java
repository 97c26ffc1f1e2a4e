/**
 * The pages on localhost: start from {@link org.carerkit.examples.employer.web.LocalSite}. {@code RequestGuard} decides
 * which requests are answered, {@code Site} finds the page, and each page turns a form into one call and one template.
 * No script runs in the browser.
 */
@NullMarked
package org.carerkit.examples.employer.web;

import org.jspecify.annotations.NullMarked;
