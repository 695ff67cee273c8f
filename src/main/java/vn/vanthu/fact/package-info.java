/**
 * What a document says, each fact with the words that prove it: metadata, targets, assignments,
 * figures, citations, deadlines, findings. Immutable; uses the JDK, {@code text} and {@code
 * document} only.
 */
@NullMarked
package vn.vanthu.fact;

import org.jspecify.annotations.NullMarked;
