/**
 * Numbers that state how much: amounts with bounds, units, ratios, ranks, ranges, money and
 * changes, and the sentences that state them.
 */
@NullMarked
package vn.vanthu.extract.quantity;

import org.jspecify.annotations.NullMarked;
