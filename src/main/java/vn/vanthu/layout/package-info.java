/**
 * Form and layout (thể thức và kỹ thuật trình bày) of a Word file: measured as Word resolves it,
 * checked against the rules of its kind, and mended in a copy.
 */
@NullMarked
package vn.vanthu.layout;

import org.jspecify.annotations.NullMarked;
