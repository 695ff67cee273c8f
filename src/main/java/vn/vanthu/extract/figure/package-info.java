/** Figures: numbers that state how things are (số liệu). */
@NullMarked
package vn.vanthu.extract.figure;

import org.jspecify.annotations.NullMarked;
