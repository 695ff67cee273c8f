package vn.vanthu.search;

/**
 * A word that the index has.
 *
 * @param word in the form that was asked for
 * @param entries how many have it, about
 */
public record KnownWord(String word, long entries) {}
