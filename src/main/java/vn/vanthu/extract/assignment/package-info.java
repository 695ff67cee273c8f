/** Tasks given to bodies (phân công nhiệm vụ), in text and in tables. */
@NullMarked
package vn.vanthu.extract.assignment;

import org.jspecify.annotations.NullMarked;
