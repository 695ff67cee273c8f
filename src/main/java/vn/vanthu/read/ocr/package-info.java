/** Recognises the words in pictures of pages with the program Tesseract, when it is installed. */
@NullMarked
package vn.vanthu.read.ocr;

import org.jspecify.annotations.NullMarked;
