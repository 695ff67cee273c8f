/** Checks that one indicator has one value. */
@NullMarked
package vn.vanthu.check.conflict;

import org.jspecify.annotations.NullMarked;
