/** Labels that are skipped, repeated or out of order. */
@NullMarked
package vn.vanthu.check.outline;

import org.jspecify.annotations.NullMarked;
