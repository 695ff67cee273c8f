/** Citations that cannot be right. */
@NullMarked
package vn.vanthu.check.citation;

import org.jspecify.annotations.NullMarked;
