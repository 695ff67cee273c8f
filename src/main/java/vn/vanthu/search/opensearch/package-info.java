/** A search index on an OpenSearch cluster; the only package that knows it. */
@NullMarked
package vn.vanthu.search.opensearch;

import org.jspecify.annotations.NullMarked;
