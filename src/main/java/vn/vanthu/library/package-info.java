/** The library (kho): a folder that holds originals, records, outcomes and the index. */
@NullMarked
package vn.vanthu.library;

import org.jspecify.annotations.NullMarked;
