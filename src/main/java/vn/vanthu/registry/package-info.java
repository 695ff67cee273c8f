/**
 * What the administration is made of and how that changed: document types (loại văn bản), provinces
 * and bodies (tỉnh, thành phố; cơ quan) with their dates and successors, reform areas (lĩnh vực cải
 * cách hành chính), report periods (kỳ báo cáo), abbreviations and laws known by name.
 *
 * <p>The facts are rows of tab-separated files in the resource folder of this package, each with
 * its source. A source tag {@code [K]} marks a fact that no text we have seen confirms: it may be
 * corrected in the file without touching code. Start at {@link vn.vanthu.registry.Registry}.
 */
@NullMarked
package vn.vanthu.registry;

import org.jspecify.annotations.NullMarked;
