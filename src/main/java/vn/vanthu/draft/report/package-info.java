/**
 * Makes one report of many received ones (báo cáo tổng hợp): who reported, figures added up or
 * listed as their kind demands, what does not agree, and the words by reform area.
 */
@NullMarked
package vn.vanthu.draft.report;

import org.jspecify.annotations.NullMarked;
