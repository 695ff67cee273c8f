/** Reads what a phrase says: numbers, money, dates and bounds, seen from a given day. */
@NullMarked
package vn.vanthu.extract.phrase;

import org.jspecify.annotations.NullMarked;
