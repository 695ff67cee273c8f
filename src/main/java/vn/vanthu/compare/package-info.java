/** Compares two documents by meaning: sections, wording, targets, assignments and figures. */
@NullMarked
package vn.vanthu.compare;

import org.jspecify.annotations.NullMarked;
