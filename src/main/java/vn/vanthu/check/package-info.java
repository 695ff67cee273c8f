/** What a careful checker would raise (rà soát), each finding with its evidence. */
@NullMarked
package vn.vanthu.check;

import org.jspecify.annotations.NullMarked;
