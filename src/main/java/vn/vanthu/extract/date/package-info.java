/** Deadlines and periods read from text (thời hạn, kỳ). */
@NullMarked
package vn.vanthu.extract.date;

import org.jspecify.annotations.NullMarked;
