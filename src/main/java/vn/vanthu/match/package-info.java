/** Finds facts of different documents that are about the same thing: a target and its result. */
@NullMarked
package vn.vanthu.match;

import org.jspecify.annotations.NullMarked;
