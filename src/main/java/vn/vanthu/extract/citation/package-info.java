/** Other documents that a text names (viện dẫn). */
@NullMarked
package vn.vanthu.extract.citation;

import org.jspecify.annotations.NullMarked;
