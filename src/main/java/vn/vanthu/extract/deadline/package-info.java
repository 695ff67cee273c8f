/** Deadlines (thời hạn), whether or not they belong to an assignment. */
@NullMarked
package vn.vanthu.extract.deadline;

import org.jspecify.annotations.NullMarked;
