/**
 * From blocks to a structured document: letterhead (tiêu đề), outline (bố cục), signature block and
 * recipients (nơi nhận). No files, no clock; the same document gives the same structure.
 */
@NullMarked
package vn.vanthu.structure;

import org.jspecify.annotations.NullMarked;
