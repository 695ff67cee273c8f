/** Abbreviations that a text defines (chữ viết tắt). */
@NullMarked
package vn.vanthu.extract.abbreviation;

import org.jspecify.annotations.NullMarked;
