/**
 * Drafts: plans rolled forward from earlier ones. A draft is a value; only {@code draft.docx} knows
 * that Word has paragraphs and runs.
 */
@NullMarked
package vn.vanthu.draft;

import org.jspecify.annotations.NullMarked;
