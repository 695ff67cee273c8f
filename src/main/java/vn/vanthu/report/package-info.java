/** What was found, as JSON, CSV and workbooks. */
@NullMarked
package vn.vanthu.report;

import org.jspecify.annotations.NullMarked;
