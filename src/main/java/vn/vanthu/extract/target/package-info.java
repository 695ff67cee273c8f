/** Targets: results to be reached that are stated with a number (chỉ tiêu). */
@NullMarked
package vn.vanthu.extract.target;

import org.jspecify.annotations.NullMarked;
