/** Marks without notes, notes without marks. */
@NullMarked
package vn.vanthu.check.footnote;

import org.jspecify.annotations.NullMarked;
