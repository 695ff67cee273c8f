/** Tables as people read them: heads, groups of rows, pages joined; shared by the extractors. */
@NullMarked
package vn.vanthu.extract.table;

import org.jspecify.annotations.NullMarked;
