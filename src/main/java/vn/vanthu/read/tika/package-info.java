/**
 * Reads the older and the freer formats: Word 97-2003 (with POI's HWPF), RTF, OpenDocument text and
 * HTML as Word, LibreOffice and web sites write it; Tika reads what these do not know.
 */
@NullMarked
package vn.vanthu.read.tika;

import org.jspecify.annotations.NullMarked;
