/**
 * A document as it was read: its plain text, blocks with their spans, and its outline. Immutable;
 * uses the JDK and {@code text} only.
 */
@NullMarked
package vn.vanthu.document;

import org.jspecify.annotations.NullMarked;
