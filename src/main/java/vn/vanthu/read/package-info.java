/**
 * Bytes to blocks: what every reader of a format promises, and the ways in which reading fails. The
 * readers themselves live below ({@code read.docx}, {@code read.text}, {@code read.pdf}, …) and
 * know this package; this package does not know them.
 */
@NullMarked
package vn.vanthu.read;

import org.jspecify.annotations.NullMarked;
