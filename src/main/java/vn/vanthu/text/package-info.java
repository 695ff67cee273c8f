/**
 * Vietnamese text: spans, a normal view with the way back to the original, folding, numbers and
 * dates, legacy encodings. Uses the JDK only.
 */
@NullMarked
package vn.vanthu.text;

import org.jspecify.annotations.NullMarked;
