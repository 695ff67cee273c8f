/**
 * What whoever serves a person needs, at the command line and in the browser alike: a library kept
 * open, what was found put in words and tables.
 */
@NullMarked
package vn.vanthu.desk;

import org.jspecify.annotations.NullMarked;
