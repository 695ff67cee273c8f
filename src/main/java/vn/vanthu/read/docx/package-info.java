/**
 * Word documents (DOCX, DOCM, DOTX, transitional and strict) read from their XML: a single pass of
 * a pull parser over the text, after styles and list definitions. The labels that Word computes for
 * lists are the structure of administrative documents; libraries that read only the text lose them.
 */
@NullMarked
package vn.vanthu.read.docx;

import org.jspecify.annotations.NullMarked;
