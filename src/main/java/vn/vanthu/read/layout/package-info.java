/**
 * From words with their places on pages to paragraphs, columns, tables and footnotes. Serves every
 * format that knows only where letters stand: PDF and pictures of pages.
 */
@NullMarked
package vn.vanthu.read.layout;

import org.jspecify.annotations.NullMarked;
