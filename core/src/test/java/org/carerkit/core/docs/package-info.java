/**
 * Test support for what the documents promise: start from {@link org.carerkit.core.docs.MarkdownJava} or, for a whole
 * program, {@link org.carerkit.core.docs.MarkdownProgram}.
 */
@org.jspecify.annotations.NullMarked
package org.carerkit.core.docs;
