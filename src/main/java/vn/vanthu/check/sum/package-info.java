/** Checks sums and percentages against the numbers that they are made of. */
@NullMarked
package vn.vanthu.check.sum;

import org.jspecify.annotations.NullMarked;
