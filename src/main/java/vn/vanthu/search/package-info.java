/**
 * Searching (tìm kiếm): the port that every engine keeps, our own words for queries, and the
 * analysis that cuts and folds text before any engine sees it. Engines live in the packages below.
 */
@NullMarked
package vn.vanthu.search;

import org.jspecify.annotations.NullMarked;
