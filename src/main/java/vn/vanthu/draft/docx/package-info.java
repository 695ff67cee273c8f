/** Word files: templates filled through content controls. The only place that knows Word. */
@NullMarked
package vn.vanthu.draft.docx;

import org.jspecify.annotations.NullMarked;
