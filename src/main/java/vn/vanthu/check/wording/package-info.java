/** Words and numbers that were mistyped or misread. */
@NullMarked
package vn.vanthu.check.wording;

import org.jspecify.annotations.NullMarked;
