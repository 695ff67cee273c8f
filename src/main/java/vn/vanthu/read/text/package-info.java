/**
 * Plain text and Markdown as people and OCR pipelines leave them: any old encoding, lines broken
 * inside sentences, sentences cut by pages, footnotes in the middle of the text.
 */
@NullMarked
package vn.vanthu.read.text;

import org.jspecify.annotations.NullMarked;
