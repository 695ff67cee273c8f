package vn.vanthu.draft;

import org.jspecify.annotations.Nullable;
import vn.vanthu.text.Span;

/**
 * A stretch of the prior plan that the draft changes, or shows to a person.
 *
 * @param span in the prior plan's plain text
 * @param words what stands there in the draft
 * @param note comment for the reader; null for a change that needs none
 */
record Mark(Span span, String words, @Nullable String note) {}
