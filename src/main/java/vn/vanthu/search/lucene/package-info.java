/** A search index in a folder, by Lucene; the only package that knows it. */
@NullMarked
package vn.vanthu.search.lucene;

import org.jspecify.annotations.NullMarked;
