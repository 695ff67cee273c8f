/** How well facts are found: documents with gold beside them, read from the file to the fact. */
@NullMarked
package vn.vanthu.evaluate;

import org.jspecify.annotations.NullMarked;
