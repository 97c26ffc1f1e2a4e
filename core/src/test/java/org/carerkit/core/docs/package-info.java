/** Test support for what the documents promise: start from {@link org.carerkit.core.docs.MarkdownJava}. */
@org.jspecify.annotations.NullMarked
package org.carerkit.core.docs;
