package vn.vanthu.search;

import vn.vanthu.text.Span;

/**
 * A term as engines index it.
 *
 * @param position counts words; terms at one position are alternatives; gaps divide phrases
 * @param span the words that it stands for, in the text that was analysed
 */
public record Term(String text, int position, Span span) {}
