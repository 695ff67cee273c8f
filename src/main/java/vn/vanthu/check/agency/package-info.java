/** Bodies that no longer exist. */
@NullMarked
package vn.vanthu.check.agency;

import org.jspecify.annotations.NullMarked;
