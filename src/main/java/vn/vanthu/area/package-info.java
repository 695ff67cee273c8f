/** Tells the area of public administration reform (lĩnh vực) of facts, sections and documents. */
@NullMarked
package vn.vanthu.area;

import org.jspecify.annotations.NullMarked;
