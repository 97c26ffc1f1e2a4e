/** How fast the report of an evaluation is written, beside a template engine that fills in the same texts. */
package org.carerkit.pages.benchmark;
