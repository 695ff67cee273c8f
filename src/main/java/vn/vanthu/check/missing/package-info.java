/** Blanks that should have been filled in: number, date. */
@NullMarked
package vn.vanthu.check.missing;

import org.jspecify.annotations.NullMarked;
