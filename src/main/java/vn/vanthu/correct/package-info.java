/**
 * What people say is wrong with extracted facts (hiệu đính), and the facts of a document with it.
 * Pure values and rules; who keeps them is {@code library}'s matter.
 */
@NullMarked
package vn.vanthu.correct;

import org.jspecify.annotations.NullMarked;
