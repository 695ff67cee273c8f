/** How well searching ranks: questions with judged passages, beside plain Lucene. */
@NullMarked
package vn.vanthu.evaluate.search;

import org.jspecify.annotations.NullMarked;
