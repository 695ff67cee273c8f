/** Reads PDF files: letters with their places, drawn lines, and pictures of pages. */
@NullMarked
package vn.vanthu.read.pdf;

import org.jspecify.annotations.NullMarked;
