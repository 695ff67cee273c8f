/** The main path: what a document goes through, and the record that comes of it. */
@NullMarked
package vn.vanthu.pipeline;

import org.jspecify.annotations.NullMarked;
