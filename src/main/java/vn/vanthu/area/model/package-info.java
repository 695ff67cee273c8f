/** Learns reform areas from examples, with OpenNLP, which is known to this package alone. */
@NullMarked
package vn.vanthu.area.model;

import org.jspecify.annotations.NullMarked;
