/**
 * Reads digits written by hand into the gaps of a printed line, and learns how from examples;
 * OpenNLP's maximum entropy is known to this package and the areas' alone.
 */
@NullMarked
package vn.vanthu.read.hand;

import org.jspecify.annotations.NullMarked;
