/**
 * Reads any file: tells its format by the bytes, gives it to the reader of that format, and keeps
 * strangers' files in child processes with limits of memory and time.
 */
@NullMarked
package vn.vanthu.read.pool;

import org.jspecify.annotations.NullMarked;
