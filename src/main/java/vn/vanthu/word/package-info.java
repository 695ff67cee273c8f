/** Word files as parts and trees, for those who write or mend them. Knows nothing of texts. */
@NullMarked
package vn.vanthu.word;

import org.jspecify.annotations.NullMarked;
