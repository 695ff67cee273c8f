/** The command line: a thin door, in Vietnamese. */
@NullMarked
package vn.vanthu.cli;

import org.jspecify.annotations.NullMarked;
