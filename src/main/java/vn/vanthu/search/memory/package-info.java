/** A search index in memory: the simplest thing that keeps the port's promises. */
@NullMarked
package vn.vanthu.search.memory;

import org.jspecify.annotations.NullMarked;
