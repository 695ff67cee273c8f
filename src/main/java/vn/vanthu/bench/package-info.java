/** How fast the library is when it is large: made of the corpus, by chance but always the same. */
@NullMarked
package vn.vanthu.bench;

import org.jspecify.annotations.NullMarked;
